"""What of the money may leave the machine, decided before any page is made of it.

A page is made from `Redacted` alone, so no exact amount can get into its text, tables or drawing.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import floor
from typing import TypeVar

from plugins.costs.amounts import Amounts
from plugins.costs.amounts_of import amounts_of
from plugins.costs.basis import basis_of
from plugins.costs.model import Ledger, Publish
from plugins.costs.redacted import Hidden, Redacted, Shares, Sums
from plugins.costs.rounded import rounded
from plugins.costs.rounding import to_step
from plugins.costs.runway import Runway, runway
from plugins.costs.study import Study
from plugins.studylog.unknown import Unknown

K = TypeVar("K")
_PERCENT = Decimal("0.01")


def redact(ledger: Ledger, study: Study, as_of: date) -> Redacted:
    """What may be shown of a ledger through a day: private rows never are, in no sum.

    Rounded amounts without a step to round to are not shown at all.
    """
    settings = ledger.settings
    public = [row for row in ledger.expenses if not row.private]
    if settings.publish is Publish.EXACT:
        return _sums(ledger, amounts_of(ledger, as_of, public), study, as_of, None)
    if settings.publish is Publish.ROUNDED and settings.round_to is not None:
        return _sums(ledger, amounts_of(ledger, as_of, public), study, as_of, settings.round_to)
    if settings.publish is Publish.PERCENT:
        return _shares(ledger, amounts_of(ledger, as_of, public), as_of)
    return Hidden()


def _sums(ledger: Ledger, exact: Amounts, study: Study, as_of: date, step: Decimal | None) -> Sums:
    """Amounts as they are, or rounded before anything is made of them."""

    def show(amount: Decimal) -> Decimal:
        return amount if step is None else to_step(amount, step)

    amounts = exact if step is None else rounded(exact, show)
    basis = basis_of(ledger, as_of, show, _below_nothing(amounts.by_category))
    return Sums(as_of, ledger.settings.base, amounts, study, basis, step)


def _shares(ledger: Ledger, exact: Amounts, as_of: date) -> Shares:
    """Whole percents of what was spent: finer ones would tell the ratios of the amounts exactly."""
    whole = exact.spent

    def parts(amounts: Mapping[K, Decimal]) -> Mapping[K, Decimal]:
        if whole <= 0:
            return {}
        return {key: to_step(amount / whole, _PERCENT) for key, amount in amounts.items()}

    by_category = parts(exact.by_category)
    return Shares(
        as_of=as_of,
        by_category=by_category,
        by_month=parts(exact.by_month),
        by_cell=parts(exact.by_cell),
        runway_months=_whole_months(runway(exact, as_of)),
        basis=basis_of(ledger, as_of, None, _below_nothing(by_category)),
    )


def _whole_months(left: Runway | Unknown) -> int | Unknown:
    if isinstance(left, Unknown):
        return left
    return floor(left.months + Fraction(1, 2))


def _below_nothing(by_category: Mapping[str, Decimal]) -> tuple[str, ...]:
    return tuple(name for name, amount in by_category.items() if amount < 0)
