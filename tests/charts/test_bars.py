"""Bars one below the other hold all geometry and the same data as a table."""

from decimal import Decimal
from itertools import pairwise

from plugins.charts import BarRow, TableRow, bars


def row(name: str, value: str, depth: int = 0) -> BarRow:
    """A row from text."""
    return BarRow(name, Decimal(value), depth=depth)


def test_bars_are_as_long_as_their_values() -> None:
    """Twice the value, twice the length, all from one axis."""
    chart = bars("T", "D", (row("a", "20"), row("b", "10")), str, "Spent")
    first, second = chart.bars
    assert first.x == second.x == chart.zero
    assert abs(first.width - 2 * second.width) <= Decimal("0.1")


def test_negative_values_lie_on_the_other_side_of_the_axis() -> None:
    """More came back than was spent."""
    chart = bars("T", "D", (row("a", "30"), row("b", "-10")), str, "Spent")
    spent, returned = chart.bars
    assert spent.x == chart.zero
    assert returned.x + returned.width == chart.zero
    assert returned.width > 0


def test_bars_lie_between_names_and_values() -> None:
    """Neither the longest name nor the longest value is covered."""
    rows = (row("Everything else", "30", 1), row("b", "-12345.67"))
    chart = bars("T", "D", rows, str, "Spent")
    assert min(bar.x for bar in chart.bars) >= 15 * 11 + 18
    assert max(bar.x + bar.width for bar in chart.bars) <= chart.width - 9 * 11


def test_parts_are_set_in_and_thinner() -> None:
    """What belongs to the row above looks like it."""
    whole, part = bars("T", "D", (row("a", "3"), row("b", "2", 1)), str, "Spent").bars
    assert whole.name_x < part.name_x
    assert whole.height > part.height


def test_rows_do_not_touch() -> None:
    """Each has a line of its own inside the picture."""
    chart = bars("T", "D", (row("a", "3"), row("b", "2", 1), row("c", "2")), str, "Spent")
    assert all(above.y + above.height < below.y for above, below in pairwise(chart.bars))
    assert chart.bars[-1].y + chart.bars[-1].height < chart.height


def test_long_names_are_cut_in_the_drawing_alone() -> None:
    """The table has them whole."""
    name = "a-category-with-a-very-long-name"
    chart = bars("T", "D", (row(name, "3"),), str, "Spent")
    assert chart.bars[0].name == "a-category-with-a-v…"
    assert chart.rows == (TableRow(name, ("3",)),)


def test_table_has_the_values_with_their_heading() -> None:
    """As they are written beside the bars."""
    chart = bars("T", "D", (row("a", "3"), row("b", "2", 1)), lambda value: f"${value}", "Spent")
    assert chart.header == ("Spent",)
    assert chart.rows == (TableRow("a", ("$3",)), TableRow("b", ("$2",), 1))


def test_nothing_to_show_still_draws() -> None:
    """An axis without bars, and zeros without length."""
    assert bars("T", "D", (), str, "Spent").bars == ()
    assert bars("T", "D", (row("a", "0"),), str, "Spent").bars[0].width == 0
