"""What is wrong with tags: told once, with the line, and the tag shown as text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.liquid.places import PlaceError, Places, find_code, find_notebook
from tests.liquid.blog import codes, converter, html_of, make_content


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder."""
    return make_content(tmp_path)


@pytest.mark.parametrize(
    ("tag", "code", "said"),
    [
        ("{% img %}", "LIQ001", "expected {% img [class] path"),
        ("{% img left %}", "LIQ001", "expected {% img [class] path"),
        ('{% img <b> a.png "T" %}', "LIQ001", "expected {% img [class] path"),
        ("{% video %}", "LIQ001", "expected {% video path"),
        ("{% video a.mp4 1 2 b.png c.png %}", "LIQ001", "expected {% video path"),
        ("{% youtube %}", "LIQ001", "expected {% youtube id"),
        ("{% youtube a/b %}", "LIQ001", "expected {% youtube id"),
        ("{% vimeo 12 wide %}", "LIQ001", "expected {% vimeo id"),
        ("{% include_code %}", "LIQ001", "expected {% include_code path"),
        ("{% include_code nets.py lines:3-1 %}", "LIQ001", "its last line is before its first"),
        ("{% include_code nets.py lines:30-31 %}", "LIQ001", "has 6 lines, and line 30 is asked"),
        ("{% include_code latin.py %}", "LIQ001", '"latin.py" is not in UTF-8'),
        ("{% include_code latin.py codec:no %}", "LIQ001", '"latin.py" is not in no'),
        ("{% include_code gone.py %}", "LIQ003", 'there is no file "gone.py" in content/code'),
        ("{% include_code .hidden.py %}", "LIQ002", "leads out of the part"),
        ("{% notebook %}", "LIQ001", "expected {% notebook path.ipynb"),
        ("{% notebook x.ipynb cells[a] %}", "LIQ001", 'expected cells such as "cells[2:]"'),
        ("{% notebook x.ipynb 2: %}", "LIQ001", "expected {% notebook path.ipynb"),
        ("{% notebook gone.ipynb %}", "LIQ003", "in content/notebooks or content"),
        ("{% notebook data/x.ipynb %}", "LIQ002", "leads out of the part"),
        ("{% notebook broken.ipynb %}", "NB002", "content/notebooks/broken.ipynb:1 is broken"),
        ("{% literal %} a", "LIQ005", "expected {% endliteral %}"),
    ],
)
def test_fault(tag: str, code: str, said: str, content: Path) -> None:
    """It says what was expected, refuses publishing, and leaves the tag on the page."""
    text = converter(content).markdown(f"Words.\n\n{tag}\n", first_line=3)
    (fault,) = text.faults
    assert (fault.line, fault.code, fault.refuses) == (5, code, True)
    assert said in fault.message
    assert tag.replace("<", "&lt;").replace(">", "&gt;") in html_of(text)


@pytest.mark.parametrize(
    "source", ["# T {% notebook x.ipynb %}", "| a |\n|-|\n| {% notebook x.ipynb %} |"]
)
def test_block_where_none_can_be(source: str, content: Path) -> None:
    """A heading or a cell of a table holds no notebook."""
    text = converter(content).markdown(source)
    assert [code for _, code in codes(text)] == ["LIQ006"]
    assert "{% notebook x.ipynb %}" in html_of(text)


def test_a_tag_that_is_there_twice_is_told_once(content: Path) -> None:
    """And again in the next text."""
    convert = converter(content)
    source = "{% img %}\n\n{% img %}"
    for _ in range(2):
        assert codes(convert.markdown(source)) == [(1, "LIQ001")]


@pytest.mark.parametrize(
    "name",
    ["../outside.py", "/etc/passwd", "a/../../x.py", "a\0b", "..", "C:\\x.py", "link/outside.py"],
)
def test_paths_that_leave_the_content_folder(name: str, content: Path) -> None:
    """By dots, from the root, by a link, or with what no path has."""
    (content / "code/link").symlink_to(content.parent)
    with pytest.raises(PlaceError) as raised:
        find_code(name, Places(content))
    assert raised.value.code == "LIQ002"


def test_a_link_to_the_data_is_not_followed(content: Path) -> None:
    """What is the author's alone stays so."""
    (content / "code/c.csv").symlink_to(content / "data/costs.csv")
    with pytest.raises(PlaceError, match="that is published"):
        find_code("c.csv", Places(content))


def test_a_link_within_the_content_folder_is(content: Path) -> None:
    """The file is that which the tag names."""
    (content / "code/n.py").symlink_to(content / "code/nets.py")
    assert find_code("n.py", Places(content)).source == "code/n.py"


@pytest.mark.parametrize("name", ["x" * 5000, "loop.py", "."])
def test_names_that_no_file_can_have(name: str, content: Path) -> None:
    """They are not there."""
    (content / "code/loop.py").symlink_to(content / "code/loop.py")
    with pytest.raises(PlaceError) as raised:
        find_code(name, Places(content))
    assert raised.value.code == "LIQ003"


def test_a_folder_for_notebooks_outside_of_the_content_is_none(content: Path) -> None:
    """The setting cannot lead out either."""
    (content.parent / "y.ipynb").write_text("{}")
    with pytest.raises(PlaceError) as raised:
        find_notebook("y.ipynb", Places(content, notebooks=".."))
    assert raised.value.code == "LIQ002"


def test_notebooks_are_looked_for_in_three_places(content: Path) -> None:
    """The author's folder for them, the content folder, and that of our own layout."""
    (content / "downloads").mkdir()
    for name in ("downloads/a.ipynb", "b.ipynb", "notebooks/c.ipynb"):
        (content / name).write_text("{}")
    places = Places(content, notebooks="downloads")
    found = [find_notebook(name, places).source for name in ("a.ipynb", "b.ipynb", "c.ipynb")]
    assert found == ["downloads/a.ipynb", "b.ipynb", "notebooks/c.ipynb"]


_PIECES = st.lists(
    st.sampled_from(
        [
            *[
                "{%",
                "%}",
                "img",
                "notebook",
                "x.ipynb",
                "literal",
                "endliteral",
                "include_code",
                "nets.py",
                "`",
                "a",
            ],
            *['"', "images/a.png", "-", "{", "$", "\\"],
            *(" ", "\n", "\n\n", "    "),
        ]
    ),
    max_size=40,
)


@given(_PIECES)
def test_no_text_makes_a_tag_raise(pieces: list[str]) -> None:
    """Whatever stands in it, and the signs that were put in are gone."""
    text = converter(Path("nowhere")).markdown("".join(pieces))
    assert "liq\x02" not in html_of(text)
    assert "\x03" not in html_of(text)


@pytest.mark.parametrize("piece", ["{% img ", "{% literal %}", "{% notebook x", "` {% img x", "{%"])
def test_many_tags_that_are_never_closed(piece: str, content: Path) -> None:
    """They take no longer than other texts of their length."""
    source = piece * (50_000 // len(piece))
    assert converter(content).markdown(source).words
