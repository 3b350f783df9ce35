"""What a terminal would show of a text at its end: the rows, and the style of each piece of them.

Progress bars go back to the beginning of their line and write over it, some of them go up to an
earlier line, and all of them leave only the last state. A list of characters for each row is enough
for that; a whole terminal (a screen, a scrolling region) was not made, because output has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from xml.etree import ElementTree as ET

from plugins.notebooks.colours import PLAIN, Style, restyled
from plugins.notebooks.elements import element

_CONTROLS = re.compile(
    r"""\x1b\[(?P<parameters>[0-9;:<=>?]*)[ -/]*(?P<final>[@-~])   # a code with parameters
    | \x1b\][^\x07\x1b]*(?:\x07|\x1b\\)?                           # a title, a link
    | \x1b[@-Z\\^_]?
    | (?P<move>[\r\n\b])""",
    re.VERBOSE,
)

_Row = list[tuple[str, Style]]


def shown(text: str) -> tuple[ET.Element | str, ...]:
    """The text as a terminal shows it at its end: strings, and spans where it is styled."""
    plain = text.replace("\r\n", "\n")
    if not any(control in plain for control in "\x1b\r\b"):
        return (plain,)
    return tuple(
        element("span", {"class": classes}, piece) if classes else piece
        for piece, classes in _pieces(_rows(plain))
    )


def _pieces(rows: list[_Row]) -> Iterator[tuple[str, str]]:
    """Each stretch of characters of one style, with its classes; rows end in a line's end."""
    cells = [cell for row in rows for cell in (*row, ("\n", PLAIN))][:-1]
    for style, stretch in groupby(cells, key=lambda cell: cell[1]):
        yield "".join(character for character, _ in stretch), style.classes


def _rows(text: str) -> list[_Row]:
    screen = _Screen()
    at = 0
    for control in _CONTROLS.finditer(text):
        screen.write(text[at : control.start()])
        at = control.end()
        screen.obey(control["move"] or control["final"] or "", control["parameters"] or "")
    screen.write(text[at:])
    return screen.rows


class _Screen:
    """The rows so far, where the next character goes, and its style."""

    def __init__(self) -> None:
        self.rows: list[_Row] = [[]]
        self._row = 0
        self._column = 0
        self._style = PLAIN

    def write(self, text: str) -> None:
        """Put text where the cursor is, over what was there."""
        row = self.rows[self._row]
        row[self._column : self._column + len(text)] = [(sign, self._style) for sign in text]
        self._column += len(text)

    def obey(self, control: str, parameters: str) -> None:
        """Do what a control says; those that mean nothing here are passed over."""
        match control:
            case "\n":
                self._row += 1
                if self._row == len(self.rows):
                    self.rows.append([])
                self._column = 0
            case "\r":
                self._column = 0
            case "\b":
                self._column = max(0, self._column - 1)
            case "m":
                self._style = restyled(self._style, parameters.replace(":", ";"))
            case "A":
                self._row = max(0, self._row - _times(parameters))
                self._column = min(self._column, len(self.rows[self._row]))
            case "K":
                self._erase(parameters)
            case _:
                pass

    def _erase(self, parameters: str) -> None:
        """Empty the row: behind the cursor, or (`1`, `2`) before it too."""
        row = self.rows[self._row]
        if parameters in {"1", "2"}:
            row[: self._column] = [(" ", PLAIN)] * self._column
        if parameters != "1":
            del row[self._column :]


def _times(parameters: str) -> int:
    """How often, once where nothing is said."""
    return int(parameters) if parameters.isdigit() and len(parameters) < 10 else 1
