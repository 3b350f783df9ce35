"""The days of the plan on which one works."""

from __future__ import annotations

from datetime import date

from plugins.curriculum.model import Break, Period, Program
from plugins.curriculum.schedule import has_workday, is_workday

CHRISTMAS = Program(breaks=(Break(Period(date(2016, 12, 24), date(2017, 1, 1)), "holidays"),))


def test_weekends_and_breaks_are_no_workdays() -> None:
    """A break's first and last day are in it."""
    days = [date(2016, 12, 23), date(2016, 12, 24), date(2016, 12, 26), date(2017, 1, 2)]
    assert [is_workday(CHRISTMAS, day) for day in days] == [True, False, False, True]


def test_a_period_may_hold_no_workday() -> None:
    """One that lies in a break or on a weekend holds none."""
    assert not has_workday(CHRISTMAS, Period(date(2016, 12, 24), date(2017, 1, 1)))
    assert has_workday(CHRISTMAS, Period(date(2016, 12, 24), date(2017, 1, 2)))
