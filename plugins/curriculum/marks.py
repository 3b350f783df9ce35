"""`#done` and `#at` as they are written: what a unit may get, and in which words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plugins.curriculum.model import Curriculum, Unit
from plugins.curriculum.unit_progress import parse_at
from plugins.problems import TaskFailedError
from plugins.studylog.model import Entry, Log


@dataclass(frozen=True)
class Marks:
    """What an entry says of its unit: that it is finished, and how far into its size one is."""

    done: bool = False
    at: str = ""


NO_MARKS = Marks()


def marks_text(marks: Marks, path: str, curriculum: Curriculum | None, log: Log) -> str:
    """`#at=31 #done`, "" for neither; a number with a point is quoted, or its tag would end there.

    `TaskFailedError` for what would not count: on anything but a unit, without a size or beyond
    it, finished before. Without a plan nothing can be held against it.
    """
    if curriculum and (marks.done or marks.at):
        units = {unit.path: unit for unit in curriculum.units}
        unit = units.get(path)
        if unit is None:
            raise TaskFailedError(f'only a unit can be done or measured, and "{path}" is none')
        if marks.at:
            _refuse_at(marks.at, unit)
        first = done_entry(path, log) if marks.done else None
        if first is not None:
            place = f"{first.path}:{first.line}"
            raise TaskFailedError(f'"{path}" is done since {first.date.isoformat()} ({place})')
    at = f"#at={marks.at}" if re.fullmatch(r"[\w-]+", marks.at) else f'#at="{marks.at}"'
    return " ".join([*([at] if marks.at else []), *(["#done"] if marks.done else [])])


def done_entry(path: str, log: Log) -> Entry | None:
    """The first entry that says that the unit is finished."""
    found = (e for e in log.entries if e.subject == path and "done" in {t.name for t in e.tags})
    return min(found, key=lambda entry: entry.date, default=None)


def _refuse_at(at: str, unit: Unit) -> None:
    if unit.size is None:
        raise TaskFailedError(f'"{unit.path}" has no size that --at could be measured by')
    expected = f"a number from 0 to {unit.size.count} ({unit.size.unit})"
    number = parse_at(at)
    if number is None or number > unit.size.count:
        raise TaskFailedError(f'--at is "{at}": expected {expected}')
