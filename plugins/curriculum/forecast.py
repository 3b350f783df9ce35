"""When all of the plan, and each milestone, will be finished if weeks go on as the last ones went.

The weekly EV of the last complete weeks is drawn again and again (`simulation.py`) until what is
left is earned. The running week is the first one as long as a workday of it is left: it brings what
was drawn, or what it has brought already where that is more. A draw's finish is the last workday of
its last week, and weeks of which every workday lies in a break are passed over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from itertools import islice

from plugins.curriculum.earned_schedule import NO_SCOPE
from plugins.curriculum.progress import Progress
from plugins.curriculum.simulation import Weeks, Work, simulate
from plugins.curriculum.unit_progress import UnitProgress
from plugins.curriculum.velocity import Pace, monday_of
from plugins.site import nwords, words
from plugins.studylog.schedule import Schedule
from plugins.studylog.unknown import Unknown

_LEAST_WEEKS = 4
_PERCENTILES = (50, 80, 95)
_WEEK = timedelta(weeks=1)


@dataclass(frozen=True)
class Forecast:
    """The days by which half, 80 and 95 percent of the draws were done, and their weeks."""

    p50: date
    p80: date
    p95: date
    weeks: tuple[int, int, int]


@dataclass(frozen=True)
class Forecasts:
    """For the whole plan, and for each unit that is still open, by path: when it and all that is
    planned to be done before it will be done."""

    whole: Forecast | Unknown
    units: Mapping[str, Forecast | Unknown]


def forecasts(
    now: Progress, pace: Pace | Unknown, schedule: Schedule, ends: Sequence[str] = ()
) -> Forecasts:
    """The forecasts on the day of `now`; of units, those of the paths in `ends` that are open.

    Units are taken to be done in the order in which their planned days end.
    """
    open_units = sorted((unit for unit in now.scope if unit.is_open), key=_planned)
    paths = [unit.unit.path for unit in open_units]
    marks = sorted({paths.index(path) + 1 for path in ends if path in paths} | {len(paths)})
    if isinstance(pace, Unknown):
        return Forecasts(pace, dict.fromkeys(paths, pace))
    why = _why_not(now, pace)
    if why:
        return Forecasts(why, dict.fromkeys(paths, why))
    stages = [
        [_left_of(unit) for unit in open_units[begin:end]]
        for begin, end in zip([0, *marks], marks, strict=False)
    ]
    drawn = simulate(stages, pace.weekly, _begun(now, schedule))
    last_days = tuple(islice(_last_workdays(schedule, now.as_of), drawn[-1].drawn[-1]))
    found = [_forecast(weeks, last_days) for weeks in drawn]
    return Forecasts(
        found[-1], {paths[mark - 1]: one for mark, one in zip(marks, found, strict=True)}
    )


def _planned(unit: UnitProgress) -> tuple[date, date]:
    """The last and the first of a unit's planned days."""
    plan = unit.unit.plan
    return (plan.last, plan.first) if plan else (date.max, date.max)


def _why_not(now: Progress, pace: Pace) -> Unknown | None:
    """Why nothing can be said of the rest."""
    if now.finished_on:
        return Unknown(words("everything was finished on %(day)s", day=now.finished_on))
    if not any(unit.is_open for unit in now.scope):
        return NO_SCOPE
    if pace.complete < _LEAST_WEEKS:
        return Unknown(
            nwords(
                "too little history: %(num)s complete week",
                "too little history: %(num)s complete weeks",
                pace.complete,
            )
        )
    if sum(pace.weekly) <= 0:
        return Unknown(
            nwords(
                "not converging: nothing was earned in the last %(num)s week",
                "not converging: nothing was earned in the last %(num)s weeks",
                len(pace.weekly),
            )
        )
    return None


def _left_of(unit: UnitProgress) -> Work:
    """What is left to earn with a unit, by both ends of its estimate."""
    left = 1 - unit.percent
    estimate = unit.unit.estimate
    return Work(left * estimate.low, left * estimate.high) if estimate else Work(left, left)


def _begun(now: Progress, schedule: Schedule) -> Fraction:
    """The minutes of EV that the running week has brought; 0 where it is over or a break."""
    monday = monday_of(now.as_of)
    last = schedule.last_of_week(monday)
    if last is None or last <= now.as_of:
        return Fraction(0)
    before = now.earned_on(monday - timedelta(days=1))
    return max(now.earned_on(now.as_of) - before, Fraction(0))


def _last_workdays(schedule: Schedule, as_of: date) -> Iterator[date]:
    """The last workday of each week that has one after `as_of`, through the calendar's end."""
    monday = monday_of(as_of)
    while date.max - monday >= _WEEK:
        last = schedule.last_of_week(monday)
        if last is not None and last > as_of:
            yield last
        monday += _WEEK


def _forecast(weeks: Weeks, last_days: Sequence[date]) -> Forecast | Unknown:
    """The percentiles of the draws as days."""
    found = [weeks.percentile(percent) for percent in _PERCENTILES]
    within = [count for count in found if count is not None and count <= len(last_days)]
    if len(within) < len(_PERCENTILES):
        return Unknown(words("not converging: at this pace it takes more than twenty years"))
    # What is left may be less than a draw can tell from nothing: it still takes a week to say so.
    p50, p80, p95 = (last_days[max(count, 1) - 1] for count in within)
    return Forecast(p50, p80, p95, (within[0], within[1], within[2]))
