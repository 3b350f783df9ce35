"""What stands below the figures: currencies and their rates, what was spread, single payments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from plugins.costs.amounts import Rounding
from plugins.costs.mentions import figures_of, names_amount
from plugins.costs.model import Expense, Ledger, Publish
from plugins.costs.redacted import Basis, CurrencyUse, Payment, SpreadUse
from plugins.costs.share import in_base

_MOST = 500  # payments, and spread ones, that a page can hold
_LEFT_OUT = "\N{HORIZONTAL ELLIPSIS}"  # for a text that may not be shown


def basis_of(
    ledger: Ledger, as_of: date, show: Rounding | None, net_refunds: Iterable[str]
) -> Basis:
    """The basis of figures from the rows of a ledger that are not private.

    `show` makes an amount one that may be shown; without it no amount is. `net_refunds` are the
    categories that show less than nothing.
    """
    public = [row for row in ledger.expenses if not row.private]
    past = [row for row in public if row.day <= as_of]
    paid = [row for row in past if not row.is_income]
    spread = sorted((row for row in paid if row.spread), key=lambda row: (row.day, row.category))
    detailed = paid if ledger.settings.publish_details else []
    every = [*ledger.expenses, *(row.expense for row in ledger.unconverted)]
    return Basis(
        currencies=tuple(_currencies(past)),
        spreads=tuple(_spreads(spread[-_MOST:], show)),
        spreads_in_all=len(spread),
        payments=tuple(_payments(detailed, show, _secret(ledger))),
        payments_in_all=len(detailed),
        # A private row of a later day must not announce itself.
        private_left_out=any(row.private and row.day <= as_of for row in every),
        net_refunds=tuple(net_refunds),
        planned_rows=sum(not row.private and row.day > as_of for row in every),
    )


def _currencies(rows: Iterable[Expense]) -> Iterator[CurrencyUse]:
    """Each currency with the rates that were used, never with what they say: that would be a way
    back to an exact amount."""
    by_currency = dict[str, list[Expense]]()
    for row in rows:
        by_currency.setdefault(row.currency, []).append(row)
    for currency, found in sorted(by_currency.items()):
        rates = {id(rate): rate for row in found for rate in row.conversion.rates}.values()
        days = [rate.day for rate in rates]
        yield CurrencyUse(
            currency,
            len(found),
            min(days, default=None),
            max(days, default=None),
            tuple(sorted({rate.origin for rate in rates if rate.origin})),
            tuple(sorted({way for row in found for way in _way(row)})),
        )


def _way(row: Expense) -> tuple[str, ...]:
    """How a row came to the base currency; nothing for one that is in it."""
    rates = row.conversion.rates
    if len(rates) > 1:
        return ("across",)
    return tuple("direct" if rate.source == row.currency else "inverse" for rate in rates)


def _spreads(rows: Iterable[Expense], show: Rounding | None) -> Iterator[SpreadUse]:
    for row in rows:
        first, last = row.spread[0], row.spread[-1]
        yield SpreadUse(row.day, row.category, first, last, _shown(row, show))


def _secret(ledger: Ledger) -> frozenset[str]:
    """The figures of amounts that no text may name: of all, unless exact ones are published."""
    settings = ledger.settings
    if settings.publish is Publish.EXACT or not settings.publish_details:
        return frozenset()
    return figures_of(ledger.expenses, settings.base)


def _payments(
    rows: Sequence[Expense], show: Rounding | None, secret: frozenset[str]
) -> Iterator[Payment]:
    """The newest payments; a payee or a note that names an amount of `secret` is left out."""
    newest = sorted(rows, key=lambda row: row.day, reverse=True)[:_MOST]
    for row in newest:
        payee, note = (
            _LEFT_OUT if names_amount(text, secret) else text for text in (row.payee, row.note)
        )
        yield Payment(row.day, row.category, _shown(row, show), payee, note)


def _shown(row: Expense, show: Rounding | None) -> Decimal | None:
    return None if show is None else show(in_base(row))
