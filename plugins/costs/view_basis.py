"""What stands below the figures: currencies and their rates, what was spread, what is left out."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.costs.redacted import Basis, CurrencyUse, Payment, Shares, SpreadUse, Sums
from plugins.costs.view_writing import Writing, display_path
from plugins.formats import Day
from plugins.site import nwords, words

_WAYS = {
    "direct": words("as written"),
    "inverse": words("turned round"),
    "across": words("by way of the base currency"),
}


@dataclass(frozen=True)
class CurrencyRow:
    """A currency: how many rows were in it, which days' rates were used, how, and from where.

    Without `first` it is the base currency itself, which needs none.
    """

    currency: str
    rows: int
    first: Day | None
    last: Day | None
    ways: tuple[str, ...]
    origins: tuple[str, ...]


@dataclass(frozen=True)
class SpreadRow:
    """A payment whose cost was spread over months; `amount` is "" where none may be shown."""

    day: Day
    category: str
    first: str
    last: str
    amount: str


@dataclass(frozen=True)
class PaymentRow:
    """A row of the ledger as it may be shown; `amount` is "" where none may be."""

    day: Day
    category: str
    amount: str
    payee: str
    note: str


@dataclass(frozen=True)
class BasisView:
    """Where the figures come from.

    There are no `currencies` where all is in the base currency. `rounded_to` is "" where amounts
    are exact. `payments_left` is the number of earlier payments that the table has no room for.
    `planned` says how many rows are to come, "" if none is.
    """

    currencies: tuple[CurrencyRow, ...]
    spreads: tuple[SpreadRow, ...]
    spreads_left: int
    payments: tuple[PaymentRow, ...]
    payments_left: int
    private_left_out: bool
    net_refunds: tuple[str, ...]
    planned: str
    rounded_to: str


def basis_view(shown: Sums | Shares, write: Writing) -> BasisView:
    """What of it may be shown."""
    basis = shown.basis
    rated = any(one.first for one in basis.currencies)
    step = shown.step if isinstance(shown, Sums) else None
    return BasisView(
        currencies=tuple(_currency(one, write) for one in basis.currencies) if rated else (),
        spreads=tuple(_spread(one, write) for one in basis.spreads),
        spreads_left=basis.spreads_in_all - len(basis.spreads),
        payments=tuple(_payment(one, write) for one in basis.payments),
        payments_left=basis.payments_in_all - len(basis.payments),
        private_left_out=basis.private_left_out,
        net_refunds=tuple(display_path(name) for name in basis.net_refunds),
        planned=_planned(shown, basis, write) if basis.planned_rows else "",
        rounded_to=write.money(step) if step else "",
    )


def _currency(one: CurrencyUse, write: Writing) -> CurrencyRow:
    return CurrencyRow(
        currency=one.currency,
        rows=one.rows,
        first=write.day(one.first) if one.first else None,
        last=write.day(one.last) if one.last else None,
        ways=tuple(_WAYS[way] for way in one.ways),
        origins=one.origins,
    )


def _spread(one: SpreadUse, write: Writing) -> SpreadRow:
    return SpreadRow(
        day=write.day(one.day),
        category=display_path(one.category),
        first=write.month(one.first),
        last=write.month(one.last),
        amount="" if one.amount is None else write.money(one.amount),
    )


def _payment(one: Payment, write: Writing) -> PaymentRow:
    return PaymentRow(
        day=write.day(one.day),
        category=display_path(one.category),
        amount="" if one.amount is None else write.money(one.amount),
        payee=one.payee,
        note=one.note,
    )


def _planned(shown: Sums | Shares, basis: Basis, write: Writing) -> str:
    if isinstance(shown, Sums) and shown.amounts.planned:
        return nwords(
            "%(num)s expense to come, %(amount)s in all, is in none of these figures.",
            "%(num)s expenses to come, %(amount)s in all, are in none of these figures.",
            basis.planned_rows,
            amount=write.money(shown.amounts.planned),
        )
    return nwords(
        "%(num)s expense to come is in none of these figures.",
        "%(num)s expenses to come are in none of these figures.",
        basis.planned_rows,
    )
