"""Pictures in posts: what pages say of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.markup import Shown
from plugins.pictures import Picture, Pictures, Size, Version
from plugins.posts import Post, Posts
from plugins.posts.index import make_index
from plugins.posts.outputs import post_outputs
from plugins.posts.pictures import pictures_shown
from plugins.posts.view import ListView, PostView
from plugins.problems import warning
from plugins.site import Held, Made, Output, SiteFile
from tests.posts.writing import PUBLISHED, file, post

_KNOWN = Pictures({"a b.png": Picture(Size(64, 48)), "broken.png": Picture()})
_LAZY = (("loading", "lazy"), ("decoding", "async"))
_SIZE = (("width", "64"), ("height", "48"))


def outputs(*articles: Post, pictures: Pictures = _KNOWN) -> dict[str, SiteFile]:
    """The outputs of posts beside which these pictures lie."""
    statics = (file("a b.png"), file("broken.png"), file("big.jpg", always=False))
    made = post_outputs(Posts(articles, statics=statics), PUBLISHED, pictures=pictures)
    return {one.path: one for one in made}


def page(found: dict[str, SiteFile], path: str) -> PostView:
    """The view of a post."""
    output = found[path]
    assert isinstance(output, Output)
    assert isinstance(output.view, PostView)
    return output.view


def test_size_of_a_picture() -> None:
    """In Markdown, in raw HTML, and for an address as the site has it."""
    body = '![x](a%20b.png)\n\n<img src="{static}/a b.png">\n\n<img width="32" src="/a%20b.png">'
    assert page(outputs(post("p.md", body)), "p/index.html").body.pictures == (
        (0, Shown(_SIZE)),
        (1, Shown((*_SIZE, *_LAZY))),
        (2, Shown((("height", "24"), *_LAZY))),
    )


def test_picture_in_a_summary_is_the_first() -> None:
    """It is shown above the text, whose own first one then is further down."""
    view = page(outputs(post("p.md", "![x](a%20b.png)", summary="![x](a%20b.png)")), "p/index.html")
    assert view.summary is not None
    assert view.summary.pictures == ((0, Shown(_SIZE)),)
    assert view.body.pictures == ((0, Shown((*_SIZE, *_LAZY))),)


def test_first_picture_of_a_list() -> None:
    """All others are further down."""
    posts = [post(f"{name}.md", summary="![x](a%20b.png)") for name in "abc"]
    home = outputs(*posts)["index.html"]
    assert isinstance(home, Output)
    assert isinstance(home.view, ListView)
    assert [entry.summary.pictures for entry in home.view.entries if entry.summary] == [
        ((0, Shown(_SIZE)),),
        ((0, Shown((*_SIZE, *_LAZY))),),
        ((0, Shown((*_SIZE, *_LAZY))),),
    ]


def test_versions_are_files_and_addresses() -> None:
    """Those that are made are outputs, the original is one anyway."""
    versions = (Version("big 1.webp", 480, Held(b"webp")), Version("big.jpg", 600))
    known = Pictures({"big.jpg": Picture(Size(600, 400), versions)})
    found = outputs(post("p.md", "![x](big.jpg)"), pictures=known)
    said = page(found, "p/index.html").body.pictures[0][1]
    assert said.versions == (("big%201.webp", 480), ("big.jpg", 600))
    assert found["big 1.webp"] == Made("big 1.webp", Held(b"webp"), "content/big.jpg")
    assert isinstance(found["big.jpg"], Made)


@pytest.mark.parametrize("target", ["broken.png", "/broken.png"])
def test_file_that_is_no_picture(target: str) -> None:
    """A warning with file and line; it is shown as it is, and a link to it is nobody's concern."""
    shown = outputs(post("p.md", f"![x]({target})"))["p/index.html"]
    assert isinstance(shown, Output)
    message = f'"{target}" cannot be read as a picture: the page cannot say how large it is'
    assert shown.problems == (warning("content/p.md", 5, "PIC001", message),)
    linked = outputs(post("p.md", f"[x]({target})"))["p/index.html"]
    assert isinstance(linked, Output)
    assert linked.problems == ()


def test_which_pictures_are_looked_at() -> None:
    """Those that are shown as pictures, once, in order; not what is linked to or played."""
    one = post(
        "p.md", '![x](b.png) ![x](a.png)\n\n<img src="b.png"> [x](c.png)', summary="![](d.png)"
    )
    two = post("q.md", '<video src="e.mp4"></video> ![x](gone.png) [x](q.md)')
    statics = tuple(file(name) for name in ("a.png", "b.png", "c.png", "d.png", "e.mp4"))
    posts = Posts((one, two), statics=statics)
    assert pictures_shown(posts.all, make_index(posts, PUBLISHED)) == ("a.png", "b.png", "d.png")
    assert pictures_shown((), make_index(posts, PUBLISHED)) == ()


def test_pictures_are_a_part_of_what_is_seen() -> None:
    """A picture of another size is another page."""
    one, other = (
        page(outputs(post("p.md", "![x](a%20b.png)"), pictures=known), "p/index.html").body
        for known in (_KNOWN, Pictures({"a b.png": Picture(Size(1, 1))}))
    )
    assert one != other
    assert one == replace(other, pictures=one.pictures)
