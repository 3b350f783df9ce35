"""Weeks in spans that fit on a page."""

from datetime import date

from plugins.studylog.spans import Span, monday_of, spans


def test_a_week_begins_on_monday() -> None:
    """Sunday belongs to the week of the Monday before it."""
    assert monday_of(date(2017, 1, 1)) == date(2016, 12, 26)
    assert monday_of(date(2016, 12, 26)) == date(2016, 12, 26)


def test_a_program_of_a_year_is_one_span() -> None:
    """Also over New Year, and though nothing is logged in a part of it."""
    (span,) = spans({date(2016, 9, 12): 60}, date(2016, 9, 14), date(2017, 9, 14))
    assert span.year == ""
    assert (span.mondays[0], span.mondays[-1]) == (date(2016, 9, 12), date(2017, 9, 11))


def test_a_longer_one_is_split_by_years() -> None:
    """The latest first; the week of New Year belongs to the year in which it begins."""
    minutes = {date(2016, 9, 12): 60, date(2017, 1, 2): 60, date(2018, 1, 1): 60}
    later, middle, first = spans(minutes, date(2016, 9, 12), date(2018, 1, 3))
    assert (later.year, later.mondays) == ("2018", (date(2018, 1, 1),))
    assert (middle.year, middle.mondays[0]) == ("2017", date(2017, 1, 2))
    assert (first.year, first.mondays[-1]) == ("2016", date(2016, 12, 26))


def test_years_without_an_entry_are_left_out() -> None:
    """A mistyped year in the log makes a page more, and not a thousand."""
    minutes = {date(216, 9, 12): 60, date(2016, 9, 12): 60}
    assert [span.year for span in spans(minutes, date(216, 9, 12), date(2016, 9, 12))] == [
        "2016",
        "216",
    ]


def test_one_day_is_one_week() -> None:
    """The shortest log there is."""
    assert spans({}, date(2016, 9, 14), date(2016, 9, 14)) == (Span("", (date(2016, 9, 12),)),)
