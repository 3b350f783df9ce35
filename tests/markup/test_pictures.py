"""Pictures in a text: what their author wrote of them, and where they come from."""

from __future__ import annotations

import pytest

from plugins.markup import Converter, Fault, MadeFile, Prose, Shown, Text
from plugins.markup.links import remote_pictures, take_links


@pytest.mark.parametrize(
    ("html", "attributes"),
    [
        ('<img alt="x" src="a.png" WIDTH=300>', (("alt", "x"), ("src", "a.png"), ("width", "300"))),
        ('<a href="a.png">x</a>', None),
        ('<svg><image href="a.png" width="3"/></svg>', None),
        ('<video src="a.mp4"></video>', None),
    ],
)
def test_attributes_of_a_picture(html: str, attributes: object) -> None:
    """All of them, by their names in small letters; of nothing else that is shown or linked to."""
    assert take_links(html)[1][0].attributes == attributes


def test_more_is_said_of_a_picture() -> None:
    """Behind its address, and only of the pictures that something is known of."""
    pieces, links = take_links('<img src="a.png" alt="1"><img src="b.png"> <a href="c">c</a>')
    shown = Shown((("width", "3"), ("title", '"&')), (("a b.webp", 480), ("a.png", 600)))
    prose = Prose("", ("a.png", "b.png", "c"), Text("", pieces, links), ((0, shown),))
    assert prose.html("../") == (
        '<img src="../a.png" width="3" title="&quot;&amp;"'
        ' srcset="../a b.webp 480w, ../a.png 600w" alt="1">'
        '<img src="../b.png"> <a href="../c">c</a>'
    )


def test_picture_that_is_not_there() -> None:
    """Its description stands in its place, whatever is known of it."""
    pieces, links = take_links('<img src="a.png" alt="A plot">')
    prose = Prose("", (None,), Text("", pieces, links), ((0, Shown((("width", "3"),))),))
    assert prose.html("") == '<span class="missing-picture">A plot</span>'


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ('<img src="https://a.org/1.png"><IMG alt="x" SRC=//b.org/2.png>', True),
        ('<img src="htt&#112;s://a.org/1.png"><img src=" //b.org/2.png">', True),
        ('<img src="a.png"><img src="data:image/png;base64,A"><img alt="https://x">', False),
        ('<a href="https://a.org/1.png">x</a>', False),
        ("<code>&lt;img src='https://a.org'&gt;</code><!-- <img src='//a.org'> -->", False),
    ],
)
def test_pictures_of_other_hosts(html: str, found: bool) -> None:
    """What a page would load from elsewhere, however it is written."""
    assert [url[-5:] for url in remote_pictures(html)] == (["1.png", "2.png"] if found else [])


def test_pictures_of_other_hosts_are_told() -> None:
    """With their line, once; they are shown all the same."""
    text = Converter().markdown(
        "One.\n\n![x](https://a.org/1.png) ![x](https://a.org/1.png)", first_line=5
    )
    message = (
        'the picture "https://a.org/1.png" is loaded from another host: keep a copy of your own'
    )
    assert text.faults == (Fault(7, "PIC002", message),)
    assert '<img alt="x" src="https://a.org/1.png">' in "".join(text.pieces)
    assert Converter().html('<img src="//a.org/1.png">').faults[0].code == "PIC002"


def test_files_of_a_text_are_bytes() -> None:
    """A name and content; what is printed of it is not the content."""
    assert repr(MadeFile("a.png", b"secret")) == "MadeFile(name='a.png')"
