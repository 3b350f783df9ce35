"""The outputs reach the disk, and what cannot be written is said with its source."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.host.templates import Renderer
from plugins.host.theme import style_copy, theme_copies
from plugins.host.writer import SilentWriter, write_assembly
from plugins.problems import TaskFailedError
from plugins.site import Changed, Copy, Held, Made, Output
from plugins.site.assemble import Assembly
from tests.host.test_templates import SITE, Words


def test_outputs_and_copies_are_written(tmp_path: Path) -> None:
    """A template's result, a file as it is, and one made of several."""
    for name in ("a", "b", "template"):
        (tmp_path / name).write_text(f"{name}\n")
    outputs = (
        Output("deep/er/page.html", "template", Words("")),
        Copy("one", (tmp_path / "a",)),
        Copy("both", (tmp_path / "a", tmp_path / "b")),
    )
    write_assembly(Assembly(SITE, outputs, ()), Renderer((tmp_path,)), tmp_path / "site")
    site = tmp_path / "site"
    assert (site / "deep/er/page.html").read_text() == "template\n"
    assert (site / "one").read_text() == "a\n"
    assert (site / "both").read_text() == "a\nb\n"


def test_made_files_are_written(tmp_path: Path) -> None:
    """Bytes that are there, and a file as a function makes it."""
    (tmp_path / "a").write_bytes(b"abc")
    outputs = (
        Made("deep/held", Held(b"held")),
        Made("changed", Changed(tmp_path / "a", bytes.upper)),
    )
    write_assembly(Assembly(SITE, outputs, ()), Renderer((tmp_path,)), tmp_path / "site")
    assert (tmp_path / "site/deep/held").read_bytes() == b"held"
    assert (tmp_path / "site/changed").read_bytes() == b"ABC"


def test_a_made_file_that_cannot_be_read_is_said_with_its_source(tmp_path: Path) -> None:
    """The author's file behind it is named."""
    gone = Made("a.png", Changed(tmp_path / "gone.png", bytes.upper), "content/gone.png")
    with pytest.raises(TaskFailedError, match=r'"a\.png" \(from content/gone\.png\)'):
        write_assembly(Assembly(SITE, (gone,), ()), Renderer((tmp_path,)), tmp_path / "site")


def test_a_name_that_cannot_be_is_said_with_its_source(tmp_path: Path) -> None:
    """A post whose address is too long for a file's name is named."""
    (tmp_path / "template").write_text("")
    output = Output(f"{'x' * 300}.html", "template", Words(""), source="content/articles/long.md")
    with pytest.raises(
        TaskFailedError, match=r"cannot write .* \(from content/articles/long\.md\)"
    ):
        write_assembly(Assembly(SITE, (output,), ()), Renderer((tmp_path,)), tmp_path / "site")


def test_an_output_without_a_source_is_said_by_its_path(tmp_path: Path) -> None:
    """A page of the site's own has no file of the author's behind it."""
    (tmp_path / "template").write_text("")
    output = Output(f"{'x' * 300}.html", "template", Words(""))
    with pytest.raises(TaskFailedError, match=r'cannot write "x+\.html": '):
        write_assembly(Assembly(SITE, (output,), ()), Renderer((tmp_path,)), tmp_path / "site")


def test_pelicans_own_writer_writes_nothing(tmp_path: Path) -> None:
    """What Pelican's generators would write is ignored."""
    writer = SilentWriter(str(tmp_path))
    writer.write_file("index.html", "template", {})
    writer.write_feed([], {}, "feed.xml")
    assert list(tmp_path.iterdir()) == []


def test_the_layers_come_first(tmp_path: Path) -> None:
    """The style sheet begins with the file that orders the layers, then goes by name."""
    for name in ("base.css", "layers.css", "blocks/a.css"):
        (tmp_path / "static/css" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "static/css" / name).write_text(name)
    names = [source.name for source in style_copy(tmp_path, hashed=False).sources]
    assert names == ["layers.css", "base.css", "a.css"]


def test_a_changed_style_has_another_name(tmp_path: Path) -> None:
    """In a published site the name says what is in it; in a preview it stays."""
    (tmp_path / "static/css").mkdir(parents=True)
    (tmp_path / "static/css/a.css").write_text("a {}")
    one = style_copy(tmp_path, hashed=True).path
    (tmp_path / "static/css/a.css").write_text("b {}")
    assert style_copy(tmp_path, hashed=True).path != one
    assert style_copy(tmp_path, hashed=False).path == "theme/style.css"


def test_the_themes_other_files_are_taken_as_they_are(tmp_path: Path) -> None:
    """Fonts and scripts lie below theme/; style sheets are in the one file."""
    for name in ("css/a.css", "js/search.js", "fonts/a.woff2"):
        (tmp_path / "static" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "static" / name).write_text("")
    paths = [copy.path for copy in theme_copies(tmp_path)]
    assert paths == ["theme/fonts/a.woff2", "theme/js/search.js"]
