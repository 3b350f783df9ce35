"""Formulas of a text with inserts, rendered when all of them are known: numbers, references and
macros go through the page in its order, and an insert may come between two formulas of the text.

Until then a sign of three or more private characters stands for each. They are no letters, so that
no id and no quotation mark is made of them, and any program passes them on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from plugins.formulas import Flaw, Formula, Macro, Rendered, render

_BEGIN, _END, _DIGIT, _BASE = "\ue000", "\ue001", 0xE100, 0x800
# Signs in a tag are passed over. None was put there, and a formula there would end an attribute:
# what is typed into a notebook could become one.
_SIGN = re.compile(
    r"<[/a-z!](?:[^<>\"']|\"[^\"]*\"|'[^']*')*+>"
    rf"|{_BEGIN}(?P<digits>[{chr(_DIGIT)}-{chr(_DIGIT + _BASE - 1)}]+){_END}",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Place:
    """Where a text begins: its file ("" for the one that is being converted), and its line there,
    0 where that is not known."""

    shown: str
    line: int


@dataclass(frozen=True)
class Held:
    """A formula that waits: as it is written, and where its text begins."""

    formula: Formula
    written: str
    place: Place

    @property
    def line(self) -> int:
        """Its line in its file, 0 where that is not known."""
        return self.place.line + self.formula.line - 1 if self.place.line else 0


class Waiting:
    """The formulas of a text and its inserts; `place` is where the one that is read now begins."""

    def __init__(self, line: int) -> None:
        self.place = Place("", line)
        self._held: list[Held] = []
        self._results: dict[int, Rendered] = {}

    def hold(self, formulas: Sequence[Formula], written: Sequence[str]) -> tuple[Rendered, ...]:
        """A sign for each formula, as if that were the formula."""
        first = len(self._held)
        for formula, source in zip(formulas, written, strict=True):
            self._held.append(Held(formula, source, self.place))
        return tuple(Rendered(_sign(place), False) for place in range(first, len(self._held)))

    def render(self, html: str, macros: Mapping[str, Macro]) -> tuple[tuple[Held, Flaw], ...]:
        """Render the formulas that are left in the page, in its order; what is wrong with them."""
        found = (_place(sign) for sign in _signs(html))
        places = [place for place in dict.fromkeys(found) if place < len(self._held)]
        results = render([self._held[place].formula for place in places], macros)
        self._results = dict(zip(places, results, strict=True))
        return tuple(
            (self._held[place], result.flaw)
            for place, result in self._results.items()
            if result.flaw
        )

    def shown(self, html: str) -> Iterator[tuple[int, int, Rendered, str]]:
        """Where in the HTML a formula waits, from and to; the formula, and how it was written."""
        for sign in _signs(html):
            result = self._results.get(_place(sign))
            if result:
                yield (*sign.span(), result, self._held[_place(sign)].written)


def _sign(place: int) -> str:
    digits = ""
    while place or not digits:
        place, digit = divmod(place, _BASE)
        digits = chr(_DIGIT + digit) + digits
    return f"{_BEGIN}{digits}{_END}"


def _signs(html: str) -> Iterator[re.Match[str]]:
    return (found for found in _SIGN.finditer(html) if found["digits"])


def _place(sign: re.Match[str]) -> int:
    place = 0
    for digit in sign["digits"]:
        place = place * _BASE + ord(digit) - _DIGIT
    return place
