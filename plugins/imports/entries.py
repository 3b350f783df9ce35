"""Rows of a tracker as entries of the log, without those that the log has already."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from plugins.imports.toggl import Tracked
from plugins.problems import Problem, warning
from plugins.studylog.insert import Addition
from plugins.studylog.model import Log

_LAST = 2879  # the last minute that a record can name: 23:59 of the next day

Dated = tuple[date, Addition]


def entries_of(rows: Iterable[Tracked], projects: Mapping[str, str]) -> tuple[Dated, ...]:
    """An entry for each row, in the order of time.

    `projects` has the path of each project, or of a part of one as `Project/Task`. The words of a
    row without a path begin with its project in parentheses, so that they name nothing by chance.
    """
    in_order = sorted(rows, key=lambda row: (row.begin, row.line))
    return tuple((row.begin.date(), _entry(row, projects)) for row in in_order)


def _entry(row: Tracked, projects: Mapping[str, str]) -> Addition:
    path = _path(row, projects) or (f"({row.project})" if row.project else "")
    tags = (re.sub(r"[^\w-]+", "-", tag).strip("-") for tag in row.tags)
    words = " ".join(filter(None, (path, row.description, *(f"#{tag}" for tag in tags if tag))))
    begin = row.begin.hour * 60 + row.begin.minute
    end = begin + row.minutes
    if row.on_clock and end <= _LAST:
        return Addition(words, begin=begin, end=end)
    return Addition(words, row.minutes)


def _path(row: Tracked, projects: Mapping[str, str]) -> str:
    return projects.get(f"{row.project}/{row.task}") or projects.get(row.project) or ""


def missing_from(log: Log, entries: Iterable[Dated]) -> tuple[Dated, ...]:
    """The entries that the log does not have yet.

    A range is the same by its day, beginning and length, whatever its words became since; a
    duration by its day, length and words. What a log has once can be imported twice only where it
    was tracked twice.
    """
    there = Counter(
        _key(entry.date, entry.begin, entry.minutes, " ".join(entry.summary))
        for entry in log.entries
    )
    new = list[Dated]()
    for day, entry in entries:
        minutes = entry.minutes if entry.begin is None else (entry.end or 0) - entry.begin
        key = _key(day, entry.begin, minutes, entry.words)
        if there[key]:
            there[key] -= 1
        else:
            new.append((day, entry))
    return tuple(new)


def _key(day: date, begin: int | None, minutes: int, words: str) -> tuple[object, ...]:
    return (day, begin, minutes, " ".join(words.split()) if begin is None else "")


def unplaced(
    rows: Iterable[Tracked], projects: Mapping[str, str], path: str
) -> tuple[Problem, ...]:
    """A warning for each project that has no path, at its first row: its time is unassigned."""
    first = dict[str, int]()
    for row in rows:
        if row.project and not _path(row, projects):
            first.setdefault(row.project, row.line)
    return tuple(
        warning(path, line, "IMP004", f'project "{name}" has no path (expected {_hint(name)})')
        for name, line in first.items()
    )


def _hint(name: str) -> str:
    return f'"{name}" = "track/resource" below [import.projects] in curriculum.toml'
