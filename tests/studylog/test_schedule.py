"""The days that are meant for study."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from plugins.studylog.schedule import Schedule

HOLIDAYS = (date(2016, 12, 24), date(2017, 1, 1))
MONDAY = date(2016, 9, 12)


def test_weekends_and_breaks_are_no_workdays() -> None:
    """A break's first and last day are in it."""
    schedule = Schedule(breaks=(HOLIDAYS,))
    days = [date(2016, 12, 23), date(2016, 12, 24), date(2016, 12, 26), date(2017, 1, 2)]
    assert [schedule.is_workday(day) for day in days] == [True, False, False, True]


DAYS = st.dates(date(2016, 1, 1), date(2017, 12, 31))
BREAKS = st.lists(st.tuples(DAYS, st.integers(0, 30)), max_size=4).map(
    lambda found: tuple((first, first + timedelta(days=length)) for first, length in found)
)
SCHEDULES = st.builds(
    Schedule,
    workdays=st.sets(st.integers(0, 6), min_size=1).map(lambda days: tuple(sorted(days))),
    breaks=BREAKS,
)


@given(SCHEDULES, DAYS, DAYS)
def test_workdays_are_computed_as_one_would_count_them(
    schedule: Schedule, first: date, last: date
) -> None:
    """Also where breaks overlap, and 0 where the days are the wrong way round."""
    days = (first + timedelta(days=n) for n in range((last - first).days + 1))
    assert schedule.count(first, last) == sum(map(schedule.is_workday, days))


@given(SCHEDULES, DAYS, st.integers(1, 500))
def test_the_nth_workday_is_the_first_with_so_many(
    schedule: Schedule, first: date, number: int
) -> None:
    """Counted from its first day on."""
    day = schedule.nth(first, number)
    assert day is not None
    assert schedule.is_workday(day)
    assert schedule.count(first, day) == number


def test_a_workday_after_the_end_of_the_calendar_is_none() -> None:
    """Nobody gets a date for a plan that would take eight thousand years."""
    assert Schedule().nth(MONDAY, 10**8) is None


def test_the_last_workday_of_a_week_may_be_missing() -> None:
    """A week of which every workday lies in a break has none."""
    schedule = Schedule(breaks=(HOLIDAYS,))
    weeks = [date(2016, 12, 19), date(2016, 12, 26), date(2017, 1, 2)]
    assert [schedule.last_of_week(monday) for monday in weeks] == [
        date(2016, 12, 23),
        None,
        date(2017, 1, 6),
    ]


def test_the_last_week_of_the_calendar_ends_on_a_friday() -> None:
    """There is no Saturday, 1 January 10000."""
    assert Schedule().last_of_week(date(9999, 12, 27)) == date.max


def test_the_daily_target_is_the_weekly_one_over_the_workdays() -> None:
    """It is unknown where no weekly one is."""
    assert Schedule(workdays=(0, 1, 2), weekly_target=400).daily_target == Fraction(400, 3)
    assert Schedule().daily_target is None
