"""What was spent and what came in through a day: the cost view of a ledger's rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from plugins.costs.model import Expense
from plugins.costs.months import is_complete, month_of, months_through
from plugins.costs.share import my_amount, times
from plugins.costs.spread import spread_amount


@dataclass(frozen=True)
class Portion:
    """What one row costs in one month, in the base currency and not rounded."""

    month: date
    category: str
    amount: Decimal


@dataclass(frozen=True)
class Spending:
    """Sums in the base currency, none of them rounded.

    `by_category` holds parents (`living`) with all that is below them; `months` are those from
    the first with a cost to the last, without a gap. `complete` is what was spent in
    the `months_averaged` months from the first to the last that is over.
    """

    total: Decimal
    income: Decimal
    months: tuple[date, ...]
    portions: tuple[Portion, ...]
    complete: Decimal
    months_averaged: int

    @property
    def average_month(self) -> Decimal | None:
        """Spent in complete months by their number, None where no month is over."""
        return self.complete / self.months_averaged if self.months_averaged else None

    def by_category(self) -> dict[str, Decimal]:
        """The sum of each category and of each of its parents, in the order of their names."""
        sums: dict[str, Decimal] = {}
        for portion in self.portions:
            for name in _with_parents(portion.category):
                sums[name] = sums.get(name, Decimal(0)) + portion.amount
        return dict(sorted(sums.items()))

    def by_month(self) -> dict[date, Decimal]:
        """The sum of each month, in their order."""
        sums = dict.fromkeys(self.months, Decimal(0))
        for portion in self.portions:
            sums[portion.month] += portion.amount
        return sums

    def by_cell(self) -> dict[tuple[str, date], Decimal]:
        """The sum of each first word of the categories in each month, where there is one."""
        sums: dict[tuple[str, date], Decimal] = {}
        for portion in self.portions:
            cell = portion.category.split("/")[0], portion.month
            sums[cell] = sums.get(cell, Decimal(0)) + portion.amount
        return sums


def spend(expenses: Iterable[Expense], as_of: date) -> Spending:
    """My share of each row dated through `as_of`, over its months through the one of `as_of`.

    Refunds lessen it, income is summed apart; later rows and later months are counted nowhere.
    """
    past = tuple(expense for expense in expenses if expense.day <= as_of)
    paid = (expense for expense in past if not expense.is_income)
    portions = tuple(portion for expense in paid for portion in _portions(expense, as_of))
    income = (times(my_amount(expense), expense.rate) for expense in past if expense.is_income)
    seen = {portion.month for portion in portions}
    over = months_through(min(seen), as_of) if seen else ()
    complete = frozenset(month for month in over if is_complete(month, as_of))
    return Spending(
        total=_sum(portion.amount for portion in portions),
        income=_sum(income),
        months=months_through(min(seen), max(seen)) if seen else (),
        portions=portions,
        complete=_sum(portion.amount for portion in portions if portion.month in complete),
        months_averaged=len(complete),
    )


def _portions(expense: Expense, as_of: date) -> Iterator[Portion]:
    months = expense.spread or (month_of(expense.day),)
    parts = spread_amount(my_amount(expense), len(months), expense.currency)
    for month, part in zip(months, parts, strict=True):
        if month <= as_of:
            yield Portion(month, expense.category, times(part, expense.rate))


def _with_parents(category: str) -> Iterator[str]:
    words = category.split("/")
    for count in range(1, len(words) + 1):
        yield "/".join(words[:count])


def _sum(amounts: Iterable[Decimal]) -> Decimal:
    return sum(amounts, Decimal(0))
