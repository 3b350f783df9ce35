"""What of the spending may leave the machine, decided before any page is made of it.

A page is made from `Shown` alone, so no exact amount can get into its text, tables or drawing.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from plugins.costs.model import Ledger, Publish
from plugins.costs.rounding import to_minor, to_step
from plugins.costs.spending import Spending, spend

_PERCENT = Decimal("0.01")


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


def redact(ledger: Ledger, as_of: date) -> Shown:
    """What may be shown of a ledger's rows through a day: private ones never are."""
    publish = ledger.settings.publish
    if publish is Publish.NONE:
        return Shown(publish, ledger.settings.base)
    spending = spend((row for row in ledger.expenses if not row.private), as_of)
    # A private row of a later day must not announce itself.
    private = any(row.private and row.day <= as_of for row in ledger.expenses)
    if publish is Publish.PERCENT:
        return _shares(spending, ledger.settings.base, private_left_out=private)
    return _amounts(spending, ledger, private_left_out=private)


def _amounts(spending: Spending, ledger: Ledger, *, private_left_out: bool) -> Shown:
    """Amounts to the minor unit or to `round_to`, and every ratio computed from those."""
    base, step = ledger.settings.base, ledger.settings.round_to
    rounds = step is not None and ledger.settings.publish is Publish.ROUNDED

    def may(amount: Decimal) -> Decimal:
        return to_minor(to_step(amount, step) if rounds and step else amount, base)

    total = may(spending.total)

    def figure(amount: Decimal) -> Figure:
        return Figure(may(amount), _share(may(amount), total))

    months = spending.months_averaged
    return Shown(
        publish=ledger.settings.publish,
        base=base,
        total=total,
        average_month=may(may(spending.complete) / months) if months else None,
        months_averaged=months,
        categories=_categories(spending, figure),
        months=tuple((month, figure(amount)) for month, amount in spending.by_month().items()),
        cells=tuple((*cell, may(amount)) for cell, amount in spending.by_cell().items()),
        round_to=step if rounds else None,
        private_left_out=private_left_out,
    )


def _shares(spending: Spending, base: str, *, private_left_out: bool) -> Shown:
    """Whole percents of the total: finer ones would tell the ratios of the amounts exactly."""
    if spending.total <= 0:
        return Shown(Publish.PERCENT, base, private_left_out=private_left_out)

    def part(amount: Decimal) -> Decimal:
        return to_step(amount / spending.total, _PERCENT)

    def figure(amount: Decimal) -> Figure:
        return Figure(None, part(amount))

    return Shown(
        publish=Publish.PERCENT,
        base=base,
        categories=_categories(spending, figure),
        months=tuple((month, figure(amount)) for month, amount in spending.by_month().items()),
        cells=tuple((*cell, part(amount)) for cell, amount in spending.by_cell().items()),
        private_left_out=private_left_out,
    )


def _categories(
    spending: Spending, figure: Callable[[Decimal], Figure]
) -> tuple[tuple[str, Figure], ...]:
    return tuple((name, figure(amount)) for name, amount in spending.by_category().items())


def _share(amount: Decimal, total: Decimal) -> Decimal | None:
    return amount / total if total > 0 else None
