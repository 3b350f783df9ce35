"""One problem in one of the author's files."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """An error refuses publishing, a warning never does."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True)
class Problem:
    """What is wrong, where, and under which stable code.

    `path` is the file as its author knows it (`content/data/log/2017-03.klg`), `line` counts
    from 1 and is 0 where the whole file is meant; `message` says what was found and what was
    expected.
    """

    path: str
    line: int
    code: str
    message: str
    severity: Severity

    @property
    def place(self) -> str:
        """`path:line`, or the path alone where no line can be named."""
        return f"{self.path}:{self.line}" if self.line else self.path

    @property
    def refuses(self) -> bool:
        """Whether publishing waits until this is mended."""
        return self.severity is Severity.ERROR

    def __str__(self) -> str:
        return f"{self.place}: {self.code} {self.message}"


def error(path: str, line: int, code: str, message: str) -> Problem:
    """A problem that refuses publishing."""
    return Problem(path, line, code, message, Severity.ERROR)


def warning(path: str, line: int, code: str, message: str) -> Problem:
    """A problem that its author should know of, and that publishing does not wait for."""
    return Problem(path, line, code, message, Severity.WARNING)
