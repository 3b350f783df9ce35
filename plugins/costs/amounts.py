"""The sums that every figure about money is made from, and the same sums rounded.

Ratios (`burn.py`, `runway.py`, `hourly.py`, `unit_cost.py`, `budgets.py`, `comparison.py`) are
computed from these alone. So a page that may show rounded amounts only is made from rounded sums,
and nothing exact can be had from what it shows.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from plugins.costs.model import Comparison

Rounding = Callable[[Decimal], Decimal]


@dataclass(frozen=True)
class BudgetMonth:
    """A category's budget in a month and what was spent of it, both through the as-of date."""

    category: str
    month: date
    budget: Decimal
    actual: Decimal


@dataclass(frozen=True)
class Due:
    """A recurring item on a day to come."""

    day: date
    category: str
    amount: Decimal


@dataclass(frozen=True)
class Amounts:
    """Sums in the base currency through the as-of date; none of them is a ratio.

    The cost view: `spent`, `by_category` (parents such as `living` hold all that is below them),
    `by_month` (without a gap), `by_cell` (first words of categories by month), `education`, and
    `complete`, what was spent in the `months_averaged` months that are over.

    The cash view: `income`; `cash` (None without an opening cash) and `cash_on`, the same at the
    end of each month and on the as-of date; `burned`, spending less income in the last
    `months_burned` complete months, three at most.

    `named` is what rows say they were spent on, by path of the curriculum, a row's cost in equal
    parts; `unnamed` the rest. `planned` are the rows to come, my part of them. `due` are the
    recurring items to come, the earliest first.
    """

    spent: Decimal
    income: Decimal
    by_category: Mapping[str, Decimal]
    by_month: Mapping[date, Decimal]
    by_cell: Mapping[tuple[str, date], Decimal]
    education: Decimal
    complete: Decimal
    months_averaged: int
    cash: Decimal | None
    reserve: Decimal
    cash_on: tuple[tuple[date, Decimal], ...]
    burned: Decimal
    months_burned: int
    named: Mapping[str, Decimal]
    unnamed: Decimal
    planned: Decimal
    budgets: tuple[BudgetMonth, ...] = ()
    due: tuple[Due, ...] = ()
    comparison: Comparison | None = None
