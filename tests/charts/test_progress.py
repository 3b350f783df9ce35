"""Progress bars are filled as far as each row is done."""

from decimal import Decimal

import pytest

from plugins.charts import ProgressRow, progress_bars


@pytest.mark.parametrize(
    ("done", "total", "filled"),
    [
        ("10", "40", "160"),
        ("0", "40", "0"),
        ("50", "40", "640"),
        ("-1", "40", "0"),
        ("5", "0", "0"),
    ],
)
def test_bar_is_filled_by_its_ratio(done: str, total: str, filled: str) -> None:
    """A quarter done is a quarter of the width, and never less than none or more than all."""
    row = ProgressRow("Deep learning", Decimal(done), Decimal(total))
    chart = progress_bars("T", "D", (row,), str)
    assert chart.bars[0].filled == Decimal(filled)


def test_figures_are_written_as_they_are() -> None:
    """What is over the total is said, though the bar ends."""
    row = ProgressRow("Deep learning", Decimal(50), Decimal(40))
    (bar,) = progress_bars("T", "D", (row,), lambda value: f"{value} h").bars
    assert (bar.name, bar.done, bar.total) == ("Deep learning", "50 h", "40 h")


def test_rows_lie_below_each_other_inside_the_chart() -> None:
    """No bar covers the next one's name."""
    row = ProgressRow("x", Decimal(1), Decimal(2))
    chart = progress_bars("T", "D", (row, row), str)
    first, second = chart.bars
    assert first.text_y < first.y
    assert first.y + first.height < second.text_y
    assert second.y + second.height < chart.height


def test_no_rows_still_draw() -> None:
    """An empty plan has a chart with no bars in it."""
    chart = progress_bars("T", "D", (), str)
    assert chart.bars == ()
    assert chart.height > 0
