"""Against budget: for each budgeted category what was spent a month, and the budget of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from plugins.charts import ColumnChart, Series, TableRow, stacked_columns
from plugins.costs.amounts import BudgetMonth
from plugins.costs.budgets import variance
from plugins.costs.months import is_complete
from plugins.costs.redacted import Sums
from plugins.costs.view_writing import Writing, display_path
from plugins.site import nwords, words

# Several of these stand side by side.
_PLOT = Decimal(180)


@dataclass(frozen=True)
class BudgetChart:
    """A category, and its months: columns, the budget as a mark across each, a table of both."""

    name: str
    chart: ColumnChart


@dataclass(frozen=True)
class BudgetsView:
    """A chart a category, those with the largest budget first; `part_month` is the month that is
    not over, through which the last of the columns counts, "" where it is over."""

    charts: tuple[BudgetChart, ...]
    part_month: str


def budgets_view(shown: Sums, write: Writing) -> BudgetsView | None:
    """The charts of all budgets; None where there is none."""
    by_category: dict[str, list[BudgetMonth]] = {}
    for one in shown.amounts.budgets:
        by_category.setdefault(one.category, []).append(one)
    if not by_category:
        return None
    largest = sorted(by_category, key=lambda name: (-_budgeted(by_category[name]), name))
    return BudgetsView(
        charts=tuple(
            _budget_chart(number, by_category[name], shown.as_of, write)
            for number, name in enumerate(largest, start=1)
        ),
        part_month="" if _is_over(shown) else write.month(shown.as_of),
    )


def _budgeted(months: Sequence[BudgetMonth]) -> Decimal:
    return sum((month.budget for month in months), Decimal(0))


def _is_over(shown: Sums) -> bool:
    return is_complete(shown.as_of.replace(day=1), shown.as_of)


def _budget_chart(
    number: int, months: Sequence[BudgetMonth], as_of: date, write: Writing
) -> BudgetChart:
    name = display_path(months[0].category)
    columns = tuple(write.month(month.month) for month in months)
    within = tuple(min(month.actual, month.budget) for month in months)
    over = tuple(max(-variance(month), Decimal(0)) for month in months)
    chart = stacked_columns(
        words("%(name)s against its budget", name=name),
        _sentence(over),
        columns,
        (Series(words("Within the budget"), within), Series(words("Over it"), over)),
        write.money,
        marks=Series(words("Budget"), tuple(month.budget for month in months)),
        axis=write.axis,
        plot=_PLOT,
    )
    return BudgetChart(
        name,
        replace(
            chart,
            # Two categories may have the same name for readers.
            slug=f"chart-budget-{number}",
            header=(words("Budget"), words("Spent"), words("Left or over")),
            rows=tuple(_row(month, as_of, write) for month in months),
        ),
    )


def _sentence(over: Sequence[Decimal]) -> str:
    times = sum(1 for amount in over if amount)
    if not times:
        return nwords(
            "Never over it in %(num)s month.", "Never over it in %(num)s months.", len(over)
        )
    return nwords(
        "Over it in %(times)s of %(num)s month.",
        "Over it in %(times)s of %(num)s months.",
        len(over),
        times=times,
    )


def _row(month: BudgetMonth, as_of: date, write: Writing) -> TableRow:
    name = write.month(month.month)
    if not is_complete(month.month, as_of):
        name = words("%(month)s, so far", month=name)
    return TableRow(
        name, (write.money(month.budget), write.money(month.actual), _variance(month, write))
    )


def _variance(month: BudgetMonth, write: Writing) -> str:
    """Budget less actual, in words: a sign alone would have to be explained."""
    left = variance(month)
    if left < 0:
        return words("%(amount)s over", amount=write.money(-left))
    return words("%(amount)s left", amount=write.money(left))
