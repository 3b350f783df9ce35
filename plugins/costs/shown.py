"""What may be shown, in the shape in which the page still wants it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from plugins.costs.burn import average_month
from plugins.costs.model import Publish
from plugins.costs.redacted import Hidden, Redacted, Shares, Sums
from plugins.costs.rounding import to_minor
from plugins.studylog.unknown import Unknown


@dataclass(frozen=True)
class Figure:
    """One amount that may be shown: in the base currency, or None where only its share may be.

    `share` is its part of the whole from figures that may be shown themselves, None where the
    whole is nothing.
    """

    amount: Decimal | None
    share: Decimal | None


@dataclass(frozen=True)
class Shown:
    """All that a page about money may know.

    `cells` holds what was spent on a category's first word in a month, where anything was; under
    `PERCENT` these are shares of the whole. `round_to` is there where amounts are rounded to
    it. `private_left_out` says that there are rows that are in none of the figures.
    """

    publish: Publish
    base: str
    total: Decimal | None = None
    average_month: Decimal | None = None
    months_averaged: int = 0
    categories: tuple[tuple[str, Figure], ...] = ()
    months: tuple[tuple[date, Figure], ...] = ()
    cells: tuple[tuple[str, date, Decimal], ...] = ()
    round_to: Decimal | None = None
    private_left_out: bool = False


def shown_of(redacted: Redacted, publish: Publish, base: str) -> Shown:
    """The same, as figures and their shares."""
    if isinstance(redacted, Hidden):
        return Shown(publish, base)
    if isinstance(redacted, Sums):
        return _sums(redacted, publish)
    return _shares(redacted, base)


def _shares(shares: Shares, base: str) -> Shown:
    return Shown(
        Publish.PERCENT,
        base,
        categories=tuple((name, Figure(None, one)) for name, one in shares.by_category.items()),
        months=tuple((month, Figure(None, one)) for month, one in shares.by_month.items()),
        cells=tuple((*cell, one) for cell, one in shares.by_cell.items()),
        private_left_out=shares.basis.private_left_out,
    )


def _sums(sums: Sums, publish: Publish) -> Shown:
    amounts, average = sums.amounts, average_month(sums.amounts)

    def figure(amount: Decimal) -> Figure:
        share = amount / amounts.spent if amounts.spent > 0 else None
        return Figure(to_minor(amount, sums.base), share)

    return Shown(
        publish=publish,
        base=sums.base,
        total=amounts.spent,
        average_month=None if isinstance(average, Unknown) else average,
        months_averaged=amounts.months_averaged,
        categories=tuple((name, figure(one)) for name, one in amounts.by_category.items()),
        months=tuple((month, figure(one)) for month, one in amounts.by_month.items()),
        cells=tuple((*cell, one) for cell, one in amounts.by_cell.items()),
        round_to=sums.step,
        private_left_out=sums.basis.private_left_out,
    )
