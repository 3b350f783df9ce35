"""Planned value over the workdays of the program."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.curriculum.planned_value import Curve, curve
from plugins.curriculum.progress import progress
from plugins.studylog.model import Log
from tests.curriculum.plans import CHECK, check_on, log_of, plan_of


def curve_of(*units: tuple[str, ...], program: str = "", on: date = date(2016, 10, 9)) -> Curve:
    """The planned value of these units on a day, with nothing done of them."""
    plan = plan_of(*units, program=program)
    return curve(progress(plan, Log(), on), plan.schedule())


@pytest.mark.parametrize(
    ("day", "hours"),
    [
        (date(2016, 9, 11), 0),
        (date(2016, 9, 21), Fraction(96, 10)),
        (date(2016, 10, 9), 32),
        (date(2016, 10, 12), Fraction(368, 10)),
        (date(2017, 1, 1), 40),
    ],
)
def test_the_check_values(day: date, hours: Fraction | int) -> None:
    """METRICS: 9.6 on 2016-09-21, 32 on the as-of date, 36.8 on 2016-10-12."""
    assert check_on(day).value.pv == hours * 60


def test_days_of_breaks_are_no_days_of_plan() -> None:
    """Of a fortnight with a week of break the first week plans all."""
    unit = ('id = "a"', 'estimate = "10h"', "plan = [2016-09-12, 2016-09-25]")
    broken = "breaks = [{from = 2016-09-19, to = 2016-09-25}]"
    assert curve_of(unit).on(date(2016, 9, 18)) == 300
    assert curve_of(unit, program=broken).on(date(2016, 9, 18)) == 600


def test_what_was_done_of_a_dropped_unit_is_planned_on_every_day() -> None:
    """It has no planned days any more."""
    unit = ('id = "a"', 'estimate = "8h"', "plan = [2016-09-12, 2016-09-16]", 'size = "4 parts"')
    plan = plan_of((*unit, "dropped = 2016-09-20"))
    now = progress(plan, log_of("2016-09-13\n  1h dl/book/a #at=1\n"), date(2016, 9, 20))
    planned = curve(now, plan.schedule())
    assert [planned.on(date(2016, 9, 12)), planned.on(date(2016, 9, 30))] == [120, 120]
    assert planned.length == 0


def test_the_least_workdays_for_some_value_are_linear_within_a_day() -> None:
    """22 h are planned after 15 workdays, and nothing after none."""
    planned = curve_of(*CHECK)
    assert planned.reaches(Fraction(22 * 60)) == 15
    assert planned.reaches(Fraction(60)) == Fraction(10, 12)
    assert planned.reaches(Fraction(0)) == 0


def test_between_two_units_the_first_of_the_days_counts() -> None:
    """Where nothing is planned for a week, PV stands still: it was reached before."""
    planned = curve_of(
        ('id = "a"', 'estimate = "5h"', "plan = [2016-09-12, 2016-09-16]"),
        ('id = "b"', 'estimate = "5h"', "plan = [2016-09-26, 2016-09-30]"),
    )
    assert planned.reaches(Fraction(300)) == 5
    assert planned.reaches(Fraction(301)) == 10 + Fraction(1, 60)


UNITS = st.lists(
    st.tuples(st.integers(1, 40), st.integers(0, 40), st.integers(0, 40)), min_size=1, max_size=6
)


@given(UNITS, st.integers(0, 100), st.fractions(0, 1))
def test_planned_value_never_falls_and_is_found_again(
    units: list[tuple[int, int, int]], day: int, share: Fraction
) -> None:
    """From day to day it grows up to all; where some value is reached, it is that value."""
    start = date(2016, 9, 12)
    planned = curve_of(
        *(
            (
                f'id = "u{number}"',
                f'estimate = "{hours}h"',
                # A week's more, so that there is a workday in it.
                f"plan = [{start + timedelta(first)}, {start + timedelta(first + length + 7)}]",
            )
            for number, (hours, first, length) in enumerate(units)
        )
    )
    whole = sum(hours for hours, _, _ in units) * 60
    today = start + timedelta(day)
    assert 0 <= planned.on(today) <= planned.on(today + timedelta(1)) <= whole
    assert planned.at(planned.length) == whole
    assert planned.at(planned.reaches(whole * share)) == whole * share
