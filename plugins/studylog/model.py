"""A log of time studied: records of a day, each with entries that have minutes and a summary."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from plugins.studylog.tags import Tag, tags_in


class Kind(StrEnum):
    """How an entry gives its time; an open range has not ended and counts nothing."""

    DURATION = "duration"
    RANGE = "range"
    OPEN_RANGE = "open range"


@dataclass(frozen=True)
class Entry:
    """One stretch of time: `minutes` may be negative (a correction), and are 0 for an open range.

    `summary` holds the lines of its text; `line` is where the entry begins in its file. A range
    has its `begin` and `end` in minutes from the midnight that its record's day begins with; an
    open range has no end, a duration neither. What is worked out from the summary is kept: every
    figure asks for it again.
    """

    date: date
    kind: Kind
    minutes: int
    summary: tuple[str, ...]
    path: str
    line: int
    begin: int | None = None
    end: int | None = None

    @cached_property
    def subject(self) -> str:
        """The first word of the summary where it may be an id (`dl/goodfellow/ch6`), else "".

        It is taken whole, with the colon or the capital that a hurried author left in it: whether
        it is an id, or nearly one, or plain prose, only a plan of study can tell.
        """
        words = " ".join(self.summary).split(maxsplit=1)
        return words[0] if words and words[0][0].isalnum() else ""

    @cached_property
    def tags(self) -> tuple[Tag, ...]:
        """The tags of the summary, in the order in which they stand there."""
        return tuple(tag for line in self.summary for tag in tags_in(line))


@dataclass(frozen=True)
class Record:
    """One block of a log: a day, what was intended (`should_total`, minutes), prose and entries.

    `line` and `last_line` are where it begins and ends in its file; `indent` is what its entries
    are indented with, or "" where it has none.
    """

    date: date
    should_total: int | None
    summary: tuple[str, ...]
    entries: tuple[Entry, ...]
    path: str
    line: int
    last_line: int
    indent: str

    @property
    def minutes(self) -> int:
        """The record's total time; it may be negative."""
        return sum(entry.minutes for entry in self.entries)


@dataclass(frozen=True)
class Log:
    """All records of all files, in the order of the files and of the records in them."""

    records: tuple[Record, ...] = ()

    @property
    def entries(self) -> Iterator[Entry]:
        """Every entry of every record."""
        return (entry for record in self.records for entry in record.entries)
