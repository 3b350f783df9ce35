"""`[[recurring]]`: what will be due on a day of every month."""

from __future__ import annotations

from plugins.costs.model import Recurring
from plugins.costs.money import values
from plugins.costs.money.codes import WRONG
from plugins.toml import Table


def recurring_of(table: Table, base: str | None) -> Recurring | None:
    """The item in this table, or None where it has a fault."""
    category = table.need("category", values.category, values.CATEGORY)
    amount = table.need("amount", values.amount_above_zero(base), values.AMOUNT)
    day = table.need("day", values.day_of_month, "a day of the month such as 3, without quotes")
    since = table.need("from", values.day, values.DAY)
    until = table.get("to", values.day, values.DAY)
    if since is not None and until is not None and until < since:
        table.fault("to", WRONG, f"to is {until}, before {since} (expected a later day)")
    table.end()
    if category is None or amount is None or day is None or since is None or table.faulty:
        return None
    return Recurring(category, amount, day, since, until, table.line)
