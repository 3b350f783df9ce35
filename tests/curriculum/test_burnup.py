"""The burn-up chart's lines."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from plugins.curriculum.burnup import burnup
from plugins.curriculum.model import Curriculum
from plugins.curriculum.planned_value import curve
from plugins.curriculum.progress import progress
from plugins.curriculum.standing import Standing, standing
from tests.curriculum.plans import CHECK, CHECK_LOG, check_on, log_of, plan_of, value_on

START = date(2016, 9, 12)


def points(now: Standing) -> list[tuple[str, float | None, float, float | None]]:
    """The points: month and day, then hours of scope, planned and earned."""
    return [
        (
            f"{point.day:%m-%d}",
            None if point.scope is None else float(point.scope / 60),
            float(point.planned / 60),
            None if point.earned is None else float(point.earned / 60),
        )
        for point in burnup(now.progress, now.curve)
    ]


def test_each_week_ends_with_a_point() -> None:
    """From the day before the program through the week of the last planned day."""
    assert points(check_on(date(2016, 10, 5))) == [
        ("09-11", 0, 0, 0),
        ("09-18", 40, 6, 12),
        ("09-25", 40, 12, 12),
        ("10-02", 40, 22, 22),
        ("10-05", 40, 28, 22),
        ("10-09", None, 32, None),
        ("10-16", None, 40, None),
    ]


def test_on_a_sunday_its_week_has_one_point() -> None:
    """And after the last planned day the line ends with the as-of date."""
    days = [day for day, *_ in points(check_on(date(2016, 10, 9)))]
    assert days == ["09-11", "09-18", "09-25", "10-02", "10-09", "10-16"]
    assert [day for day, *_ in points(check_on(date(2016, 10, 19)))][-2:] == ["10-16", "10-19"]


def test_scope_changes_are_seen_when_they_came() -> None:
    """A unit that was added, and one that was dropped and worked on after it."""
    added = (*CHECK[2], "added = 2016-09-20")
    dropped = (*CHECK[1], "dropped = 2016-09-27")
    plan = plan_of(CHECK[0], dropped, added)
    found = points(standing(plan, log_of(CHECK_LOG), date(2016, 10, 9)))
    assert found[:5] == [
        ("09-11", 0, 0, 0),
        ("09-18", 32, 6, 12),
        ("09-25", 40, 12, 12),
        ("10-02", 30, 22, 22),
        ("10-09", 30, 22, 22),
    ]


def test_before_its_start_a_plan_has_the_days_to_come() -> None:
    """And one without a unit has the as-of date alone."""
    assert points(check_on(date(2016, 9, 1)))[0] == ("09-01", 0, 0, 0)
    assert len(points(standing(Curriculum(), log_of(""), START))) == 2


def test_units_without_a_value_are_in_no_line() -> None:
    """They are listed elsewhere."""
    now = standing(plan_of(CHECK[0], ('id = "x"', 'estimate = "9h"')), log_of(""), START)
    assert {point[1] for point in points(now)} == {0, 12, None}


def test_a_plan_without_end_is_drawn_for_twenty_years() -> None:
    """A mistyped century does not fill the page."""
    unit = ('id = "a"', 'estimate = "9h"', "plan = [2016-09-12, 2916-09-12]")
    assert len(points(standing(plan_of(unit), log_of(""), START))) < 1100


@given(
    st.lists(st.tuples(st.integers(0, 40), st.sampled_from([10, 30, 60])), max_size=5),
    st.integers(0, 40),
    st.integers(0, 40),
    st.integers(0, 50),
)
def test_each_point_is_what_the_figures_were_on_its_day(
    entries: list[tuple[int, int]], added: int, dropped: int, day: int
) -> None:
    """Scope, planned and earned of every past point are BAC, PV and EV as of that day."""
    late = (*CHECK[2], f"added = {START + timedelta(added)}")
    less = (*CHECK[1], f"dropped = {START + timedelta(dropped)}")
    plan = plan_of(CHECK[0], less, late)
    log = log_of(
        "\n".join(f"{START + timedelta(day)}\n  1h dl/book/ch10 #at={at}\n" for day, at in entries)
    )
    now = progress(plan, log, START + timedelta(day))
    for point in burnup(now, curve(now, plan.schedule())):
        value = value_on(plan, log, point.day)
        if point.scope is not None:
            assert (point.scope, point.planned, point.earned) == (value.bac, value.pv, value.ev)
