"""Quotation marks of languages other than English, set in place of straight ones.

CLDR says which marks a language has; Babel does not carry them, so the table stands here. For
English SmartyPants does this itself; for other languages it is given none to set, because it takes
every closing single quote for an apostrophe, and `l'"idée"` for a closing double one.
"""

# ruff: noqa: RUF001 - the marks are what this is about

from __future__ import annotations

import re
from dataclasses import dataclass

_NBSP = "\N{NO-BREAK SPACE}"
_GUILLEMETS = ("«", "»", "“", "”")
_LOW = ("„", "“", "‚", "‘")
_LOW_HIGH = ("„", "”", "‚", "’")
_HIGH = ("“", "”", "‘", "’")
# The outer marks and the inner ones, each opening and closing.
_MARKS = {
    "be": ("«", "»", "„", "“"),
    "bg": _LOW,
    "ca": _GUILLEMETS,
    "cs": _LOW,
    "da": ("”", "”", "’", "’"),
    "de": _LOW,
    "de-ch": ("«", "»", "‹", "›"),
    "el": ("«", "»", "“", "”"),
    "es": _GUILLEMETS,
    "et": ("„", "“", "«", "»"),
    "eu": _GUILLEMETS,
    "fi": ("”", "”", "’", "’"),
    "fr": (f"«{_NBSP}", f"{_NBSP}»", "“", "”"),
    "fr-ch": ("«", "»", "‹", "›"),
    "hr": _LOW_HIGH,
    "hu": ("„", "”", "»", "«"),
    "is": _LOW,
    "it": _GUILLEMETS,
    "lt": _LOW,
    "nb": ("«", "»", "‘", "’"),
    "nl": _HIGH,
    "nn": ("«", "»", "‘", "’"),
    "no": ("«", "»", "‘", "’"),
    "pl": ("„", "”", "«", "»"),
    "pt": _HIGH,
    "pt-pt": _GUILLEMETS,
    "ro": ("„", "”", "«", "»"),
    "ru": ("«", "»", "„", "“"),
    "sk": _LOW,
    "sl": _LOW,
    "sv": ("”", "”", "’", "’"),
    "tr": _HIGH,
    "uk": ("«", "»", "„", "“"),
}
_STRAIGHT = re.compile(r"\\?[\"']")
_BEFORE_OPENING = frozenset("([{-/–—«„‹‚“‘¿¡")
_APOSTROPHE = "’"


@dataclass(frozen=True)
class Marks:
    """A language's marks: the outer ones and the inner ones."""

    opening: str
    closing: str
    inner_opening: str
    inner_closing: str


def marks_of(lang: str) -> Marks | None:
    """The marks of a language (`es-MX` is `es`), None for English and those we do not know."""
    low = lang.lower().replace("_", "-")
    found = _MARKS.get(low) or _MARKS.get(low.partition("-")[0])
    return Marks(*found) if found else None


class Quotes:
    """Sets the quotes of one text, run of words by run; which ones are open is known in a block.

    A quote opens behind a space or an opening sign and before a word. A single one that opens
    nothing (`'90`, `Hol 'ne Tasse`) is an apostrophe: it opens only where the same run has one that
    may close it, or ends before it does.
    """

    def __init__(self, marks: Marks) -> None:
        self._marks = marks
        self._open: list[str] = []

    def begin_block(self) -> None:
        """No quotation goes over the end of a block."""
        self._open.clear()

    def set(self, words: str, before: str) -> str:
        """A run of words without tags, behind the character `before`."""
        out: list[str] = []
        done = 0
        for quote in _STRAIGHT.finditer(words):
            if quote[0].startswith("\\"):
                continue
            out.append(words[done : quote.start()])
            previous = words[quote.start() - 1] if quote.start() else before
            if done == quote.start() and out[:-1]:
                previous = out[-2][-1:]
            out.append(self._mark(quote[0], previous, words[quote.end() :]))
            done = quote.end()
        return "".join((*out, words[done:]))

    def _mark(self, sign: str, previous: str, rest: str) -> str:
        single = sign == "'"
        opening = previous.isspace() or previous in _BEFORE_OPENING
        opening = opening or (not single and previous == _APOSTROPHE and sign not in self._open)
        opening = opening and not rest[:1].isspace()
        if opening and (not single or _may_close(rest)):
            self._open.append(sign)
            return self._marks.inner_opening if single else self._marks.opening
        if single and ("'" not in self._open or rest[:1].isalpha()):
            return _APOSTROPHE
        if sign in self._open:
            self._open.remove(sign)
        return self._marks.inner_closing if single else self._marks.closing


def _may_close(rest: str) -> bool:
    """Whether a single quote that may close stands in the rest of the run, if it does not end, and
    before the next double quote."""
    if rest[:1].isdigit():
        return False
    return not rest or re.search(r"\S'(?!\w)", rest.partition('"')[0]) is not None
