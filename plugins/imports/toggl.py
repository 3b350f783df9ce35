"""Toggl Track's detailed report, exported as CSV: text in, its rows and what is wrong in it out."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time

from plugins.problems import Problem, error, warning

_NEEDED = ("start date", "start time", "duration")
_TIME = re.compile(r"([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?(?: ?([ap])m)?", re.IGNORECASE)
_DURATION = re.compile(r"([0-9]{1,6}):([0-5][0-9])(?::([0-5][0-9]))?")


@dataclass(frozen=True)
class Tracked:
    """One row: when it began (the tracker's local time), how many seconds it took, for what.

    `on_clock` says that the row's end is where its duration ends; it is not when the clocks
    changed in between, or when the time was typed in.
    """

    line: int
    begin: datetime
    seconds: int
    on_clock: bool
    project: str
    task: str
    description: str
    tags: tuple[str, ...]

    @property
    def minutes(self) -> int:
        """Its time in whole minutes, half a minute up."""
        return (self.seconds + 30) // 60


def parse_toggl(text: str, path: str) -> tuple[tuple[Tracked, ...], tuple[Problem, ...]]:
    """The rows of the report, and its problems; a faulty row is left out."""
    reader = csv.reader(io.StringIO(text, newline=""))
    rows, problems, people = list[Tracked](), list[Problem](), set[str]()
    try:
        columns = [name.strip().casefold() for name in next(reader, [])]
        missing = [name for name in _NEEDED if name not in columns]
        if missing:
            message = f"no column {', '.join(missing)} (expected Toggl Track's detailed report)"
            return (), (error(path, 1, "IMP002", message),)
        for cells in reader:
            if any(cells):
                row = dict(zip(columns, map(str.strip, cells), strict=False))
                people.add(row.get("email") or row.get("user", ""))
                found = _tracked(row, reader.line_num)
                if isinstance(found, Tracked):
                    rows.append(found)
                else:
                    problems.append(error(path, reader.line_num, "IMP003", found))
    except csv.Error as fault:
        problems.append(error(path, reader.line_num, "IMP001", f"no valid CSV: {fault}"))
    if len(people) > 1:
        message = f"the time of {len(people)} people: {', '.join(sorted(people))}"
        problems.append(warning(path, 0, "IMP005", f"{message} (expected one, all are taken)"))
    return tuple(rows), tuple(problems)


def _tracked(row: Mapping[str, str], line: int) -> Tracked | str:
    """The row, or what is wrong with it."""
    begin = _moment(row.get("start date", ""), row.get("start time", ""))
    if begin is None:
        shown = f"{row.get('start date', '')} {row.get('start time', '')}"
        return f'cannot read "{shown}" as a start (expected 2016-09-14 and 09:30:00)'
    duration = _DURATION.fullmatch(row.get("duration", ""))
    if duration is None:
        return f'cannot read "{row.get("duration", "")}" as a duration (expected 01:30:00)'
    seconds = 3600 * int(duration[1]) + 60 * int(duration[2]) + int(duration[3] or 0)
    end = _moment(row.get("end date", ""), row.get("end time", ""))
    off = 0 if end is None else abs((end - begin).total_seconds() - seconds)
    return Tracked(
        line=line,
        begin=begin,
        seconds=seconds,
        on_clock=off < 60,
        project=row.get("project", ""),
        task=row.get("task", ""),
        description=row.get("description", ""),
        tags=tuple(filter(None, map(str.strip, row.get("tags", "").split(",")))),
    )


def _moment(day: str, clock: str) -> datetime | None:
    """A date and a time of day, on a clock of 24 or of 12 hours."""
    found = _TIME.fullmatch(clock)
    if not found or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", day):
        return None
    hour, half = int(found[1]), (found[4] or "").lower()
    if half and not 1 <= hour <= 12:
        return None
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    try:
        at = time(hour, int(found[2]), int(found[3] or 0))
        return datetime.combine(date.fromisoformat(day), at)
    except ValueError:
        return None
