"""How a file is written: its indentation, the marks of its dates, the clock of its times."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from plugins.studylog.blocks import indent_of
from plugins.studylog.times import format_time

T = TypeVar("T")

_DATE = re.compile(r"[0-9]{4}([-/])[0-9]{2}\1[0-9]{2}(?:[ \t]|$)")
_RANGE = re.compile(r"[ \t]+<?([0-9]{1,2}):[0-9]{2}(am|pm)?>?( *- *)(?:[0-9<?])")


@dataclass(frozen=True)
class Style:
    """What an author may write in more than one way, with what klog recommends."""

    indent: str = "    "
    separator: str = "-"
    twelve_hour: bool = False
    padded: bool = False
    dash: str = " - "

    def date(self, day: date) -> str:
        """The day as a record begins with it."""
        return day.isoformat().replace("-", self.separator)

    def time(self, minutes: int) -> str:
        """Minutes from the midnight of the record's day."""
        return format_time(minutes, twelve_hour=self.twelve_hour, padded=self.padded)

    def range(self, begin: int, end: int | None) -> str:
        """A range; one without an end is open."""
        return f"{self.time(begin)}{self.dash}{'?' if end is None else self.time(end)}"


def style_of(text: str, first: int = 1, last: int = 0) -> Style:
    """The style of the lines from `first` through `last`, and of the whole text where they do not
    show it: always of what stands nearest to the end."""
    lines = [line.removesuffix("\r") for line in text.split("\n")]
    nearest = [*reversed(lines[first - 1 : last]), *reversed(lines)]
    ranges = [found for line in nearest if (found := _RANGE.match(line))]
    low = [found[1] for found in ranges if int(found[1]) < 10]
    return Style(
        indent=_indent(lines, first, last),
        separator=_first((m[1] for line in nearest if (m := _DATE.match(line))), Style.separator),
        twelve_hour=_first((found[2] is not None for found in ranges), Style.twelve_hour),
        padded=_first((len(hour) == 2 for hour in low), Style.padded),
        dash=_first((found[3] for found in ranges), Style.dash),
    )


def _indent(lines: Sequence[str], first: int, last: int) -> str:
    """The indentation of the entries: the first indented line of a record is one."""
    near = (indent_of(line) for line in lines[first - 1 : last])
    above = [line[:1] for line in lines]
    # Going up from the end, an indented line below one that is not indented begins the entries.
    begins = (
        indent_of(lines[n])
        for n in range(len(lines) - 1, 0, -1)
        if indent_of(lines[n]) and above[n - 1] not in {"", " ", "\t"}
    )
    return _first(filter(None, near), "") or _first(begins, Style.indent)


def _first(found: Iterable[T], default: T) -> T:
    return next(iter(found), default)
