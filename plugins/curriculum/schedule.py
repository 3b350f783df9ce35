"""The days of the plan on which one works."""

from __future__ import annotations

from datetime import date, timedelta

from plugins.curriculum.model import Period, Program


def is_workday(program: Program, day: date) -> bool:
    """Whether the day is a workday of the program and in none of its breaks."""
    return day.weekday() in program.workdays and not any(
        pause.period.first <= day <= pause.period.last for pause in program.breaks
    )


def has_workday(program: Program, period: Period) -> bool:
    """Whether one can work on any day of the period."""
    days = (period.last - period.first).days + 1
    return any(is_workday(program, period.first + timedelta(days=n)) for n in range(days))
