"""What an entry of the log does to its week and to what it was for, in a few words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from plugins.curriculum.model import Curriculum
from plugins.formats import hours
from plugins.studylog.hours import counted, total, week_of
from plugins.studylog.model import Entry, Log


def effect(curriculum: Curriculum | None, log: Log, as_of: date, day: date, path: str) -> str:
    """What an entry on `path` on `day` does: `this week 12.5 of 40 h, ch6 14 of 12 h`.

    The log has the entry already. Without a plan there is no target and no path; a day after
    `as_of` counts nowhere yet.
    """
    if day > as_of:
        return f"not counted yet, the figures are as of {as_of.isoformat()}"
    entries = counted(log, as_of)
    week = week_of(day)
    minutes = total(entry for entry in entries if week_of(entry.date) == week)
    name = "this week" if week == week_of(as_of) else f"week {week}"
    target = curriculum.program.weekly_target if curriculum else None
    said = [f"{name} {_of(minutes, target)}"]
    if curriculum and path:
        local = path.rpartition("/")[2]
        said.append(f"{local} {_of(_under(path, entries), _estimate(curriculum, path))}")
    return ", ".join(said)


def _under(path: str, entries: Iterable[Entry]) -> int:
    """The minutes of the path itself and of all that is in it."""
    return total(e for e in entries if e.subject == path or e.subject.startswith(f"{path}/"))


def _estimate(curriculum: Curriculum, path: str) -> Fraction | None:
    """The minutes that a unit is meant to take; None where it has no estimate, or is no unit."""
    found = (unit.estimate for unit in curriculum.units if unit.path == path)
    return next((estimate.middle for estimate in found if estimate), None)


def _of(minutes: int, target: Fraction | int | None) -> str:
    spent = hours(minutes, "en")
    return f"{spent.removesuffix(' h')} of {hours(round(target), 'en')}" if target else spent
