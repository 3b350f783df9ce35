"""The days of the log with what was done on each, in the author's words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from plugins.formats import Day, day, hours
from plugins.studylog.hours import total
from plugins.studylog.model import Entry, Kind, Record
from plugins.studylog.subjects import Subjects
from plugins.studylog.tags import without_tags


@dataclass(frozen=True)
class EntryRow:
    """One entry: its hours, the title of what it was for, and its words; `open` has no end yet."""

    hours: str
    subject: str
    title: str
    note: str
    open: bool


@dataclass(frozen=True)
class DayRow:
    """A day of the log: its hours, the prose of its records, and their entries."""

    day: Day
    hours: str
    prose: tuple[str, ...]
    entries: tuple[EntryRow, ...]


def day_rows(records: Iterable[Record], subjects: Subjects, lang: str) -> tuple[DayRow, ...]:
    """Every day that has a record, the earliest first; records of one day are one row."""
    in_order = sorted(records, key=lambda record: record.date)
    return tuple(
        _day_row(when, tuple(same), subjects, lang)
        for when, same in groupby(in_order, key=lambda record: record.date)
    )


def _day_row(when: date, records: tuple[Record, ...], subjects: Subjects, lang: str) -> DayRow:
    entries = [entry for record in records for entry in record.entries]
    return DayRow(
        day=day(when, lang),
        hours=hours(total(entries), lang),
        prose=tuple(" ".join(record.summary) for record in records if record.summary),
        entries=tuple(_entry_row(entry, subjects, lang) for entry in entries),
    )


def _entry_row(entry: Entry, subjects: Subjects, lang: str) -> EntryRow:
    path = subjects.path_of(entry.subject)
    prose = " ".join(without_tags(line) for line in entry.summary).strip()
    return EntryRow(
        hours=hours(entry.minutes, lang),
        subject=path,
        title=subjects.titles().get(path, ""),
        note=prose.removeprefix(path).strip(),
        open=entry.kind is Kind.OPEN_RANGE,
    )
