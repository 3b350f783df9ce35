"""What is odd in a log that can be read: nothing of it is left out, and each is a warning."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain

from plugins.problems import Problem, warning
from plugins.studylog.model import Entry, Kind, Log, Record
from plugins.studylog.times import format_duration

_DAY = 24 * 60
_LONG = 16 * 60  # more in a day is mostly a slip of the pen


def log_warnings(log: Log, as_of: date) -> Iterator[Problem]:
    """Warnings LOG012 to LOG016, as the log stands on `as_of`."""
    return chain(
        _days(log.records), _overlaps(log.entries), _planned(log, as_of), _left_open(log, as_of)
    )


def _days(records: Iterable[Record]) -> Iterator[Problem]:
    """LOG012: more hours than a day has, or than one can study; LOG016: fewer than none."""
    of_day = defaultdict[date, list[Record]](list)
    for record in records:
        of_day[record.date].append(record)
    for day, same in of_day.items():
        minutes = sum(record.minutes for record in same)
        path, line, total = same[-1].path, same[-1].line, format_duration(minutes)
        if minutes > _DAY:
            message = f"{day.isoformat()} has {total}, and a day has 24h"
            yield warning(path, line, "LOG012", message)
        elif minutes > _LONG:
            yield warning(path, line, "LOG012", f"{day.isoformat()} has {total}, more than 16h")
        elif minutes < 0:
            message = f"{day.isoformat()} has {total} in all (expected 0h or more)"
            yield warning(path, line, "LOG016", message)


def _overlaps(entries: Iterable[Entry]) -> Iterator[Problem]:
    """LOG013: a range that begins before an earlier one ends; klog counts both in full."""
    last: Entry | None = None
    last_end = 0
    for begin, end, entry in sorted(_spans(entries), key=lambda span: span[:2]):
        if last is not None and begin < last_end:
            place = f"{last.path}:{last.line}" if last.path != entry.path else f"line {last.line}"
            message = f"overlaps the range of {place} (both count)"
            yield warning(entry.path, entry.line, "LOG013", message)
        if end > last_end:
            last, last_end = entry, end


def _spans(entries: Iterable[Entry]) -> Iterator[tuple[int, int, Entry]]:
    """The ranges that take time, in minutes from the midnight of day 0 of the calendar."""
    for entry in entries:
        if entry.begin is not None and entry.end is not None and entry.minutes:
            midnight = entry.date.toordinal() * _DAY
            yield midnight + entry.begin, midnight + entry.end, entry


def _planned(log: Log, as_of: date) -> Iterator[Problem]:
    """LOG014, once a file: entries after the as-of date are shown as planned, counted nowhere."""
    of_file = defaultdict[str, list[Entry]](list)
    for entry in log.entries:
        if entry.date > as_of:
            of_file[entry.path].append(entry)
    for path, later in of_file.items():
        yield warning(path, later[0].line, "LOG014", _later(later, as_of))


def _later(entries: Sequence[Entry], as_of: date) -> str:
    many = len(entries) > 1
    count = f"{len(entries)} entries are" if many else "an entry is"
    return f"{count} later than {as_of.isoformat()}: planned, and counted nowhere"


def _left_open(log: Log, as_of: date) -> Iterator[Problem]:
    """LOG015: an open range of a day that is over; it counts nothing."""
    for entry in log.entries:
        if entry.kind is Kind.OPEN_RANGE and entry.date < as_of:
            message = f"open since {entry.date.isoformat()}, counts nothing (expected its end)"
            yield warning(entry.path, entry.line, "LOG015", message)
