"""Lines over days hold all geometry and the same data as a table."""

from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest

from plugins.charts import Labels, Line, LineChart, TableRow, line_chart

LABELS = Labels(str, date.isoformat, lambda day: f"{day:%Y-%m}")
START = date(2016, 9, 12)


def line(*points: tuple[str, str], stepped: bool = False) -> Line:
    """A line from days and numbers in text."""
    pairs = tuple((date.fromisoformat(day), Decimal(value)) for day, value in points)
    return Line("earned", "Earned", pairs, stepped)


def chart_of(*lines: Line) -> LineChart:
    """The chart of these lines."""
    return line_chart("Burn-up", "Grows.", lines, LABELS)


def test_a_line_leads_from_its_first_day_to_its_last() -> None:
    """From the lower left corner of the plot to the upper right one."""
    chart = chart_of(line(("2016-09-12", "0"), ("2016-10-12", "10")))
    assert chart.curves[0].path == f"M{chart.left}.0 {chart.bottom}.0L{chart.right}.0 {chart.top}.0"


def test_a_step_holds_its_value_until_the_next_day() -> None:
    """First along, then up: scope that is added one day was not there before."""
    steps = line(("2016-09-12", "10"), ("2016-10-12", "20"), stepped=True)
    path = chart_of(steps).curves[0].path
    middle = (320 / 2) + 16
    assert path == f"M46.0 {middle}H636.0V16.0"


def test_one_point_is_a_dot() -> None:
    """A line of no length, which round ends make visible."""
    chart = chart_of(line(("2016-09-12", "5")))
    start, _, end = chart.curves[0].path.removeprefix("M").partition("L")
    assert start == end


def test_the_table_has_a_row_for_each_day_with_a_point() -> None:
    """A line without a point on that day has an empty cell."""
    chart = chart_of(
        line(("2016-09-12", "0"), ("2016-09-19", "4")),
        line(("2016-09-19", "6"), ("2016-09-26", "8")),
    )
    assert chart.header == ("Earned", "Earned")
    assert chart.rows == (
        TableRow("2016-09-12", ("0", "")),
        TableRow("2016-09-19", ("4", "6")),
        TableRow("2016-09-26", ("", "8")),
    )


def test_an_area_is_closed() -> None:
    """The last of its corners leads back to the first."""
    grown = line(("2016-09-12", "0"), ("2016-10-12", "10"))
    (area,) = line_chart("t", "d", [grown], LABELS, areas=[grown]).areas
    assert area.path.endswith("Z")


def test_months_are_named_where_they_begin() -> None:
    """The month that had begun before the first day has no name below it."""
    chart = chart_of(line(("2016-09-12", "0"), ("2017-01-31", "10")))
    assert [label.text for label in chart.labels] == ["2016-10", "2016-11", "2016-12", "2017-01"]


def test_names_of_months_are_thinned() -> None:
    """Over ten years only every twelfth or so finds room, and none leaves the picture."""
    chart = chart_of(line(("2010-01-01", "0"), ("2019-12-31", "10")))
    places = [label.x for label in chart.labels]
    assert 3 <= len(places) <= 7
    assert min(b - a for a, b in pairwise(places)) > 7 * 11
    assert max(places) <= 640 - 7 * 11 / Decimal(2)


def test_days_within_a_month_name_that_month() -> None:
    """Where no month begins, the first day says which it is."""
    chart = chart_of(line(("2016-09-12", "0"), ("2016-09-20", "10")))
    assert [label.text for label in chart.labels] == ["2016-09"]


def test_marks_stand_above_the_plot_each_on_its_line() -> None:
    """Two on the same day do not hide each other; a late one is written to its left."""
    grown = line(("2016-09-12", "0"), ("2016-10-12", "10"))
    marks = [(START, "Begin"), (date(2016, 10, 12), "As of"), (date(2016, 10, 12), "Target")]
    chart = line_chart("t", "d", [grown], LABELS, marks=marks)
    assert [(mark.text, mark.side) for mark in chart.marks] == [
        ("Begin", "start"),
        ("As of", "end"),
        ("Target", "end"),
    ]
    heights = [mark.y for mark in chart.marks]
    assert heights == sorted(set(heights))
    assert heights[-1] < chart.top


def test_a_mark_widens_the_chart() -> None:
    """A target after the last point lies inside the plot."""
    grown = line(("2016-09-12", "0"), ("2016-10-12", "10"))
    chart = line_chart("t", "d", [grown], LABELS, marks=[(date(2016, 11, 12), "Target")])
    assert chart.marks[0].x == chart.right


def test_without_a_point_there_is_no_chart() -> None:
    """The caller has to know whether there is something to draw."""
    with pytest.raises(ValueError, match="needs a point"):
        chart_of(line())


def test_a_mistyped_century_is_no_accident() -> None:
    """From the first year of the calendar to its last there is a chart, if not a useful one."""
    grown = line(("0001-01-01", "0"), ("2016-10-12", "10"))
    chart = line_chart("t", "d", [grown], LABELS, marks=[(date.max, "Target")])
    assert chart.marks[0].x == chart.right


def test_axis_may_have_a_form_of_its_own() -> None:
    """Shorter than what the table says."""
    labels = Labels(str, date.isoformat, str, axis=lambda value: f"{value}K")
    chart = line_chart("t", "d", [line(("2016-09-12", "5"))], labels)
    assert chart.ticks[-1].label == "5K"
    assert chart.rows[0].cells == ("5",)
