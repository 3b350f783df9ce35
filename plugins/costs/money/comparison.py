"""`[comparison]`: the degree that the studies are held against."""

from __future__ import annotations

from plugins.costs.model import Comparison
from plugins.costs.money import values
from plugins.toml import Table


def comparison_of(table: Table, base: str | None) -> Comparison | None:
    """The comparison in this table, or None where it has a fault."""
    amount = values.amount_not_negative(base)
    label = table.need("label", values.text, values.TEXT)
    tuition = table.need("tuition", amount, values.AMOUNT)
    months = table.get("months", values.count, values.COUNT)
    hours = table.get("workload_hours", values.count, values.COUNT)
    living = table.get("living_monthly", amount, values.AMOUNT)
    forgone = table.get("forgone_net_monthly", amount, values.AMOUNT)
    source = table.get("source", values.text, values.TEXT) or ""
    table.end()
    if label is None or tuition is None or table.faulty:
        return None
    return Comparison(label, tuition, months, hours, living, forgone, source)
