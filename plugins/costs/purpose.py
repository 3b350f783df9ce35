"""What rows say they were spent on: tracks, resources and units of the curriculum."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction

from plugins.costs.paid import Paid
from plugins.costs.share import times


def by_purpose(rows: Iterable[Paid]) -> dict[str, Decimal]:
    """The cost of each path that a row names, a row in equal parts among its paths; what rows cost
    that name none is under ""."""
    sums = defaultdict[str, Decimal](Decimal)
    for row in rows:
        if not row.is_income:
            for path, part in _parts(row):
                sums[path] += part
    return dict(sorted(sums.items()))


def _parts(row: Paid) -> Iterator[tuple[str, Decimal]]:
    """Equal parts that sum to the row's cost: the first has what a division leaves over."""
    first, *others = row.units or ("",)
    left = row.cost
    if others:
        each = times(left, Fraction(1, len(others) + 1))
        for path in others:
            yield path, each
            left -= each
    yield first, left
