"""What may be spent in a month and what was, day by day of it."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from plugins.costs.amounts import BudgetMonth
from plugins.costs.model import Budget
from plugins.costs.months import month_of, months_through, next_month
from plugins.costs.share import times
from plugins.costs.spending import Cells, in_months


def budget_months(budgets: Iterable[Budget], cells: Cells, as_of: date) -> tuple[BudgetMonth, ...]:
    """Each budgeted category by month, from the month of its first budget through the as-of date's.

    Each day through the as-of date counts as much of the budget that is in force on it as it is of
    its month; nothing is carried over. What was spent is the cost view of the category and all that
    is below it.
    """
    of_category = dict[str, list[Budget]]()
    for budget in sorted(budgets, key=lambda one: one.since):
        of_category.setdefault(budget.category, []).append(budget)
    return tuple(
        BudgetMonth(category, month, _allowed(in_order, month, as_of), actual)
        for category, in_order in sorted(of_category.items())
        for month, actual in _spent(cells, category, in_order[0].since, as_of)
    )


def variance(month: BudgetMonth) -> Decimal:
    """Budget - actual: less than 0 where more was spent."""
    return month.budget - month.actual


def _spent(cells: Cells, category: str, since: date, as_of: date) -> Iterator[tuple[date, Decimal]]:
    if since <= as_of:
        spent = in_months(cells, category)
        for month in months_through(month_of(since), as_of):
            yield month, spent.get(month, Decimal(0))


def _allowed(in_order: list[Budget], month: date, as_of: date) -> Decimal:
    """The budget of a month through the as-of date: each one from its day to the next one's."""
    end = min(next_month(month), as_of + timedelta(days=1))
    days = monthrange(month.year, month.month)[1]
    allowed = Decimal(0)
    for budget, until in zip(in_order, [*(one.since for one in in_order[1:]), end], strict=True):
        in_force = (min(until, end) - max(budget.since, month)).days
        if in_force > 0:
            allowed += times(budget.monthly, Fraction(in_force, days))
    return allowed
