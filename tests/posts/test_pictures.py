"""The picture of a post."""

from __future__ import annotations

import pytest

from plugins.posts import Posts, Static
from plugins.posts.index import make_index
from plugins.posts.pictures import resolve_image
from plugins.problems import Problem, warning
from tests.posts.writing import PUBLISHED, file, post


def image(written: str, *statics: Static) -> tuple[str, str, Problem | None]:
    """The picture of `articles/here.md`, whose header says so on line 4."""
    here = post("articles/here.md", image=written, image_line=4)
    return resolve_image(here, make_index(Posts((here,), (), statics), PUBLISHED))


@pytest.mark.parametrize(
    "written",
    [
        "images/a b.png",
        "/images/a b.png",
        "images/a%20b.png",
        "../images/a b.png",
        "{static}/images/a b.png",
        "{static}../images/a b.png",
    ],
)
def test_found_however_it_is_named(written: str) -> None:
    """From the content folder or from the post, marked or not."""
    assert image(written, file("images/a b.png")) == ("images/a%20b.png", "images/a b.png", None)


def test_beside_the_post() -> None:
    """A picture that lies where the post does."""
    found = file("articles/plot.png")
    assert image("plot.png", found) == ("articles/plot.png", "articles/plot.png", None)


def test_picture_on_another_host() -> None:
    """Its address is all that is known of it."""
    assert image("https://example.org/a.png") == ("https://example.org/a.png", "", None)


def test_no_picture() -> None:
    """A post without one."""
    assert image("") == ("", "", None)


@pytest.mark.parametrize(
    "written",
    ["images/some png file", "http://[a picture", "https:", "{static}", "//", "C:\\a.png"],
)
def test_anything_may_stand_there(written: str) -> None:
    """A warning at its line, and the post goes without; never a crash, never a broken picture."""
    assert image(written) == (
        "",
        "",
        warning(
            "content/articles/here.md",
            4,
            "POST006",
            f'no picture "{written}" in the content folder: the post goes without it',
        ),
    )


def test_mistyped_picture() -> None:
    """The nearest file is named."""
    _, _, problem = image("images/plt.png", file("images/plot.png"))
    assert problem is not None
    assert '(did you mean "images/plot.png"?)' in problem.message
