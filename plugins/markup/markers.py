"""What opens an item of a list: a bullet, a number or a letter, and which of them go together.

A list goes on with the same bullet, or with numbers of the same delimiter, as CommonMark has it.
Letters and Roman numerals open a list at `a` or `i` only and then have to follow one another,
because a letter and a full stop are ordinary prose (`A. Smith`, `e. coli`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from markdown.blockprocessors import HRProcessor

_MARKER = re.compile(
    r"(?P<indent> *)"
    r"(?:(?P<bullet>[-*+])|(?P<label>[0-9]{1,9}|[ivxlc]+|[IVXLC]+|[a-z]|[A-Z])(?P<end>[.)]))"
    r"(?:(?P<gap> +)(?P<text>.*)|$)"
)
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"))


@dataclass(frozen=True)
class Marker:
    """The opening of an item: `- text`, `1. text`, `a) text`.

    `indent` is the column of the marker and `content` that of the text behind it, both from 0;
    `label` is the number or letter, nothing for a bullet; `sign` is the bullet or the delimiter;
    `gap` is the number of spaces before the text.
    """

    indent: int
    content: int
    label: str
    sign: str
    gap: int
    text: str

    @property
    def style(self) -> str:
        """The list's kind of label as HTML's `type` has it (`1 a A i I`), nothing for bullets."""
        if not self.label or self.label[0].isdigit():
            return self.label and "1"
        roman = self.label in {"i", "I"}
        lower = self.label.islower()
        return ("i" if lower else "I") if roman else ("a" if lower else "A")

    def opens_list(self) -> bool:
        """Whether a list can begin with this marker where a new block begins.

        A capital letter and a full stop need two spaces behind them, or each initial of a name
        would open a list.
        """
        if self.style in {"", "1"}:
            return True
        initial = self.label.isupper() and self.sign == "." and self.gap < 2
        return self.label in {"a", "A", "i", "I"} and bool(self.text) and not initial

    def interrupts_paragraph(self, *, in_item: bool) -> bool:
        """Whether a list can begin with this marker right below a line of prose.

        Not without words of its own (`- | -` belongs to a table), not with a number other than 1
        (a wrapped line may well begin with `1986.`), and with a letter only inside of an item.
        """
        if not self.text.strip("-:| "):
            return False
        if self.style in {"", "1"}:
            return not self.label or int(self.label) == 1
        return in_item and self.label in {"a", "i"}

    def continues(self, first: Marker, number: int) -> bool:
        """Whether this is item `number`, from 1, of the list that `first` opened."""
        if self.sign != first.sign or bool(self.label) != bool(first.label):
            return False
        if first.style in {"", "1"}:
            return self.style == first.style
        return self.label == _label(first.style, number)


def parse_marker(line: str) -> Marker | None:
    """The marker with which the line opens, or None; a rule such as `* * *` is none."""
    match = _MARKER.fullmatch(line)
    if match is None or HRProcessor.SEARCH_RE.match(line):
        return None
    gap, text = match["gap"] or "", match["text"] or ""
    label = match["label"] or ""
    sign = match["bullet"] or match["end"]
    indent = len(match["indent"])
    width = len(label) + 1 + (len(gap) if text and len(gap) <= 4 else 1)
    return Marker(indent, indent + width, label, sign, len(gap), text)


def _label(style: str, number: int) -> str:
    """The label of item `number` in a list of letters or Roman numerals; nothing past `z`."""
    if style in {"i", "I"}:
        label = _roman(number)
    else:
        label = chr(ord("a") + number - 1) if number <= 26 else ""
    return label.upper() if style.isupper() else label


def _roman(number: int) -> str:
    label = ""
    for value, letters in _ROMAN:
        label += letters * (number // value)
        number %= value
    return label + "i" * number
