"""Months are named by their first day."""

from datetime import date

import pytest

from plugins.costs.months import is_complete, month_of, months_through, next_month


def test_month_of_a_day_is_its_first() -> None:
    """Whatever the day."""
    assert month_of(date(2016, 9, 30)) == date(2016, 9, 1)


@pytest.mark.parametrize(
    ("month", "following"),
    [(date(2016, 12, 1), date(2017, 1, 1)), (date(2017, 2, 1), date(2017, 3, 1))],
)
def test_next_month_follows(month: date, following: date) -> None:
    """Across the year, and after a short one."""
    assert next_month(month) == following


def test_months_have_no_gap_and_both_ends() -> None:
    """None where the last is before the first."""
    first, last = date(2016, 11, 1), date(2017, 1, 15)
    assert months_through(first, last) == (first, date(2016, 12, 1), date(2017, 1, 1))
    assert months_through(date(2017, 2, 1), last) == ()


@pytest.mark.parametrize(
    ("as_of", "complete"), [(date(2016, 9, 29), False), (date(2016, 9, 30), True)]
)
def test_month_is_over_on_its_last_day(as_of: date, complete: bool) -> None:
    """Not before."""
    assert is_complete(date(2016, 9, 1), as_of) is complete
