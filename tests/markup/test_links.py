"""The site's own links are found in HTML, and only they."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.markup.links import fragments, is_own, take_links
from plugins.markup.text import Prose, Text


def targets(html: str) -> list[str]:
    """What the site's own links in some HTML name."""
    return [link.target for link in take_links(html)[1]]


def filled(html: str, address: str | None) -> str:
    """The HTML with this address in every hole."""
    pieces, links = take_links(html)
    return str(Prose("", (address,) * len(links), Text("", pieces, links)).html(""))


@pytest.mark.parametrize(
    "url",
    [
        "{filename}/articles/why.md",
        "{static}/images/a b.png",
        "|filename|why.md",
        "/about/",
        "../other/",
        "a.html?x=1:2",
        "#notes",
        "./a:b",
    ],
)
def test_own_links(url: str) -> None:
    """What has neither scheme nor host is the site's own."""
    assert is_own(url)


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org",
        "//cdn.example.org/x",
        "mailto:a@example.org",
        "data:image/png;base64,AA",
        "JavaScript:void(0)",
        "/\t/example.org",
        "java\nscript:void(0)",
        "",
    ],
)
def test_links_elsewhere(url: str) -> None:
    """Schemes and hosts lead away, also where a browser finds them after leaving out a tab."""
    assert not is_own(url)
    assert take_links(f'<a href="{escape(url)}">x</a>') == ((f'<a href="{escape(url)}">x</a>',), ())


@pytest.mark.parametrize(
    "html",
    [
        '<a href="x.md">x</a>',
        "<a href='x.md'>x</a>",
        "<A class=b HREF = x.md >x</A>",
        '<a\n  title="t"\n  href="x.md"\n>x</a>',
        '<link rel="stylesheet" href="x.md"/>',
        '<video controls poster="x.md"></video>',
        '<object data="x.md"></object>',
        '<form action="x.md"></form>',
        '<script src="x.md"></script>',
        '<a data-src="no.md" href="x.md" title="src=no.md">x</a>',
        '<a title="say: href=no.md or data = no" href="x.md">x</a>',
    ],
)
def test_every_way_to_write_a_link(html: str) -> None:
    """Quotes, spaces, case and other attributes make no difference."""
    assert targets(html) == ["x.md"]


@pytest.mark.parametrize(
    "html",
    [
        "<!-- <a href='x.md'> -->",
        "<!-- <a href='x.md'> and no end",
        "<style>/* <a href='x.md'> */</style>",
        "<script>document.write('<a href=\"x.md\">')</script>",
        "<SCRIPT type='module'>let a = '<img src=\"x.md\">'</SCRIPT>",
        "<script>'<a href=\"x.md\">'",
        '<code>&lt;a href="x.md"&gt;</code>',
        '<span href="x.md">x</span>',
        "<a>x</a>",
        '<a href="">x</a>',
        "<abbr data='x.md'>x</abbr>",
    ],
)
def test_what_is_no_link(html: str) -> None:
    """Comments, scripts, styles and code are left as they are, to the byte."""
    assert take_links(html) == ((html,), ())


def test_links_behind_a_script_are_found() -> None:
    """A script ends where it ends."""
    assert targets("<script>a('<a href=no>')</script><a href='x.md'>x</a>") == ["x.md"]


def test_target_is_as_the_browser_reads_it() -> None:
    """Entities are characters, and spaces around an address are none of its."""
    assert targets('<a href=" a?x=1&amp;y=2 ">x</a>') == ["a?x=1&y=2"]


def test_filled_link() -> None:
    """The address takes the place of the target, always in double quotes."""
    html = "<a class=b href=x.md id='c'>x</a>"
    assert filled(html, 'a"b') == "<a class=b href=\"a&quot;b\" id='c'>x</a>"


def test_link_without_address_loses_its_attribute() -> None:
    """An empty `href` would lead to the page itself."""
    assert filled('<a class="b" href="x.md" id="c">x</a>', None) == '<a class="b" id="c">x</a>'


def test_missing_picture_is_its_description() -> None:
    """The whole element goes: a browser shows nothing broken."""
    html = '<p><img alt="The harbour &amp; &lt;me&gt;" src="x.png" width="3"></p>'
    assert filled(html, None) == (
        '<p><span class="missing-picture">The harbour &amp; &lt;me&gt;</span></p>'
    )
    assert filled(html, "y.png") == html.replace("x.png", "y.png")
    assert filled("<img src=x.png>", None) == '<span class="missing-picture"></span>'


def test_description_that_looks_like_an_attribute() -> None:
    """A picture of `data = signal` is found by its own `src`."""
    html = '<img alt="plot of data = signal, src=raw" src="plot.png">'
    assert targets(html) == ["plot.png"]
    assert filled(html, None) == (
        '<span class="missing-picture">plot of data = signal, src=raw</span>'
    )


def test_picture_from_another_host_stays() -> None:
    """A picture elsewhere is not the site's to check."""
    html = '<img src="https://example.org/a.png" alt="a">'
    assert take_links(html) == ((html,), ())


def test_what_the_page_shows_and_what_it_leads_to() -> None:
    """A picture or a film is shown, a link or a form is followed."""
    html = '<a href="a"></a><img src="b"><source src="c"><form action="d"></form><iframe src="e">'
    shown = {link.target: link.shows for link in take_links(html)[1]}
    assert shown == {"a": False, "b": True, "c": True, "d": False, "e": True}


def test_fragments() -> None:
    """Ids of any element and names of old anchors, however they are quoted."""
    html = (
        '<h2 id="plan">x</h2><a name="old" id=\'new\'></a><p class=c id=bare>'
        '<li id="it&#39;s"><p data-id="no" title=" id=no"><p id="">&lt;p id="code"&gt;'
    )
    assert fragments(html) == {"plan", "old", "new", "bare", "it's"}


@given(
    st.lists(
        st.sampled_from(
            [
                '<a href="x.md">',
                "</a>",
                "<img alt='a' src=x.png>",
                "<a title=\"a > b\" href='{filename}/x.md#y'>",
                "<script>",
                "</script>",
                "<!--",
                "-->",
                "<a",
                " href=",
                '"',
                "'",
                ">",
                "word",
                "\n",
            ]
        )
    ).map("".join)
)
def test_pieces_and_links_make_the_whole_again(html: str) -> None:
    """With its own target in every hole a text reads as it did; nothing else is touched."""
    pieces, links = take_links(html)
    joined = pieces[0]
    for link, piece in zip(links, pieces[1:], strict=True):
        joined += f"{link.before}{link.target}{link.after}{piece}"
    bare = str.maketrans("", "", "\"'")
    assert joined.translate(bare) == html.translate(bare)


@given(st.text(alphabet="<>aimg hrefsc=\"'/!-#x{}", max_size=80))
def test_nothing_makes_it_fail(html: str) -> None:
    """Whatever somebody typed, there is one more piece than there are links."""
    pieces, links = take_links(html)
    assert len(pieces) == len(links) + 1
    assert all(fragments(html))
