"""How steadily one studies: the share of days that met their target, and the streak.

A day is scheduled where the plan's program has a workday outside of its breaks, from the program's
start (or, without one, the first day of the log) through the as-of date.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from plugins.site import words
from plugins.studylog.hours import by_day, counted
from plugins.studylog.model import Log
from plugins.studylog.schedule import Schedule
from plugins.studylog.unknown import Unknown

_DAY = timedelta(days=1)
_NO_SCHEDULE = Unknown(words("no plan of study says which days are meant for study"))


@dataclass(frozen=True)
class Consistency:
    """Over the last 30 and 90 days (0 to 1), and the streak in days."""

    last_30: Fraction | Unknown
    last_90: Fraction | Unknown
    streak: int | Unknown


def consistency(log: Log, schedule: Schedule | None, as_of: date) -> Consistency:
    """The figures through `as_of`; without a schedule none can be known."""
    if schedule is None:
        return Consistency(_NO_SCHEDULE, _NO_SCHEDULE, _NO_SCHEDULE)
    minutes = by_day(counted(log, as_of))
    begin = schedule.start or min(minutes, default=as_of)
    wanted = should_totals(log)
    return Consistency(
        _share_met(minutes, wanted, schedule, max(begin, as_of - 29 * _DAY), as_of),
        _share_met(minutes, wanted, schedule, max(begin, as_of - 89 * _DAY), as_of),
        _streak(minutes, schedule, begin, as_of),
    )


def should_totals(log: Log) -> Mapping[date, int]:
    """The minutes that the log itself says are meant for a day: all its should-totals together."""
    wanted = defaultdict[date, int](int)
    for record in log.records:
        if record.should_total is not None:
            wanted[record.date] += record.should_total
    return dict(wanted)


def _share_met(
    minutes: Mapping[date, int],
    wanted: Mapping[date, int],
    schedule: Schedule,
    first: date,
    last: date,
) -> Fraction | Unknown:
    """Days that met their target (their should-total, else the daily one) over scheduled days."""
    scheduled = _scheduled(schedule, first, last)
    targets = [(day, wanted.get(day, schedule.daily_target)) for day in scheduled]
    met = [minutes.get(day, 0) >= target for day, target in targets if target is not None]
    if not scheduled:
        return Unknown(words("no scheduled day in this time"))
    if not met:
        return Unknown(words("the plan has no weekly_target"))
    return Fraction(sum(met), len(met))


def _streak(minutes: Mapping[date, int], schedule: Schedule, begin: date, as_of: date) -> int:
    """Consecutive scheduled days with study, back from `as_of`, which is pending until it is over:
    without study it ends nothing."""
    days = 0
    for back in range((as_of - begin).days + 1):
        day = as_of - back * _DAY
        if not schedule.is_workday(day):
            continue
        if minutes.get(day, 0) > 0:
            days += 1
        elif day != as_of:
            break
    return days


def _scheduled(schedule: Schedule, first: date, last: date) -> tuple[date, ...]:
    count = (last - first).days + 1
    days = (first + number * _DAY for number in range(count))
    return tuple(day for day in days if schedule.is_workday(day))
