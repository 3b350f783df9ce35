"""The cost view: what each category cost in each month, and the sums of that."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache

from plugins.costs.months import is_complete, months_through
from plugins.costs.paid import Paid

Cells = Mapping[tuple[str, date], Decimal]


def cells_of(rows: Iterable[Paid]) -> Cells:
    """What each category itself cost in each month, without what is below it."""
    sums = defaultdict[tuple[str, date], Decimal](Decimal)
    for row in rows:
        for month, amount in row.costs:
            sums[row.category, month] += amount
    return dict(sorted(sums.items()))


def total(cells: Cells) -> Decimal:
    """All that was spent."""
    return sum(cells.values(), Decimal(0))


def by_category(cells: Cells) -> dict[str, Decimal]:
    """The sum of each category and of each of its parents, in the order of their names."""
    sums = defaultdict[str, Decimal](Decimal)
    for (category, _), amount in cells.items():
        for name in _with_parents(category):
            sums[name] += amount
    return dict(sorted(sums.items()))


def by_month(cells: Cells) -> dict[date, Decimal]:
    """The sum of each month from the first with a cost to the last, without a gap."""
    months = [month for _, month in cells]
    sums = dict.fromkeys(months_through(min(months), max(months)), Decimal(0)) if months else {}
    for (_, month), amount in cells.items():
        sums[month] += amount
    return sums


def by_first_word(cells: Cells) -> dict[tuple[str, date], Decimal]:
    """The sum of each first word of the categories in each month, where there is one."""
    sums = defaultdict[tuple[str, date], Decimal](Decimal)
    for (category, month), amount in cells.items():
        sums[category.split("/")[0], month] += amount
    return dict(sorted(sums.items()))


def in_months(cells: Cells, category: str) -> dict[date, Decimal]:
    """What a category and all that is below it cost in each month in which it cost anything."""
    sums = defaultdict[date, Decimal](Decimal)
    for (name, month), amount in cells.items():
        if category in _with_parents(name):
            sums[month] += amount
    return dict(sums)


def complete(cells: Cells, as_of: date) -> tuple[Decimal, int]:
    """What was spent in the months that are over, from the first with a cost on, and how many
    these are."""
    months = months_through(min(month for _, month in cells), as_of) if cells else ()
    over = frozenset(month for month in months if is_complete(month, as_of))
    spent = (amount for (_, month), amount in cells.items() if month in over)
    return sum(spent, Decimal(0)), len(over)


@lru_cache(maxsize=4096)
def _with_parents(category: str) -> tuple[str, ...]:
    """`living/rent` is in itself and in `living`."""
    words = category.split("/")
    return tuple("/".join(words[:count]) for count in range(1, len(words) + 1))
