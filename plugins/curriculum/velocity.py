"""EV a week, and the pace that the target asks for.

A week is complete when its last day is not after the as-of date; weeks of which every workday lies
in a break say nothing about the pace and are passed over. All are ISO weeks since the program's
start.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from statistics import median

from plugins.curriculum.earned_schedule import NO_START
from plugins.curriculum.earned_value import EarnedValue
from plugins.curriculum.progress import Progress
from plugins.site import words
from plugins.studylog.schedule import Schedule
from plugins.studylog.unknown import Unknown

# How many of the last weeks stand for the pace.
WEEKS = 8
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Pace:
    """The complete weeks since the start: how many there are, and the EV of each of the last ones
    in minutes, the earliest first."""

    complete: int
    weekly: tuple[Fraction, ...]

    @property
    def velocity(self) -> Fraction | Unknown:
        """EV a week in minutes: the median, so that one great or bad week moves little."""
        return median(self.weekly) if self.weekly else Unknown(words("no complete week yet"))


def pace(now: Progress, schedule: Schedule) -> Pace | Unknown:
    """The pace on the day of `now`."""
    if schedule.start is None:
        return NO_START
    weeks = _complete_weeks(schedule, schedule.start, now.as_of)
    earned = tuple(
        now.earned_on(monday + 6 * _DAY) - now.earned_on(monday - _DAY) for monday in weeks[-WEEKS:]
    )
    return Pace(len(weeks), earned)


def monday_of(day: date) -> date:
    """The first day of the ISO week that the day is in."""
    return day - day.weekday() * _DAY


def _complete_weeks(schedule: Schedule, start: date, as_of: date) -> Sequence[date]:
    """The Mondays of the complete weeks with a workday from that of `start` on."""
    first = monday_of(start)
    mondays = [first + 7 * week * _DAY for week in range(((as_of - first).days + 1) // 7)]
    return [monday for monday in mondays if schedule.count(monday, monday + 6 * _DAY)]


def required_pace(
    value: EarnedValue, schedule: Schedule, target: date | None, as_of: date
) -> Fraction | Unknown:
    """(BAC - EV) / workweeks left: the minutes of EV a week that reach the target.

    A workweek is as many workdays as a week without a break has.
    """
    if target is None:
        return Unknown(words("the program has no target"))
    workdays = schedule.count(as_of, target) - schedule.is_workday(as_of)
    if workdays <= 0:
        return Unknown(words("no workday is left to the target"))
    return (value.bac - value.ev) * len(schedule.workdays) / workdays
