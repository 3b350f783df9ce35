"""Stacked columns hold all geometry and the same data as a table."""

from decimal import Decimal
from itertools import pairwise

import pytest

from plugins.charts import LegendItem, Series, TableRow, stacked_columns


def plain(value: Decimal) -> str:
    """The value without decoration."""
    return str(value)


def series(name: str, *values: str) -> Series:
    """A series from numbers in text."""
    return Series(name, tuple(Decimal(value) for value in values))


def test_series_are_stacked() -> None:
    """The second series starts where the first ends."""
    chart = stacked_columns("T", "D", ("Jan",), (series("a", "30"), series("b", "10")), plain)
    first, second = chart.bars
    assert (first.series, second.series) == (1, 2)
    assert first.y + first.height == chart.zero
    assert second.y + second.height == first.y
    assert first.height == 3 * second.height


def test_negative_values_hang_below_the_axis() -> None:
    """A refund does not shorten what stands above the axis."""
    chart = stacked_columns("T", "D", ("Jan",), (series("a", "30"), series("b", "-10")), plain)
    above, below = chart.bars
    assert above.y + above.height == chart.zero
    assert below.y == chart.zero


def test_zero_has_no_bar() -> None:
    """Nothing spent draws nothing."""
    chart = stacked_columns("T", "D", ("Jan", "Feb"), (series("a", "0", "5"),), plain)
    assert [bar.text for bar in chart.bars] == ["Feb, a: 5"]


def test_bars_lie_inside_the_plot() -> None:
    """No bar leaves the picture, at 1 column and at 60."""
    for count in (1, 60):
        names = tuple(f"m{number}" for number in range(count))
        chart = stacked_columns("T", "D", names, (Series("a", (Decimal(7),) * count),), plain)
        assert len(chart.bars) == count
        assert all(bar.x >= chart.left for bar in chart.bars)
        assert all(bar.x + bar.width <= chart.right for bar in chart.bars)
        assert all(0 <= bar.y <= chart.bottom for bar in chart.bars)


def test_ticks_carry_labels() -> None:
    """The axis is labelled as the values are."""
    chart = stacked_columns("T", "D", ("Jan",), (series("a", "4"),), lambda value: f"{value} h")
    assert [tick.label for tick in chart.ticks] == ["0 h", "1 h", "2 h", "3 h", "4 h"]
    assert chart.ticks[0].y == chart.zero == chart.bottom


def test_column_labels_are_thinned() -> None:
    """Thirty names do not fit below thirty columns: every few columns have theirs."""
    names = tuple(f"month {number:02}" for number in range(30))
    chart = stacked_columns("T", "D", names, (Series("a", (Decimal(1),) * 30),), plain)
    assert chart.labels[0].text == "month 00"
    assert 2 <= len(chart.labels) <= 6
    gaps = [after.x - before.x for before, after in pairwise(chart.labels)]
    assert min(gaps) > 8 * 11 - 20


def test_a_label_moved_in_from_the_edge_does_not_run_into_the_one_before() -> None:
    """Twenty-six weeks: the last name that would stand there is left out rather than squeezed."""
    weeks = [f"2017-W{week:02}" for week in range(1, 27)]
    chart = stacked_columns("t", "d", weeks, [Series("a", (Decimal(1),) * 26)], str)
    middles = [label.x for label in chart.labels]
    distances = {after - before for before, after in pairwise(middles)}
    assert max(distances) - min(distances) < 2
    assert chart.labels[-1].text == "2017-W21"


def test_few_columns_keep_every_label() -> None:
    """Where there is room every column has its name."""
    chart = stacked_columns("T", "D", ("Jan", "Feb"), (series("a", "1", "2"),), plain)
    assert [label.text for label in chart.labels] == ["Jan", "Feb"]


def test_legend_numbers_the_series() -> None:
    """The legend uses the numbers that the bars have."""
    chart = stacked_columns("T", "D", ("Jan",), (series("a", "1"), series("b", "2")), plain)
    assert chart.legend == (LegendItem(1, "a"), LegendItem(2, "b"))


