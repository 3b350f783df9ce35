"""MathML as a line of words, where there is no mathematics: descriptions, search, a terminal."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from html import escape
from unicodedata import normalize
from xml.etree.ElementTree import Element, ParseError

from plugins.formulas.mathml import parse_mathml

_MATH = re.compile(r"<math\b.*?</math>", re.DOTALL)
_INVISIBLE = re.compile("[\u2061-\u2064]")
_SPACES = re.compile(r"\s+")
# With a space on either side of them: relations, arrows, `:=`, and what divides.
_OPERATORS = frozenset(
    "=<>\u2264\u2265\u2248\u2261\u223c\u221d\u2208\u2209\u2286\u2282\u2192\u21d2"
) | frozenset("\u27f9\u27fa\u21a6\u2254\u2260\u2223\u00d7")
# Accents as signs by themselves, and as what is put over the letter before them.
_OVER = {
    "\u02c6": "\u0302",
    "\u02dc": "\u0303",
    "\u00af": "\u0304",
    "\u02d9": "\u0307",
    "\u00a8": "\u0308",
    "\u20d7": "\u20d7",
}
_SCRIPTS = frozenset(("msub", "msup", "msubsup", "munder", "munderover", "mover"))
_PRIMES = frozenset("\u2032\u2033\u2034")


def without_mathml(html: str) -> str:
    """The HTML with words, which are escaped, in place of its formulas."""
    if "<math" not in html:
        return html
    return _MATH.sub(lambda math: escape(readable(math[0]), quote=False), html)


@lru_cache(maxsize=20_000)
def readable(mathml: str) -> str:
    """A `<math>` element in one line, such as `p(x) = 1/(1 + e^(-x))`; empty where it is none."""
    try:
        root = parse_mathml(mathml)
    except ParseError:
        return ""
    words = _SPACES.sub(" ", _INVISIBLE.sub("", _words(root))).strip()
    return normalize("NFC", words)


def _words(element: Element) -> str:
    return _KINDS.get(element.tag.rpartition("}")[2], _all)(element)


def _all(element: Element) -> str:
    parts = [element.text or ""]
    before = ""
    for child in element:
        words = _words(child)
        # An index would run into the letter behind it.
        gap = " " if before in _SCRIPTS and words[:1].isalnum() else ""
        parts += (gap, words, child.tail or "")
        before = child.tag
    return "".join(parts)


def _sign(element: Element) -> str:
    text = element.text or ""
    return f" {text} " if text in _OPERATORS else text


def _grouped(element: Element) -> str:
    """What would come apart without them in parentheses."""
    words = _words(element).strip()
    return words if len(words) < 2 or words.isalnum() else f"({words})"


def _fraction(element: Element) -> str:
    above, below = (_grouped(child) for child in element)
    return f"C({above}, {below})" if element.get("linethickness") == "0" else f"{above}/{below}"


def _below(element: Element) -> str:
    base, low = element
    return f"{_words(base)}_{_grouped(low)}"


def _above(element: Element) -> str:
    base, high = element
    mark = _words(high).strip()
    if element.get("accent"):
        return f"{_words(base)}{_OVER.get(mark, '')}"
    if mark in _PRIMES:
        return f"{_words(base)}{mark}"
    return f"{_words(base)}^{_grouped(high)}"


def _both(element: Element) -> str:
    base, low, high = element
    return f"{_words(base)}_{_grouped(low)}^{_grouped(high)}"


def _under(element: Element) -> str:
    return _words(element[0]) if element.get("accentunder") else _below(element)


def _root(element: Element) -> str:
    base, degree = element
    return f"{_words(degree)}√({_words(base)})"


def _square_root(element: Element) -> str:
    return f"√({_all(element)})"


def _table(element: Element) -> str:
    rows = (" ".join(filter(None, (_words(cell).strip() for cell in row))) for row in element)
    return "; ".join(rows)


def _space(element: Element) -> str:
    return " " if element.get("width") else ""


def _nothing(_element: Element) -> str:
    return ""


_KINDS: dict[str, Callable[[Element], str]] = {
    "mo": _sign,
    "mfrac": _fraction,
    "msub": _below,
    "msup": _above,
    "msubsup": _both,
    "munder": _under,
    "mover": _above,
    "munderover": _both,
    "mroot": _root,
    "msqrt": _square_root,
    "mtable": _table,
    "mspace": _space,
    "mphantom": _nothing,
}
