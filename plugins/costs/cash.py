"""The cash view: the money that is there, on the as-of date and at the end of each month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from plugins.costs.amounts import Amounts
from plugins.costs.model import MoneySettings
from plugins.costs.months import month_of, months_through, next_month
from plugins.costs.paid import Paid
from plugins.site import words
from plugins.studylog.unknown import Unknown


@dataclass(frozen=True)
class Cash:
    """What there is now, and what there was at the end of each month and on the as-of date."""

    now: Decimal
    on: tuple[tuple[date, Decimal], ...]


def cash_of(rows: Iterable[Paid], settings: MoneySettings, as_of: date) -> Cash | None:
    """Opening cash + income - my spending, of rows from the opening date on; spread plays no part.

    `rows` are those through the as-of date. None without an opening cash.
    """
    opening, now = settings.opening_date, settings.opening_cash
    if opening is None or now is None:
        return None
    changes = defaultdict[date, Decimal](Decimal)
    for row in rows:
        if row.day >= opening:
            changes[month_of(row.day)] += row.amount if row.is_income else -row.amount
    on: list[tuple[date, Decimal]] = []
    for month in months_through(month_of(opening), as_of):
        now += changes[month]
        on.append((min(next_month(month) - timedelta(days=1), as_of), now))
    return Cash(now, tuple(on))


def known_cash(amounts: Amounts) -> Decimal | Unknown:
    """The cash on the as-of date; unknown where the author keeps it to themselves."""
    return Unknown(words("no opening cash in money.toml")) if amounts.cash is None else amounts.cash
