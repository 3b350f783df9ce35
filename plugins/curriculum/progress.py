"""How far the plan is: all its units, the hours under every path, and what is earned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from plugins.curriculum.model import Curriculum, Unit
from plugins.curriculum.unit_progress import UnitProgress, unit_progress
from plugins.studylog.hours import by_path, counted
from plugins.studylog.model import Entry, Log
from plugins.studylog.subjects import OBJECTIVE


@dataclass(frozen=True)
class Progress:
    """The plan on the as-of date: its units by path, and the minutes under every path of it."""

    as_of: date
    units: Mapping[str, UnitProgress]
    minutes: Mapping[str, int]

    def minutes_under(self, path: str) -> int:
        """The minutes logged on the track, resource or unit itself and on all that is in it."""
        return self.minutes.get(path, 0)

    def percent(self, units: Iterable[Unit]) -> Fraction | None:
        """EV / BAC of these units; None where none of them counts in earned value."""
        among = [self.units[unit.path] for unit in units]
        whole = total(unit.whole for unit in among)
        return total(unit.earned for unit in among) / whole if whole else None

    @property
    def scope(self) -> Iterator[UnitProgress]:
        """The units that count in earned value on the as-of date."""
        return (unit for unit in self.units.values() if unit.in_scope)

    def earned_on(self, day: date) -> Fraction:
        """EV at the end of a day, in minutes, in the scope as it stood then."""
        return total(unit.earned_on(day) for unit in self.units.values())

    @property
    def finished_on(self) -> date | None:
        """The day from which on EV was BAC; None while something is open, or where nothing was
        ever in the scope."""
        days = [unit.settled_on for unit in self.scope]
        settled = [day for day in days if day is not None]
        return max(settled) if settled and len(settled) == len(days) else None


def total(minutes: Iterable[Fraction | None]) -> Fraction:
    """The sum; units that are left out add nothing."""
    return sum((one for one in minutes if one is not None), Fraction(0))


def progress(
    curriculum: Curriculum,
    log: Log,
    as_of: date,
    finished_on: Mapping[str, date] | None = None,
) -> Progress:
    """The progress through `as_of` (inclusive).

    `finished_on` are the days on which units were finished by other evidence than the log, such as
    posts, by path; the earlier day counts.
    """
    entries = counted(log, as_of)
    of_unit = defaultdict[str, list[Entry]](list)
    for entry in entries:
        of_unit[entry.subject].append(entry)
    other = finished_on or {}
    units = {
        unit.path: unit_progress(curriculum, unit, of_unit[unit.path], as_of, other.get(unit.path))
        for unit in curriculum.units
    }
    return Progress(as_of, units, _minutes_under(by_path(entries, curriculum)))


def _minutes_under(minutes: Mapping[str, int]) -> Mapping[str, int]:
    """The minutes of each logged path and of all paths above it; objectives are not in the plan."""
    sums = defaultdict[str, int](int)
    for path, own in minutes.items():
        parts = path.split("/")
        if path and parts[0] != OBJECTIVE:
            for length in range(1, len(parts) + 1):
                sums["/".join(parts[:length])] += own
    return dict(sums)
