"""Which units earned value counts, and from which day on."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from plugins.curriculum.model import Curriculum, Program, Unit
from plugins.site import words
from plugins.studylog.schedule import Schedule


def scope_day(unit: Unit, program: Program) -> date:
    """The day from which on the unit is in the scope: that it was added on, else the program's
    first."""
    return unit.added or program.start or date.min


def why_left_out(unit: Unit, schedule: Schedule) -> str:
    """Why a unit is in no earned value, or "" where it is.

    Without an estimate there is nothing to earn, without a workday no day to plan it on.
    """
    if unit.estimate is None:
        return words("no estimate")
    if unit.plan is None:
        return words("no planned days")
    workdays = schedule.count(unit.plan.first, unit.plan.last)
    return "" if workdays else words("no workday in its plan")


def baseline(curriculum: Curriculum) -> Fraction:
    """The minutes of the plan as it began: units that were not added after the program's start,
    dropped ones whole (PMI: the budget as approved)."""
    start = curriculum.program.start
    schedule = curriculum.schedule()
    return sum(
        (
            unit.estimate.middle
            for unit in curriculum.units
            if unit.estimate
            and not why_left_out(unit, schedule)
            and (unit.added is None or (start is not None and unit.added <= start))
        ),
        Fraction(0),
    )
