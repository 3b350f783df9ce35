"""What will be due on days to come: a forecast from recurring items, never an actual."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator
from datetime import date

from plugins.costs.amounts import Due
from plugins.costs.model import Recurring
from plugins.costs.months import month_of, next_month

HORIZON = 24  # months: an item without an end would be due for ever


def dues(items: Iterable[Recurring], as_of: date) -> tuple[Due, ...]:
    """Each item on each of its days after the as-of date, the earliest first, in the month of that
    date and the 24 that follow it."""
    found = (Due(day, item.category, item.amount) for item in items for day in _days(item, as_of))
    return tuple(sorted(found, key=lambda due: (due.day, due.category, due.amount)))


def _days(item: Recurring, as_of: date) -> Iterator[date]:
    month = month_of(as_of)
    for _ in range(HORIZON + 1):
        day = month.replace(day=min(item.day_of_month, monthrange(month.year, month.month)[1]))
        if day > as_of and day >= item.since and (item.until is None or day <= item.until):
            yield day
        month = next_month(month)
