"""A text becomes HTML for the page that shows it."""

from __future__ import annotations

import pytest

from plugins.markup import Link, Prose, Text

LINK = Link("why.md", ' href="', '"', "")
TEXT = Text("d1", ("<p><a", ">why</a></p>"), (LINK,))


@pytest.mark.parametrize(
    ("root", "address", "href"),
    [
        ("../../", "why/index.html", "../../why/index.html"),
        ("/journal/", "why/#plan", "/journal/why/#plan"),
        ("https://example.org/", "a?b=1&c=2", "https://example.org/a?b=1&amp;c=2"),
        ("", "", "./"),
        ("/", "", "/"),
    ],
)
def test_root_goes_before_addresses(root: str, address: str, href: str) -> None:
    """The same text is linked as each page needs it; the root folder's own address is never empty,
    which would mean the page itself."""
    assert Prose("d1", (address,), TEXT).html(root) == f'<p><a href="{href}">why</a></p>'


def test_fragments_stay_on_the_page() -> None:
    """`#notes` is the page's own; in a feed it names the page."""
    prose = Prose("d1", ("#notes",), TEXT)
    assert prose.html("../") == '<p><a href="#notes">why</a></p>'
    whole = prose.html("https://example.org/", "https://example.org/why/")
    assert whole == '<p><a href="https://example.org/why/#notes">why</a></p>'


def test_link_that_leads_nowhere_is_plain_text() -> None:
    """The words stay and nothing can be clicked; a picture's description stands for it."""
    assert Prose("d1", (None,), TEXT).html("/") == "<p><a>why</a></p>"
    picture = Text("d2", ("<p>", "</p>"), (Link("a.png", '<img src="', '">', "<i>a</i>"),))
    assert Prose("d2", (None,), picture).html("/") == "<p><i>a</i></p>"


def test_html_is_not_escaped_again() -> None:
    """Templates escape what they are given, but not this."""
    prose = Prose("d1", (), Text("d1", ("<p>a &amp; b</p>",)))
    assert prose.html("/").__html__() == "<p>a &amp; b</p>"


def test_equal_where_they_look_the_same() -> None:
    """What a view keeps of a text is what it looks like: its HTML's digest and its addresses."""
    moved = Text("d1", TEXT.pieces, (Link("why.md", ' href="', '"', "", line=9),))
    assert Prose("d1", ("why/",), TEXT) == Prose("d1", ("why/",), moved)
    assert Prose("d1", ("why/",), TEXT) != Prose("d1", ("what/",), TEXT)
    assert Prose("d1", ("why/",), TEXT) != Prose("d2", ("why/",), TEXT)