def test_table_has_all_of_the_data() -> None:
    """Zeros and thinned columns are in the table too."""
    chart = stacked_columns(
        "T", "D", ("Jan", "Feb"), (series("a", "1", "0"), series("b", "2", "3")), plain
    )
    assert chart.header == ("a", "b")
    assert chart.rows == (TableRow("Jan", ("1", "2")), TableRow("Feb", ("0", "3")))


@pytest.mark.parametrize("columns", [(), ("Jan", "Feb")])
def test_nothing_to_show_still_draws(columns: tuple[str, ...]) -> None:
    """No columns, or only zeros, are an axis without bars."""
    empty = Series("a", (Decimal(0),) * len(columns))
    chart = stacked_columns("T", "D", columns, (empty,), plain)
    assert chart.bars == ()
    assert [tick.label for tick in chart.ticks] == ["0"]
    assert [label.text for label in chart.labels] == list(columns)


def test_series_of_another_length_is_refused() -> None:
    """A value without a column has no place."""
    with pytest.raises(ValueError, match="one value for each column"):
        stacked_columns("T", "D", ("Jan",), (series("a", "1", "2"),), plain)


def test_ids_come_from_the_title() -> None:
    """Two charts on a page have ids of their own, in any script."""
    chart = stacked_columns("Gasto por mes (año)", "D", (), (), plain)
    assert chart.slug == "chart-gasto-por-mes-año"


def test_a_guide_is_a_line_that_columns_are_held_against() -> None:
    """It lies at its value, and the axis reaches it where no column does."""
    chart = stacked_columns(
        "t", "d", ("Jan",), (series("a", "4"),), plain, guide=("Target", Decimal(8))
    )
    assert chart.guide is not None
    assert chart.guide.text == "Target: 8"
    assert chart.ticks[-1].label == "8"
    assert chart.guide.y == chart.ticks[-1].y


def test_a_guide_lower_than_the_columns_changes_nothing_else() -> None:
    """The axis is that of the columns."""
    guided = stacked_columns(
        "t", "d", ("Jan",), (series("a", "4"),), plain, guide=("T", Decimal(2))
    )
    alone = stacked_columns("t", "d", ("Jan",), (series("a", "4"),), plain)
    assert (guided.ticks, guided.bars) == (alone.ticks, alone.bars)


def test_marks_lie_across_each_column_at_its_own_value() -> None:
    """A budget may change from month to month; a column without one has no mark."""
    chart = stacked_columns(
        "t", "d", ("Jan", "Feb", "Mar"), (series("a", "4", "4", "4"),), plain,
        marks=series("Budget", "8", "4", "0"),
    )  # fmt: skip
    first, second = chart.marks
    assert (first.text, first.y) == ("Jan, Budget: 8", chart.ticks[-1].y)
    assert second.y == chart.bars[1].y
    assert first.left < chart.bars[0].x < chart.bars[0].x + chart.bars[0].width < first.right
    assert first.right < second.left


def test_marks_are_in_the_table_too() -> None:
    """A column of their own, zeros in it."""
    chart = stacked_columns(
        "t", "d", ("Jan", "Feb"), (series("a", "1", "2"),), plain, marks=series("Budget", "3", "0")
    )
    assert chart.header == ("a", "Budget")
    assert chart.rows == (TableRow("Jan", ("1", "3")), TableRow("Feb", ("2", "0")))


def test_marks_of_another_length_are_refused() -> None:
    """A mark without a column has no place."""
    with pytest.raises(ValueError, match="one value for each column"):
        stacked_columns("T", "D", ("Jan",), (), plain, marks=series("b", "1", "2"))


def test_axis_may_have_a_form_of_its_own() -> None:
    """Shorter than what the table says."""
    chart = stacked_columns(
        "t", "d", ("Jan",), (series("a", "4"),), plain, axis=lambda value: f"{value}K"
    )
    assert chart.ticks[-1].label == "4K"
    assert chart.rows[0].cells == ("4",)


def test_a_plot_may_be_low() -> None:
    """Several small charts stand where one large one would."""
    chart = stacked_columns("t", "d", ("Jan",), (series("a", "4"),), plain, plot=Decimal(100))
    assert chart.bottom - chart.ticks[-1].y == 100
    assert chart.bars[0].height == 100
