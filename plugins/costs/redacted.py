"""What a page about money may know, and nothing else: no view is made from anything but these."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from plugins.costs.amounts import Amounts
from plugins.costs.study import Study
from plugins.studylog.unknown import Unknown


@dataclass(frozen=True)
class CurrencyUse:
    """A currency that rows were in: which rates brought them to the base currency.

    `first` and `last` are the days of the oldest and the newest rate that was used, None for the
    base currency itself; `origins` are where the rates were found, `ways` says which of `direct`,
    `inverse` and `across` were gone.
    """

    currency: str
    rows: int
    first: date | None = None
    last: date | None = None
    origins: tuple[str, ...] = ()
    ways: tuple[str, ...] = ()


@dataclass(frozen=True)
class SpreadUse:
    """A payment whose cost is spread over the months from `first` through `last`.

    `amount` is my part in the base currency as it may be shown, None where no amount may.
    """

    day: date
    category: str
    first: date
    last: date
    amount: Decimal | None


@dataclass(frozen=True)
class Payment:
    """A row as it may be shown where payees and notes may be; my part in the base currency.

    A payee or a note is a mere ellipsis where exact amounts may not be shown and it names one.
    """

    day: date
    category: str
    amount: Decimal | None
    payee: str
    note: str


@dataclass(frozen=True)
class Basis:
    """What stands below the figures: where they come from.

    `spreads`, in the order of their days, are the newest, not more than a page can hold:
    `spreads_in_all` says how many there are. So are `payments`, the newest first, which are there
    only with `publish_details`. `private_left_out` says that there are rows
    that are in none of the figures. `net_refunds` are the categories from which more came back than
    was spent. `planned_rows` are the rows to come.
    """

    currencies: tuple[CurrencyUse, ...] = ()
    spreads: tuple[SpreadUse, ...] = ()
    spreads_in_all: int = 0
    payments: tuple[Payment, ...] = ()
    payments_in_all: int = 0
    private_left_out: bool = False
    net_refunds: tuple[str, ...] = ()
    planned_rows: int = 0


@dataclass(frozen=True)
class Hidden:
    """Nothing about money may be shown, not even that there is any."""


@dataclass(frozen=True)
class Shares:
    """Whole percents of what was spent, as ratios with two decimals (0.55), and no amount at all.

    All three mappings are empty where nothing was spent, or less than came back. The runway is in
    whole months.
    """

    as_of: date
    by_category: Mapping[str, Decimal]
    by_month: Mapping[date, Decimal]
    by_cell: Mapping[tuple[str, date], Decimal]
    runway_months: int | Unknown
    basis: Basis


@dataclass(frozen=True)
class Sums:
    """Amounts as they may be shown: exact, or every one of them rounded to the multiple of `step`.

    All ratios on the page are to be computed from `amounts`.
    """

    as_of: date
    base: str
    amounts: Amounts
    study: Study
    basis: Basis
    step: Decimal | None = None


Redacted = Hidden | Shares | Sums
