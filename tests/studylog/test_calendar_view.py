"""The calendar of study days as a view."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from plugins.formats import Day
from plugins.studylog.calendar_view import Calendar, CalendarDay, Time, calendar
from plugins.studylog.schedule import Schedule
from plugins.studylog.spans import spans

FIRST = date(2016, 9, 28)


def calendar_of(
    minutes: Mapping[date, int], last: date, schedule: Schedule | None = None
) -> Calendar:
    """The one calendar from 28 September 2016 through `last`."""
    (span,) = spans(minutes, FIRST, last)
    return calendar(span, Time(minutes, FIRST, last, schedule), "en")


def test_a_row_is_a_week_and_begins_on_monday() -> None:
    """Days before the first and after the last are no days of the calendar."""
    found = calendar_of({FIRST: 150}, date(2016, 9, 29))
    assert found.weekdays[0] == "Mon"
    (week,) = found.weeks
    assert week.monday == Day("2016-09-26", "26 Sep 2016")
    assert week.days == (
        None,
        None,
        CalendarDay(Day("2016-09-28", "28 Sep 2016"), "2.5 h", 2, rest=False),
        CalendarDay(Day("2016-09-29", "29 Sep 2016"), "0 h", 0, rest=False),
        None,
        None,
        None,
    )


def test_a_day_that_was_not_meant_for_study_is_one_of_rest() -> None:
    """Unless there was some study on it."""
    (week,) = calendar_of({date(2016, 10, 1): 60}, date(2016, 10, 2), Schedule()).weeks
    assert [day.rest for day in week.days if day] == [False, False, False, False, True]


def test_a_month_is_named_in_the_week_in_which_it_begins() -> None:
    """The first week names its own; a month that begins after the last day is not named yet."""
    weeks = calendar_of({}, date(2016, 10, 30)).weeks
    assert [week.month for week in weeks] == ["Oct", "", "", "", ""]
    assert [week.month for week in calendar_of({}, date(2016, 9, 30)).weeks] == ["Oct"]
