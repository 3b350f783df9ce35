"""All sums of a ledger's rows through a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from plugins.costs.amounts import Amounts
from plugins.costs.budgets import budget_months
from plugins.costs.burn import burned
from plugins.costs.cash import cash_of
from plugins.costs.model import Expense, Ledger
from plugins.costs.paid import paid
from plugins.costs.purpose import by_purpose
from plugins.costs.recurring import dues
from plugins.costs.share import in_base
from plugins.costs.spending import (
    by_category,
    by_first_word,
    by_month,
    cells_of,
    complete,
    total,
)


def amounts_of(ledger: Ledger, as_of: date, expenses: Iterable[Expense] | None = None) -> Amounts:
    """The sums in the base currency, exact, of all rows of the ledger or of these `expenses` of it.

    Rows after `as_of` are in `planned` alone.
    """
    settings = ledger.settings
    rows = ledger.expenses if expenses is None else tuple(expenses)
    past = tuple(paid(row, as_of) for row in rows if row.day <= as_of)
    cells, cash = cells_of(past), cash_of(past, settings, as_of)
    categories, named = by_category(cells), by_purpose(past)
    spent_in_complete, months_averaged = complete(cells, as_of)
    burned_in_last, months_burned = burned(past, as_of)
    return Amounts(
        spent=total(cells),
        income=sum((row.amount for row in past if row.is_income), Decimal(0)),
        by_category=categories,
        by_month=by_month(cells),
        by_cell=by_first_word(cells),
        education=categories.get("education", Decimal(0)),
        complete=spent_in_complete,
        months_averaged=months_averaged,
        cash=cash.now if cash else None,
        reserve=settings.reserve,
        cash_on=cash.on if cash else (),
        burned=burned_in_last,
        months_burned=months_burned,
        unnamed=named.pop("", Decimal(0)),
        named=named,
        planned=_planned(rows, as_of),
        budgets=budget_months(settings.budgets, cells, as_of),
        due=dues(settings.recurring, as_of),
        comparison=settings.comparison,
    )


def _planned(rows: Iterable[Expense], as_of: date) -> Decimal:
    """My part of the spending that is dated later; income to come is not taken off it."""
    later = (row for row in rows if row.day > as_of and not row.is_income)
    return sum((in_base(row) for row in later), Decimal(0))
