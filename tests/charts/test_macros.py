"""The macros draw a chart with its sentence, its names and its data as a table."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

from jinja2 import FileSystemLoader

from plugins.charts import (
    BarRow,
    Labels,
    Line,
    ProgressRow,
    Series,
    bars,
    line_chart,
    progress_bars,
    stacked_columns,
)
from plugins.host.templates import environment_of

THEME = Path(__file__).parents[2] / "theme" / "templates"


def draw(macro: str, chart: object) -> ElementTree.Element:
    """The figure that this macro makes of a chart."""
    environment = environment_of(FileSystemLoader(THEME))
    module = environment.get_template(f"components/{macro}.html").module
    return ElementTree.fromstring(str(getattr(module, macro)(chart, "Month")))


COLUMNS = stacked_columns(
    "Spending",
    "Rent & food <in> all months.",
    ("Jan", "Feb"),
    (Series("a & b", (Decimal(1), Decimal(2))), Series("c", (Decimal(-1), Decimal(0)))),
    lambda value: f"{value} h",
)
LINES = line_chart(
    "Burn-up",
    "What is earned, and when.",
    [Line("earned", "Earned", ((date(2016, 9, 12), Decimal(1)), (date(2016, 9, 19), Decimal(2))))],
    Labels(str, date.isoformat, str),
    areas=[Line("forecast", "Forecast", ((date(2016, 9, 19), Decimal(2)),))],
    marks=[(date(2016, 9, 12), "Begin"), (date(2016, 9, 19), "As of")],
)
PROGRESS = progress_bars("Tracks", "How far.", (ProgressRow("x", Decimal(1), Decimal(4)),), str)


def test_drawing_is_named_for_those_who_hear_it() -> None:
    """Title and description are what the labels point at."""
    for macro, chart in (
        ("column_chart", COLUMNS),
        ("line_chart", LINES),
        ("progress_chart", PROGRESS),
    ):
        svg = draw(macro, chart).find("svg")
        assert svg is not None
        assert svg.get("role") == "img"
        ids = [child.get("id") for child in svg if child.tag in {"title", "desc"}]
        assert " ".join(map(str, ids)) == svg.get("aria-labelledby")


def test_caption_is_the_sentence() -> None:
    """What one should see, escaped as text is."""
    figure = draw("column_chart", COLUMNS)
    assert figure.findtext("figcaption") == "Rent & food <in> all months."


def test_bars_have_series_and_words() -> None:
    """A colour by the series' number, and what the bar stands for."""
    bars = draw("column_chart", COLUMNS).findall("svg/rect")
    assert [(bar.get("data-series"), bar.findtext("title")) for bar in bars] == [
        ("1", "Jan, a & b: 1 h"),
        ("2", "Jan, c: -1 h"),
        ("1", "Feb, a & b: 2 h"),
    ]


def test_legend_names_the_series() -> None:
    """In HTML beside the drawing, where it can wrap."""
    items = draw("column_chart", COLUMNS).findall("ul/li")
    assert [(item.get("data-series"), item.text) for item in items] == [("1", "a & b"), ("2", "c")]


def test_single_series_needs_no_legend() -> None:
    """The title says what it is."""
    chart = stacked_columns("T", "D", ("Jan",), (Series("a", (Decimal(1),)),), str)
    assert draw("column_chart", chart).find("ul") is None


def test_columns_are_a_table_too() -> None:
    """All of the data, with its headings."""
    figure = draw("column_chart", COLUMNS)
    rows = figure.findall("details//tr")
    assert [["".join(cell.itertext()) for cell in row] for row in rows] == [
        ["Month", "a & b", "c"],
        ["Jan", "1 h", "-1 h"],
        ["Feb", "2 h", "0 h"],
    ]


def test_progress_is_a_table_too() -> None:
    """What is done and what there is."""
    rows = draw("progress_chart", PROGRESS).findall("details//tr")
    assert [["".join(cell.itertext()) for cell in row] for row in rows] == [
        ["Month", "Done", "Total"],
        ["x", "1", "4"],
    ]


def test_empty_charts_still_draw() -> None:
    """An axis, or nothing, and an empty table."""
    assert draw("column_chart", stacked_columns("T", "D", (), (), str)).find("svg") is not None
    assert draw("progress_chart", progress_bars("T", "D", (), str)).find("svg") is not None


def test_a_guide_is_drawn_and_named() -> None:
    """In the legend even where there is one series only."""
    one = (Series("a", (Decimal(1),)),)
    figure = draw(
        "column_chart", stacked_columns("T", "D", ("Jan",), one, str, guide=("Goal", Decimal(2)))
    )
    assert figure.findtext("svg/line[@class='chart-guide']/title") == "Goal: 2"
    assert figure.findtext("ul/li[@data-line='guide']") == "Goal: 2"


def test_lines_areas_and_marks_are_drawn_and_named() -> None:
    """Each curve by its kind, so that the style sheet knows it."""
    figure = draw("line_chart", LINES)
    assert [path.attrib["data-line"] for path in figure.findall("svg/path[@data-line]")] == [
        "earned"
    ]
    assert figure.findtext("ul/li[@data-area='forecast']") == "Forecast"
    marks = [
        (text.attrib["data-side"], text.text)
        for text in figure.findall("svg/g[@class='chart-mark']/text")
    ]
    assert ("start", "Begin") in marks
    assert ("end", "As of") in marks


def test_points_of_lines_are_a_table_too() -> None:
    """Every day with its values."""
    rows = draw("line_chart", LINES).findall("details//tr")
    assert [["".join(cell.itertext()) for cell in row] for row in rows] == [
        ["Month", "Earned"],
        ["2016-09-12", "1"],
        ["2016-09-19", "2"],
    ]


def test_bars_have_their_names_and_values() -> None:
    """In the order of the rows; parts are told from wholes."""
    rows = (BarRow("Living", Decimal(3)), BarRow("Rent & <b>", Decimal(-1), 2, 1))
    figure = draw("bar_chart", bars("T", "D", rows, str, "Spent"))
    groups = figure.findall("svg/g")
    assert [[text.text for text in group.findall("text")] for group in groups] == [
        ["Living", "3"],
        ["Rent & <b>", "-1"],
    ]
    assert [group.get("data-part") for group in groups] == [None, "part"]
    assert [group.find("rect").get("data-series") for group in groups] == ["1", "2"]  # type: ignore[union-attr]  # each has one


def test_parts_are_told_from_wholes_in_the_table_too() -> None:
    """By how deep they lie."""
    rows = (BarRow("Living", Decimal(3)), BarRow("Rent", Decimal(2), 1, 1))
    found = draw("bar_chart", bars("T", "D", rows, str, "Spent")).findall("details//tbody/tr")
    assert [row.get("data-depth") for row in found] == [None, "1"]


def test_marks_are_drawn_and_named() -> None:
    """Each says its column and its value."""
    one = (Series("a", (Decimal(1),)),)
    marks = Series("Budget", (Decimal(2),))
    figure = draw("column_chart", stacked_columns("T", "D", ("Jan",), one, str, marks=marks))
    assert figure.findtext("svg/line[@data-line='mark']/title") == "Jan, Budget: 2"


def test_a_legend_can_be_left_out() -> None:
    """Where several small charts are explained once, above them."""
    environment = environment_of(FileSystemLoader(THEME))
    module = environment.get_template("components/column_chart.html").module
    text = module.column_chart(COLUMNS, "Month", legend=False)  # type: ignore[attr-defined]  # a macro
    assert ElementTree.fromstring(str(text)).find("ul") is None
