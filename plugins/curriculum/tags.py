"""The log's `#at` and `#done` held against the plan: those that count nothing, or not as meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from plugins.curriculum.model import Curriculum, Unit
from plugins.curriculum.unit_progress import parse_at
from plugins.problems import Problem, warning
from plugins.studylog.model import Entry, Log
from plugins.studylog.tags import MARKS, Tag, tags_in

_CUT = re.compile(r"#at=([0-9]+)([.,][0-9]+)", re.IGNORECASE)

Mark = tuple[Entry, Tag]


def tag_problems(curriculum: Curriculum, log: Log) -> Iterator[Problem]:
    """Warnings LOG008, LOG009, LOG017 and LOG018; the time of the entries counts all the same."""
    marks = [(e, tag) for e in log.entries for tag in e.tags if tag.name in MARKS]
    return chain(_of_entries(curriculum, marks), _done_again(curriculum, marks), _above(log))


def _of_entries(curriculum: Curriculum, marks: Iterable[Mark]) -> Iterator[Problem]:
    """LOG008: an `#at` that measures nothing; LOG009: a `#done` on what is no unit.

    What was left out of the plan for a fault is not judged.
    """
    units = {unit.path: unit for unit in curriculum.units}
    titles = curriculum.titles()
    for entry, tag in marks:
        unit = units.get(entry.subject)
        if unit is None and entry.subject not in titles:
            continue
        if tag.name == "at":
            reason = _why_not_measured(tag.value, unit, entry)
            if reason:
                yield warning(entry.path, entry.line, "LOG008", reason)
        elif unit is None:
            message = f'#done counts on a unit only, and "{entry.subject}" is none'
            yield warning(entry.path, entry.line, "LOG009", message)


def _why_not_measured(value: str, unit: Unit | None, entry: Entry) -> str:
    """Why an `#at` does not say how far one is, or "" where it does."""
    if unit is None:
        return f"#at={value} counts on a unit only"
    if unit.size is None:
        return f'#at={value} cannot be measured: "{unit.path}" has no size'
    cut = next((found for line in entry.summary if (found := _CUT.search(line))), None)
    if cut and cut[1] == value:
        whole = f"{cut[1]}{cut[2]}"
        return f'#at={whole} is read as {value}: its tag ends there (expected #at="{whole}")'
    at = parse_at(value)
    if at is None:
        return f"#at={value} is no number (expected one from 0 to {unit.size.count})"
    if at > unit.size.count:
        size = f"{unit.size.count} {unit.size.unit}"
        return f'#at={value} is beyond the {size} of "{unit.path}" (counted as all of them)'
    return ""


def _done_again(curriculum: Curriculum, marks: Iterable[Mark]) -> Iterator[Problem]:
    """LOG017: a unit is finished once, on the first day that says so."""
    units = {unit.path for unit in curriculum.units}
    first = dict[str, Entry]()
    done = [entry for entry, tag in marks if tag.name == "done" and entry.subject in units]
    for entry in sorted(done, key=lambda entry: entry.date):
        since = first.setdefault(entry.subject, entry)
        if since is not entry:
            message = f'"{entry.subject}" is done since {since.date.isoformat()}'
            place = f"{since.path}:{since.line}"
            yield warning(entry.path, entry.line, "LOG017", f"{message} ({place})")


def _above(log: Log) -> Iterator[Problem]:
    """LOG018: a record's own summary names no unit that its tags could speak of."""
    for record in log.records:
        for number, line in enumerate(record.summary, start=record.line + 1):
            for tag in tags_in(line):
                if tag.name in MARKS:
                    message = f"#{tag.name} above the entries is ignored (expected in an entry)"
                    yield warning(record.path, number, "LOG018", message)
