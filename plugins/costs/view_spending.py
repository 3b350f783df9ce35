"""Where it went: columns by month, bars by category, and the same as tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from plugins.charts import BarChart, BarRow, ColumnChart, Series, TableRow, bars, stacked_columns
from plugins.costs.redacted import Shares, Sums
from plugins.costs.view_writing import Writing, depth, display, largest_first
from plugins.site import words

# As many bars as can be taken in, and the least part of the whole that is worth one of its own; the
# table has all.
_MOST = 20
_LEAST = Decimal("0.04")
_COLOURS = 8  # that a chart has, and one more for what is not named


@dataclass(frozen=True)
class SpendingView:
    """The two charts, each with a table of all of its data."""

    by_month: ColumnChart
    by_category: BarChart


@dataclass(frozen=True)
class _Spent:
    """What was spent, as amounts or as shares of the whole, and how that is written.

    `header` and `cells` are what the table by category says of a value.
    """

    by_category: Mapping[str, Decimal]
    by_month: Mapping[date, Decimal]
    by_cell: Mapping[tuple[str, date], Decimal]
    label: Callable[[Decimal], str]
    axis: Callable[[Decimal], str]
    header: tuple[str, ...]
    cells: Callable[[Decimal], tuple[str, ...]]

    @property
    def categories(self) -> tuple[str, ...]:
        return largest_first(self.by_category)

    @property
    def firsts(self) -> tuple[str, ...]:
        """The first words of the categories, in the order of the series."""
        return tuple(path for path in self.categories if not depth(path))


def spending_view(shown: Sums | Shares, write: Writing) -> SpendingView | None:
    """The charts of what was spent; None where nothing was."""
    spent = _amounts(shown, write) if isinstance(shown, Sums) else _shares(shown, write)
    if not spent.by_category:
        return None
    return SpendingView(_by_month(spent, write), _by_category(spent))


def _amounts(shown: Sums, write: Writing) -> _Spent:
    amounts = shown.amounts
    return _Spent(
        amounts.by_category,
        amounts.by_month,
        amounts.by_cell,
        label=write.money,
        axis=write.axis,
        header=(words("Spent"), words("Share")),
        cells=lambda value: (write.money(value), write.share_of(value, amounts.spent)),
    )


def _shares(shown: Shares, write: Writing) -> _Spent:
    return _Spent(
        shown.by_category,
        shown.by_month,
        shown.by_cell,
        label=write.share,
        axis=write.share,
        header=(words("Share"),),
        cells=lambda value: (write.share(value),),
    )


def _by_month(spent: _Spent, write: Writing) -> ColumnChart:
    months = tuple(spent.by_month)
    series = tuple(_series(spent, months))
    columns = tuple(write.month(first) for first in months)
    title = words("Spending by month and category")
    chart = stacked_columns(title, _period(columns), columns, series, spent.label, axis=spent.axis)
    whole = tuple(spent.label(amount) for amount in spent.by_month.values())
    rows = tuple(
        replace(row, cells=(total, *row.cells))
        for row, total in zip(chart.rows, whole, strict=True)
    )
    return replace(chart, header=(words("All"), *chart.header), rows=rows)


def _period(columns: Sequence[str]) -> str:
    if len(columns) == 1:
        return words("%(month)s, stacked by category.", month=columns[0])
    return words(
        "One column a month, %(first)s to %(last)s, stacked by category.",
        first=columns[0],
        last=columns[-1],
    )


def _series(spent: _Spent, months: Sequence[date]) -> Iterator[Series]:
    """A series for each first word; the least of very many are one together."""

    def cost(paths: Sequence[str], first: date) -> Decimal:
        return sum((spent.by_cell.get((path, first), Decimal(0)) for path in paths), Decimal(0))

    own = spent.firsts if len(spent.firsts) == _COLOURS + 1 else spent.firsts[:_COLOURS]
    others = spent.firsts[len(own) :]
    for path in own:
        yield Series(display(path), tuple(cost((path,), first) for first in months))
    if others:
        yield Series(words("All others"), tuple(cost(others, first) for first in months))


def _by_category(spent: _Spent) -> BarChart:
    numbers = {path: number for number, path in enumerate(spent.firsts, start=1)}
    drawn = tuple(
        BarRow(display(path), spent.by_category[path], numbers[path.split("/")[0]], depth(path))
        for path in _drawn(spent)
    )
    title = words("Spending by category")
    chart = bars(title, _description(drawn), drawn, spent.label, words("Spent"))
    rows = tuple(
        TableRow(display(path), spent.cells(spent.by_category[path]), depth(path))
        for path in spent.categories
    )
    return replace(chart, header=spent.header, rows=rows)


def _drawn(spent: _Spent) -> Iterator[str]:
    """Categories, the least of very many left out, and those of their parts that tell more."""
    firsts = spent.firsts[:_MOST]
    least = _LEAST * sum(abs(spent.by_category[path]) for path in firsts)
    for path in spent.categories:
        first, *parts = path.split("/")
        value, whole = spent.by_category[path], spent.by_category[first]
        tells_more = len(parts) == 1 and abs(value) >= least and value != whole
        if first in firsts and (tells_more or not parts):
            yield path


def _description(drawn: Sequence[BarRow]) -> str:
    if any(row.value < 0 for row in drawn):
        return words(
            "What each category cost, the largest first; a bar to the left of the axis is one from "
            "which more came back than was spent."
        )
    return words("What each category cost, the largest first, with its larger parts.")
