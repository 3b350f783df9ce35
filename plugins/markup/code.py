"""Code as elements: the parts that Pygments tells apart, lines that are marked or numbered.

The elements are built here and not by Pygments' own HTML formatter: lines then carry their numbers
as data, which a style sheet shows and copying leaves out, names and punctuation, which have no
colour of their own, need no element each, and the page gets fewer of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from xml.etree.ElementTree import Element, SubElement, tostring

from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.token import STANDARD_TYPES, _TokenType
from pygments.util import ClassNotFound

# What has the colour of all text: names, operators, punctuation, white space, a program's output.
PLAIN = frozenset(("", "esc", "g", "l", "ld", "n", "nx", "o", "p", "pm", "py", "w", "x"))

# Pygments knows them where IPython is installed, which nobody needs for a blog.
_OTHER_NAMES = dict.fromkeys(("ipython", "ipython2", "ipython3"), "python")


@dataclass(frozen=True)
class Listing:
    """A piece of code to be shown.

    `language` is a name that Pygments knows, or nothing for plain text. `first_number` is what the
    first line is numbered with, None for no numbers. `marked` are the lines to highlight, from 1.
    """

    code: str
    language: str = ""
    title: str = ""
    first_number: int | None = None
    marked: frozenset[int] = frozenset()


def is_known(language: str) -> bool:
    """Whether Pygments has a lexer of this name."""
    return _lexer(language) is not None


def listing_html(listing: Listing, word: str) -> str:
    """The code as HTML; `word` names it for who cannot see it, if it has no title of its own.

    Code wider than the page scrolls in itself, and has to be reached by keyboard for that; what can
    have the focus needs a name.
    """
    box = Element("div", {"class": "highlight"})
    if listing.title:
        SubElement(box, "span", {"class": "filename"}).text = listing.title
    name = f"{word}: {listing.title or listing.language}".removesuffix(": ")
    attributes = {"tabindex": "0", "role": "group", "aria-label": name}
    pre = SubElement(box, "pre", attributes)
    if listing.first_number is not None:
        pre.set("class", "numbered")
    _fill(SubElement(pre, "code"), listing)
    return tostring(box, encoding="unicode", method="html")


def _fill(code: Element, listing: Listing) -> None:
    parts = _parts(listing)
    if listing.first_number is None and not listing.marked:
        _add(code, parts)
        return
    for at, line in enumerate(_lines(parts), start=1):
        shown = SubElement(code, "span", {"class": "hll" if at in listing.marked else "line"})
        if listing.first_number is not None:
            shown.set("data-line", str(listing.first_number + at - 1))
        _add(shown, line)


def _add(parent: Element, parts: Iterable[tuple[str, str]]) -> None:
    """Append parts, each a class (or nothing) and its text; equal neighbours become one."""
    last: Element | None = None
    open_style = ""
    for style, text in parts:
        if style:
            if last is not None and style == open_style and not last.tail:
                last.text = f"{last.text}{text}"
                continue
            last = SubElement(parent, "span", {"class": style})
            last.text, open_style = text, style
        elif last is None:
            parent.text = f"{parent.text or ''}{text}"
        else:
            last.tail = f"{last.tail or ''}{text}"


def _parts(listing: Listing) -> Iterator[tuple[str, str]]:
    lexer = _lexer(listing.language) if listing.language else None
    text = listing.code.rstrip("\n") + "\n"
    if lexer is None:
        return iter((("", text),))
    return ((style_of(kind), value) for kind, value in lexer.get_tokens(text))


def _lines(parts: Iterable[tuple[str, str]]) -> Iterator[list[tuple[str, str]]]:
    """The parts line by line, each line with its end, which the last one has too."""
    line: list[tuple[str, str]] = []
    for style, text in parts:
        for piece in text.splitlines(keepends=True):
            line.append((style, piece))
            if piece.endswith("\n"):
                yield line
                line = []


@cache
def _lexer(language: str) -> Lexer | None:
    """Pygments' lexer, made once; blank lines are kept, or marked lines would be others."""
    try:
        return get_lexer_by_name(_OTHER_NAMES.get(language, language), stripnl=False)
    except ClassNotFound:
        return None


@cache
def style_of(kind: _TokenType) -> str:
    """The class of a kind of token, nothing where it looks as all text does."""
    while kind not in STANDARD_TYPES and kind.parent is not None:
        kind = kind.parent
    style = STANDARD_TYPES.get(kind, "")
    return "" if style in PLAIN else style
