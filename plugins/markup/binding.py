r"""A formula in a line of text, kept together with the signs that stand right beside it.

A browser may break a line before and behind every formula: also before the comma, and behind the
bracket, that belong to it. U+2060, the character that forbids it, is passed over there; a span in
which lines do not wrap is not. It holds little, so that a narrow column has room for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree.ElementTree import Element, tostring

# What stands for a formula that is not there yet is no sign of the text.
_SIGN = r"[^\w\s<>&;/\\\-\u2013\u2014\x02\x03\ue000-\uf8ff]"
_LETTER = "[A-Za-z0-9À-ɏ]"
# Brackets, quotes, and a word of which the formula is an index. A line may end with a dash.
_BEFORE = re.compile(
    rf"(?:{_LETTER}{{1,12}})?(?:(?![,.:!?)\]}}\u3001\u3002\uff0c]){_SIGN}){{0,4}}\Z"
)
# Punctuation, and an ending: `$k$th`, `$x$-axis`; of a longer one only the hyphen. A note's number.
_STOP = rf"(?:{_SIGN}|[;/]){{0,4}}"
_BEHIND = re.compile(
    rf"{_STOP}(?:-?{_LETTER}{{1,5}}(?!\w){_STOP}|[-\u2013\u2014]{{1,3}})?"
    rf"(?:<sup\b[^<>\x02]*>(?:<a\b[^<>\x02]*>)?[^\s<>\x02]*(?:</a>)?</sup>{_STOP})?"
)
_OPENING = re.compile(r"<(?P<name>a|b|em|i|strong|del|mark|q)(?: [^<>\x02]*)?>\Z")
_REACH = 30  # characters before a formula, in which all that is kept with it stands


@dataclass(frozen=True)
class Put:
    """What comes between `start` and `end` of some HTML; `inline` is a formula in a line of it."""

    start: int
    end: int
    html: str
    inline: bool


def put_together(html: str, puts: Iterable[Put]) -> str:
    """The HTML with all of them in it, in their order, each formula with what it is kept with."""
    pieces: list[str] = []
    done = 0
    for put in puts:
        if put.inline:
            start, end = _surroundings(html, put, done)
            inside = f"{html[start : put.start]}{put.html}{html[put.end : end]}"
            kept = inside if (start, end) == (put.start, put.end) else _unbroken(inside)
            pieces += (html[done:start], kept)
            done = end
        else:
            pieces += (html[done : put.start], put.html)
            done = put.end
    return "".join((*pieces, html[done:]))


def _surroundings(html: str, put: Put, done: int) -> tuple[int, int]:
    """From where to where it is kept together, at most back to where the last one ended."""
    start, end = put.start, put.end
    opening = _OPENING.search(html, max(done, html.rfind("<", done, start)), start)
    if opening and html.startswith(closing := f"</{opening['name']}>", end):
        start, end = opening.start(), end + len(closing)
    before = _BEFORE.search(html, max(done, start - _REACH), start)
    behind = _BEHIND.match(html, end)
    first, last = before.start() if before else start, behind.end() if behind else end
    return (first, last) if (first, last) != (start, end) else (put.start, put.end)


def _unbroken(html: str) -> str:
    span = Element("span", {"class": "unbroken"})
    span.text = "\x02"
    return tostring(span, encoding="unicode").replace("\x02", html)
