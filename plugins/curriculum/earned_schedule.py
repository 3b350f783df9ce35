"""Earned schedule (Lipke): schedule performance in time, which stays meaningful to the end.

ES is the number of workdays after which the plan would have earned what is earned now, AT the
workdays that it took. SPI(t) = ES / AT, IEAC(t) = planned workdays / SPI(t), and the schedule
finish is the date of that workday.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from math import ceil

from plugins.curriculum.planned_value import Curve
from plugins.curriculum.progress import Progress
from plugins.site import words
from plugins.studylog.unknown import Unknown

NO_START = Unknown(words("the program has no start"))
NO_SCOPE = Unknown(words("nothing in the plan is estimated and planned"))


@dataclass(frozen=True)
class EarnedSchedule:
    """`es` and `at` in workdays since the program's start; `curve` is the planned value."""

    curve: Curve
    es: Fraction | Unknown
    at: int | Unknown

    @property
    def spi_t(self) -> Fraction | Unknown:
        """Workdays earned per workday passed."""
        if isinstance(self.es, Unknown):
            return self.es
        if isinstance(self.at, Unknown):
            return self.at
        if not self.at:
            return Unknown(words("no workday has passed since the start"))
        return self.es / self.at

    @property
    def ieac_t(self) -> Fraction | Unknown:
        """The workdays that the whole plan takes at the pace so far."""
        spi_t = self.spi_t
        if isinstance(spi_t, Unknown):
            return spi_t
        return self.curve.length / spi_t if spi_t else Unknown(words("nothing is earned yet"))

    @property
    def finish(self) -> date | Unknown:
        """The date of the workday, rounded up, that `ieac_t` counts to."""
        workdays = self.ieac_t
        if isinstance(workdays, Unknown):
            return workdays
        day = self.curve.schedule.nth(self.curve.origin, ceil(workdays))
        return day or Unknown(words("at the pace so far it is later than any calendar goes"))


def earned_schedule(now: Progress, plan: Curve) -> EarnedSchedule:
    """The figures on the day of `now`; `plan` is the planned value of the same scope."""
    start = plan.schedule.start
    if start is None:
        return EarnedSchedule(plan, NO_START, NO_START)
    last = min(now.as_of, now.finished_on or now.as_of)
    at = plan.schedule.count(start, last)
    if not plan.ramps:
        return EarnedSchedule(plan, NO_SCOPE, at)
    return EarnedSchedule(plan, plan.reaches(now.earned_on(now.as_of)), at)
