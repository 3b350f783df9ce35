"""Expenses and the settings about money, as read: nothing here is summed up yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction


class Publish(StrEnum):
    """What of the money may leave the machine."""

    EXACT = "exact"
    ROUNDED = "rounded"
    PERCENT = "percent"
    NONE = "none"


@dataclass(frozen=True)
class Expense:
    """One row: an amount in its own currency, paid on a day; income and refunds are rows too.

    `share` is the part that is mine, `rate` the units of the base currency for one of the row's.
    `spread` names the first day of each month that the cost belongs to, nothing where that is the
    day's own. `units` are paths of the curriculum. `line` is where the row stands in its file.
    """

    line: int
    day: date
    amount: Decimal
    currency: str
    category: str
    payee: str = ""
    note: str = ""
    units: tuple[str, ...] = ()
    share: Fraction = Fraction(1)
    spread: tuple[date, ...] = ()
    private: bool = False
    rate: Fraction = Fraction(1)

    @property
    def is_income(self) -> bool:
        """Whether the row is money that came in; a refund is not income but a negative expense."""
        return self.category.split("/")[0] == "income"


@dataclass(frozen=True)
class MoneySettings:
    """What money.toml says: the currency of every figure, and what may be shown.

    `round_to` is in the base currency and positive, and there whenever `publish` is `ROUNDED`.
    """

    base: str
    publish: Publish = Publish.NONE
    round_to: Decimal | None = None
    publish_details: bool = False
    opening_date: date | None = None
    opening_cash: Decimal = Decimal(0)
    reserve: Decimal = Decimal(0)


@dataclass(frozen=True)
class Ledger:
    """All rows of costs.csv that could be read, in their order, and the settings."""

    settings: MoneySettings
    expenses: tuple[Expense, ...] = ()
