"""What is wrong with a text, gathered while it is parsed.

The parser's extensions are made once and used for every text, so they share one `Faults`: each of
them adds to it, and the converter takes what was found when a text is done.
"""

from __future__ import annotations

from plugins.markup.text import Fault
from plugins.problems import line_of


class Faults:
    """The faults of the text that is being parsed now."""

    def __init__(self) -> None:
        self._source = ""
        self._first_line = 1
        self._found: list[Fault] = []

    def begin(self, source: str, first_line: int = 1) -> None:
        """Forget the last text; the first line of this one is line `first_line` of its file."""
        self._source, self._first_line, self._found = source, first_line, []

    def add(
        self, code: str, message: str, *, line: int = 0, near: str = "", refuses: bool = False
    ) -> None:
        """Note a fault on `line` of the text, from 1.

        Where the parser no longer knows the line, it is that of the first place where `near`
        stands in the source, or 0 where it stands nowhere.
        """
        at = line or (line_of(self._source, near) if near else 0)
        self._found.append(Fault(at + self._first_line - 1 if at else 0, code, message, refuses))

    def add_once(self, code: str, message: str) -> None:
        """Note a fault of the text as a whole, unless it is known already."""
        if all(fault.code != code for fault in self._found):
            self.add(code, message)

    def take(self) -> tuple[Fault, ...]:
        """What was found, by line."""
        return tuple(sorted(self._found))
