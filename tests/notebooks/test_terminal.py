"""What a terminal shows at the end of a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.notebooks.elements import element, written
from plugins.notebooks.terminal import shown

SIGNS = str.maketrans({"⎋": "\x1b", "⇤": "\r", "⌫": "\b"})


def html(text: str) -> str:
    """The text's HTML."""
    return written(element("pre", None, *shown(text.translate(SIGNS))))[5:-6]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", "plain"),
        ("a < b", "a &lt; b"),
        ("windows⇤\nlines", "windows\nlines"),
        ("⎋[31mred⎋[0m plain", '<span class="ansi-red">red</span> plain'),
        ("⎋[91mbright⎋[m.", '<span class="ansi-red">bright</span>.'),
        (
            "⎋[1;32mboth⎋[22mone⎋[39mnone",
            '<span class="ansi-green ansi-bold">both</span><span class="ansi-green">one</span>none',
        ),
        (
            "⎋[3;4;7;9mall",
            '<span class="ansi-inverse ansi-italic ansi-struck ansi-underline">all</span>',
        ),
        ("⎋[43mon⎋[49moff", '<span class="ansi-on-yellow">on</span>off'),
        ("⎋[104mon", '<span class="ansi-on-blue">on</span>'),
        ("⎋[38;5;28mgreen", '<span class="ansi-green">green</span>'),
        ("⎋[38;5;1mred", '<span class="ansi-red">red</span>'),
        ("⎋[38;5;240mgrey", '<span class="ansi-black">grey</span>'),
        ("⎋[38;2;250;240;10myellow", '<span class="ansi-yellow">yellow</span>'),
        ("⎋[48:2:20:20:250mblue", '<span class="ansi-on-blue">blue</span>'),
        ("⎋[38;5mcut off", '<span class="ansi-black">cut off</span>'),
        ("⎋[38;7mnone", "none"),
        (f"⎋[{'9' * 5000}mno such code", "no such code"),
        ("⎋[5mblinking", "blinking"),
        (" 10%⇤ 50%⇤100%", "100%"),
        ("longer⇤short", "shortr"),
        ("longer⇤⎋[Kshort", "short"),
        ("abc⌫⌫X", "aXc"),
        ("⌫a", "a"),
        ("abcdef⌫⌫⎋[1KX", "    Xf"),
        ("abcdef⌫⌫⎋[2KX", "    X"),
        ("one: 1%\ntwo: 1%⎋[A⇤one: 9%\n", "one: 9%\ntwo: 1%"),
        ("short\nlonger⎋[Aer", "shorter\nlonger"),
        ("a\nb⎋[99Ac", "ac\nb"),
        (f"a\nb⎋[{'9' * 5000}A⇤c", "c\nb"),
        ("⎋]0;title\x07text⎋]8;;x⎋\\link", "textlink"),
        ("⎋[?25lhidden cursor⎋(Bx⎋", "hidden cursor(Bx"),
    ],
)
def test_terminal(text: str, expected: str) -> None:
    """`⎋` is the escape character, `⇤` a carriage return, `⌫` a backspace."""
    assert html(text) == expected


@given(st.text(st.sampled_from("ab\n\r\b\x1b[]0123456789;:mAKJ \x07"), max_size=60))
def test_every_text_is_shown(text: str) -> None:
    """No sequence of controls is a crash, and none is left."""
    assert not set("\x1b\r\b") & set(html(text))


@given(st.text(st.characters(exclude_characters="\x1b\r\b"), max_size=60))
def test_text_without_controls_stays(text: str) -> None:
    """Character for character."""
    assert shown(text) == (text,)
