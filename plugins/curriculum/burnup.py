"""The burn-up chart's lines: scope, planned and earned at the end of each ISO week."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from itertools import accumulate

from plugins.curriculum.planned_value import Curve, ramp_of
from plugins.curriculum.progress import Progress
from plugins.curriculum.unit_progress import UnitProgress
from plugins.curriculum.velocity import monday_of
from plugins.studylog.schedule import Schedule

_DAY = timedelta(days=1)
# Weeks after the as-of date that are drawn: a plan with a mistyped century has too many.
_MOST_WEEKS = 1040


@dataclass(frozen=True)
class BurnupPoint:
    """The minutes at the end of a day: scope, planned and earned.

    Each is as it stood on that day; after the as-of date `planned` is that of the scope as it
    stands now, and the others are None.
    """

    day: date
    scope: Fraction | None
    planned: Fraction
    earned: Fraction | None


@dataclass(frozen=True)
class _Line:
    """What one unit adds to a sum: its value on a day, and the days on which that may change."""

    value: Callable[[date], Fraction | None]
    changes: Iterable[date]


def burnup(now: Progress, plan: Curve) -> tuple[BurnupPoint, ...]:
    """A point for the day before the program, for the end of each week from then on, and for the
    as-of date, through the week of the last planned day; `plan` is the planned value now."""
    past = _past(plan.origin, now.as_of)
    units = [unit for unit in now.units.values() if not unit.left_out]
    scope = _sums(past, (_Line(unit.whole_on, _days_of(unit)) for unit in units))
    earned = _sums(past, (_Line(unit.earned_on, _days_of(unit)) for unit in units))
    planned = _sums(past, (_planned(unit, plan, past) for unit in units))
    return (
        *map(BurnupPoint, past, scope, planned, earned),
        *(BurnupPoint(day, None, plan.on(day), None) for day in _to_come(plan, now.as_of)),
    )


def planned_on(unit: UnitProgress, schedule: Schedule, origin: date, day: date) -> Fraction:
    """The unit's part of PV on a day, in minutes, in the scope as it stood then."""
    whole = unit.whole_on(day) or Fraction(0)
    dropped = unit.unit.dropped is not None and unit.unit.dropped <= day
    if dropped or unit.unit.plan is None:
        return whole
    return ramp_of(whole, unit.unit.plan, schedule, origin).at(schedule.count(origin, day))


def _planned(unit: UnitProgress, plan: Curve, past: Sequence[date]) -> _Line:
    days = unit.unit.plan
    first = bisect_left(past, days.first) if days else 0
    behind = bisect_left(past, days.last) + 1 if days else 0
    return _Line(
        lambda day: planned_on(unit, plan.schedule, plan.origin, day),
        (*_days_of(unit), *past[first:behind]),
    )


def _days_of(unit: UnitProgress) -> Iterator[date]:
    """The days on which what a unit counts may change."""
    yield unit.begins
    if unit.unit.dropped:
        yield unit.unit.dropped
    yield from (day for day, _ in unit.steps)


def _sums(days: Sequence[date], lines: Iterable[_Line]) -> Iterator[Fraction]:
    """The sum of the lines on each day; each line is looked at only where it may change, so that
    ten years of weeks cost little more than one."""
    rises = [Fraction(0)] * len(days)
    for line in lines:
        before = Fraction(0)
        for at in sorted({bisect_left(days, day) for day in line.changes} - {len(days)}):
            value = line.value(days[at]) or Fraction(0)
            rises[at] += value - before
            before = value
    return accumulate(rises)


def _past(origin: date, as_of: date) -> tuple[date, ...]:
    """The day before the first, the last day of each week, and the as-of date, in order."""
    before = max(origin, date.min + _DAY) - _DAY
    first = monday_of(origin)
    weeks = range((as_of - first).days // 7)
    sundays = (first + (7 * week + 6) * _DAY for week in weeks)
    return (*(day for day in (before, *sundays) if day < as_of), as_of)


def _to_come(plan: Curve, as_of: date) -> Iterator[date]:
    """The last day of each week after the as-of date through that of the last planned day."""
    last = plan.schedule.nth(plan.origin, plan.length) if plan.length else None
    sunday = monday_of(as_of) + 6 * _DAY
    for week in range(_MOST_WEEKS):
        day = sunday + 7 * week * _DAY
        if last is None or day - 6 * _DAY > last:
            return
        if day > as_of:
            yield day
