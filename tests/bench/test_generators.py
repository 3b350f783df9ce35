"""The generators themselves, on a few posts: that an edit is on the pages that it should be on."""

from __future__ import annotations

import sysconfig
from collections.abc import Iterator
from contextlib import suppress
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from plugins.bench.edits import add_tag, edit_body, edit_template
from plugins.bench.generators import GENERATORS, HUGO, OURS, PELICAN, Generator
from plugins.bench.site import Site, write_site
from plugins.host.build import build
from plugins.host.run import Finish
from tests.journals import HEARD, files_of

POSTS = 4


@pytest.fixture(scope="module", params=GENERATORS, ids=lambda each: each.name)
def edited(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site that was built after all edits were made to it."""
    generator: Generator = request.param
    if not generator.is_installed:
        pytest.skip(f"{generator.title} is not installed (requirements-bench.txt)")
    site = write_site(generator, tmp_path_factory.mktemp("sites") / generator.name, POSTS)
    for edit in (edit_body, add_tag, edit_template):
        edit(site, 1)
    site.build()
    return site


def pages(site: Site) -> Iterator[tuple[str, str]]:
    """The pages of HTML that the build made."""
    for path, data in files_of(site.folder).items():
        if path.endswith(".html") and path.split("/")[0] not in site.sources:
            yield path, data.decode()


def of_posts(site: Site) -> dict[str, str]:
    """The pages of posts."""
    return {path: text for path, text in pages(site) if "post-0" in path}


def test_posts(edited: Site) -> None:
    """Every post has a page, and its links to others lead to theirs."""
    found = of_posts(edited)
    assert len(found) == POSTS
    for text in found.values():
        assert "{filename}" not in text
        assert "post:" not in text


def test_body(edited: Site) -> None:
    """The edited text is on its post's page."""
    found = [path for path, text in of_posts(edited).items() if "This was edit 1" in text]
    assert [f"post-0000{POSTS // 2}" in path for path in found] == [True]


def test_tag(edited: Site) -> None:
    """The new tag has a page of its own, which names its post."""
    found = [text for path, text in pages(edited) if "tag" in path and "new-tag-1" in path]
    assert any(f"post-0000{POSTS // 3}" in text for text in found)


def test_template(edited: Site) -> None:
    """The edited template made every post's page."""
    assert all("Edit 1 of the template." in text for text in of_posts(edited).values())


def test_highlighting_and_typography(edited: Site) -> None:
    """Code is highlighted, and quotes are typographic."""
    for text in of_posts(edited).values():
        assert "<span" in text
        assert any(quote in text for quote in ("“", "&ldquo;", "&#8220;"))


def test_clear(edited: Site) -> None:
    """A cold build finds nothing of the one before."""
    edited.clear()
    assert {entry.name for entry in edited.folder.iterdir()} == edited.sources


def test_no_problems(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Our own build finds nothing wrong with the corpus, and publishes all of it."""
    for name in HEARD:
        monkeypatch.delenv(name, raising=False)
    site = write_site(OURS, tmp_path / "ours", 12)
    report = build(site.folder / "pelicanconf.py", finish=Finish.BRING)
    assert report.problems == ()
    assert (report.posts, report.drafts, report.scheduled) == (12, 0, ())


def test_program() -> None:
    """Only a program beside this Python is taken."""
    assert Path(OURS.command[0]).parent == Path(sysconfig.get_path("scripts"))
    assert OURS.command[1:] == ("build",)


def test_versions() -> None:
    """Each generator knows its version."""
    assert OURS.version()[0].isdigit()
    assert PELICAN.version().startswith("4.")
    with suppress(PackageNotFoundError):
        assert HUGO.version()[0].isdigit()
