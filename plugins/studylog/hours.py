"""Totals of a log in minutes: through a day, per day, per ISO week, per id, per tag."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date
from typing import TypeVar

from plugins.studylog.model import Entry, Log
from plugins.studylog.subjects import Subjects, head_of
from plugins.studylog.tags import tags_in

K = TypeVar("K")


def counted(log: Log, as_of: date) -> tuple[Entry, ...]:
    """The entries through `as_of`: later ones are planned and count nowhere."""
    return tuple(entry for entry in log.entries if entry.date <= as_of)


def total(entries: Iterable[Entry]) -> int:
    """All minutes."""
    return sum(entry.minutes for entry in entries)


def minutes_by(entries: Iterable[Entry], key: Callable[[Entry], K]) -> dict[K, int]:
    """The minutes for each value of `key`, in the order in which the values first appear."""
    sums = defaultdict[K, int](int)
    for entry in entries:
        sums[key(entry)] += entry.minutes
    return dict(sums)


def by_day(entries: Iterable[Entry]) -> dict[date, int]:
    """The minutes of each day."""
    return minutes_by(entries, lambda entry: entry.date)


def by_week(entries: Iterable[Entry]) -> dict[str, int]:
    """The minutes of each ISO week (`2016-W39`)."""
    return minutes_by(entries, lambda entry: week_of(entry.date))


def by_path(entries: Iterable[Entry], subjects: Subjects) -> dict[str, int]:
    """The minutes of each known path; those of entries that name none are under ""."""
    return minutes_by(entries, lambda entry: subjects.path_of(entry.subject))


def by_head(entries: Iterable[Entry], subjects: Subjects) -> dict[str, int]:
    """The minutes of each track (`dl`) and objective (`objective/french`); unassigned under ""."""
    return minutes_by(entries, lambda entry: head_of(subjects.path_of(entry.subject)))


def by_tag(log: Log, as_of: date) -> dict[str, int]:
    """The minutes of each tag, by its name; a record's own tags are those of all its entries. An
    entry counts once for a tag that it has twice."""
    sums = defaultdict[str, int](int)
    for record in log.records:
        if record.date > as_of:
            continue
        own = {tag.name for line in record.summary for tag in tags_in(line)}
        for entry in record.entries:
            for name in own | {tag.name for tag in entry.tags}:
                sums[name] += entry.minutes
    return dict(sorted(sums.items()))


def week_of(day: date) -> str:
    """The ISO week that the day is in; 2016-01-01 is in 2015-W53."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"
