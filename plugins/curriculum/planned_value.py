"""Planned value over the workdays of the program: what would be earned if all went as planned.

PV of a unit (PMI: budgeted cost of work scheduled) is its estimate times the share of its planned
workdays that have passed; the plan's is the sum over its scope. A dropped unit has no planned days:
what was earned of it counts in PV as it does in EV.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from plugins.curriculum.model import Period
from plugins.curriculum.progress import Progress, total
from plugins.studylog.schedule import Schedule


@dataclass(frozen=True)
class Ramp:
    """A unit's estimate in minutes, earned evenly over `length` workdays after the first `begin`
    workdays of the program."""

    begin: int
    length: int
    minutes: Fraction

    @property
    def end(self) -> int:
        """The workdays after which all of it is planned to be done."""
        return self.begin + self.length

    def at(self, workdays: Fraction | int) -> Fraction:
        """The planned minutes after so many workdays of the program."""
        passed = workdays - self.begin
        if passed <= 0:
            return Fraction(0)
        return self.minutes * passed / self.length if passed < self.length else self.minutes


def ramp_of(minutes: Fraction, plan: Period, schedule: Schedule, origin: date) -> Ramp:
    """So many minutes over the workdays of a period that holds at least one; the program's first
    workday is counted on `origin`."""
    before = schedule.count(origin, plan.first) - schedule.is_workday(plan.first)
    return Ramp(before, schedule.count(plan.first, plan.last), minutes)


@dataclass(frozen=True)
class Curve:
    """Planned value of the scope as it stands on one day, after any number of workdays.

    `origin` is the day on which the first of them is counted, `settled` the minutes of units that
    were dropped.
    """

    schedule: Schedule
    origin: date
    ramps: tuple[Ramp, ...]
    settled: Fraction

    def at(self, workdays: Fraction | int) -> Fraction:
        """PV after so many workdays, in minutes."""
        return self.settled + sum(ramp.at(workdays) for ramp in self.ramps)

    def on(self, day: date) -> Fraction:
        """PV at the end of a day, in minutes."""
        return self.at(self.schedule.count(self.origin, day))

    @property
    def length(self) -> int:
        """The workdays through the last planned day; 0 where nothing is planned."""
        return max((ramp.end for ramp in self.ramps), default=0)

    def reaches(self, minutes: Fraction) -> Fraction:
        """The smallest number of workdays after which PV is at least so many minutes, linear
        within a day; `minutes` are at most all that is planned."""
        bends = sorted({0, *(n for ramp in self.ramps for n in (ramp.begin, ramp.end))})
        low, high = 0, len(bends) - 1
        while low < high:
            middle = (low + high) // 2
            if self.at(bends[middle]) < minutes:
                low = middle + 1
            else:
                high = middle
        if low == 0:
            return Fraction(0)
        # Between two bends the curve is straight, and it is still below at the first of them.
        left, right = bends[low - 1], bends[low]
        below, above = self.at(left), self.at(right)
        return left + (right - left) * (minutes - below) / (above - below)


def curve(now: Progress, schedule: Schedule) -> Curve:
    """Planned value of the scope as it stands on the day of `now`."""
    plans = [(unit, unit.unit.plan) for unit in now.scope if unit.unit.plan and not unit.dropped]
    origin = schedule.start or min((plan.first for _, plan in plans), default=now.as_of)
    ramps = tuple(
        ramp_of(unit.whole or Fraction(0), plan, schedule, origin) for unit, plan in plans
    )
    settled = total(unit.whole for unit in now.scope if unit.dropped)
    return Curve(schedule, origin, ramps, settled)
