"""`[[budget]]`: what may be spent a month on a category, from a day on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from plugins.costs.model import Budget
from plugins.costs.money import values
from plugins.costs.money.codes import TWICE
from plugins.toml import Table


def budgets_of(root: Table, base: str | None) -> Iterator[Budget]:
    """The budgets, without the faulty ones and those that repeat an earlier one's category and
    day."""
    first: dict[tuple[str, date], int] = {}
    for table in root.tables("budget"):
        budget = _budget(table, base)
        if budget is None:
            continue
        line = first.setdefault((budget.category, budget.since), table.line)
        if line == table.line:
            yield budget
        else:
            again = f'a second budget for "{budget.category}" from {budget.since} on'
            message = f"{again}: the one on line {line} counts (expected another day)"
            table.fault("category", TWICE, message)


def _budget(table: Table, base: str | None) -> Budget | None:
    category = table.need("category", values.category, values.CATEGORY)
    monthly = table.need("monthly", values.amount_not_negative(base), values.AMOUNT)
    since = table.need("from", values.day, values.DAY)
    table.end()
    if category is None or monthly is None or since is None:
        return None
    return Budget(category, monthly, since, table.line)
