"""My part of each row: what went out or came in on a day, and what it cost in which months."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from plugins.costs.model import Expense
from plugins.costs.months import month_of
from plugins.costs.share import my_amount, times
from plugins.costs.spread import spread_amount


@dataclass(frozen=True, slots=True)
class Paid:
    """My part of one row in the base currency, converted and not rounded.

    `amount` is what was paid, or earned if it `is_income`, on `day`: the cash view. `costs` is the
    same by month, no later one than that of the as-of date: the cost view, in which income has no
    place. `units` are what the row says it was spent on.
    """

    day: date
    category: str
    amount: Decimal
    is_income: bool
    costs: tuple[tuple[date, Decimal], ...]
    units: tuple[str, ...]

    @property
    def cost(self) -> Decimal:
        """What it cost through the as-of date."""
        return sum((amount for _, amount in self.costs), Decimal(0))


def paid(expense: Expense, as_of: date) -> Paid:
    """My part of a row: its amount times the share, over its months, at the rate of its day."""
    mine = my_amount(expense)
    amount = times(mine, expense.rate)
    if expense.is_income:
        costs: tuple[tuple[date, Decimal], ...] = ()
    elif expense.spread:
        costs = tuple(_spread(expense, mine, as_of))
    else:
        costs = ((month_of(expense.day), amount),)
    return Paid(expense.day, expense.category, amount, expense.is_income, costs, expense.units)


def _spread(expense: Expense, mine: Decimal, as_of: date) -> Iterable[tuple[date, Decimal]]:
    """The parts of its months through the as-of date's: what is paid ahead has cost nothing yet."""
    parts = spread_amount(mine, len(expense.spread), expense.currency)
    # There are no more than two different parts, however many months there are.
    converted = {part: times(part, expense.rate) for part in set(parts)}
    for month, part in zip(expense.spread, parts, strict=True):
        if month <= as_of:
            yield month, converted[part]
