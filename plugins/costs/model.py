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
class Rate:
    """On `day` one unit of `source` was worth `worth` units of `target`.

    `origin` says where the rate was found, `line` where it stands in its file.
    """

    day: date
    source: str
    target: str
    worth: Fraction
    origin: str = ""
    line: int = 0


@dataclass(frozen=True)
class Conversion:
    """How a row came to the base currency: what one unit of its own was worth, by which rates.

    There is no rate where the row is in the base currency, and there are two where the way leads
    across the base.
    """

    worth: Fraction = Fraction(1)
    rates: tuple[Rate, ...] = ()


@dataclass(frozen=True)
class Expense:
    """One row: an amount in its own currency, paid on a day; income and refunds are rows too.

    `share` is the part that is mine. `spread` names the first day of each month that the cost
    belongs to, nothing where that is the day's own. `units` are paths of the curriculum. `line` is
    where the row stands in `file`.
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
    conversion: Conversion = Conversion()
    file: str = ""

    @property
    def rate(self) -> Fraction:
        """What one unit of its currency was worth in the base currency."""
        return self.conversion.worth

    @property
    def is_income(self) -> bool:
        """Whether the row is money that came in; a refund is not income but a negative expense."""
        return self.category.split("/")[0] == "income"


@dataclass(frozen=True)
class Unconverted:
    """A row for which there is no rate, and why: it is in no sum."""

    expense: Expense
    reason: str


@dataclass(frozen=True)
class Budget:
    """What may be spent a month on a category and all that is below it, from a day on.

    It holds until the next one of the same category. `monthly` is in the base currency.
    """

    category: str
    monthly: Decimal
    since: date
    line: int = 0


@dataclass(frozen=True)
class Recurring:
    """What will be due on a day of every month, in the base currency: a forecast, never an actual.

    In a month without that day it is due on the month's last. `until` is the last day on which it
    may be due, None where it goes on.
    """

    category: str
    amount: Decimal
    day_of_month: int
    since: date
    until: date | None = None
    line: int = 0


@dataclass(frozen=True)
class Comparison:
    """The degree that the studies are held against; amounts are in the base currency.

    None where the author assumes nothing. `source` says where the figures come from.
    """

    label: str
    tuition: Decimal
    months: int | None = None
    workload_hours: int | None = None
    living_monthly: Decimal | None = None
    forgone_net_monthly: Decimal | None = None
    source: str = ""


@dataclass(frozen=True)
class Books:
    """Where the rows come from if not from costs.csv: a beancount ledger.

    `path` is its file from the data folder. `categories` maps accounts (`Expenses:Home:Rent`), or
    the beginnings of their names, to categories. `allowed` names the plugins that it may load.
    """

    path: str
    categories: tuple[tuple[str, str], ...] = ()
    allowed: tuple[str, ...] = ()
    line: int = 0


@dataclass(frozen=True)
class Bank:
    """How a bank's CSV is laid out: the names of its columns, and how it writes days and numbers.

    Either `amount` is there (spending is negative, or positive where `spending_is_positive`), or
    `debit` and `credit` are. `currency` is a column, else every row is in `default_currency`.
    `day_format` has YYYY, YY, MM and DD in it. `categories` maps a text that a row's payee or note
    contains to a category, or to "" where such rows are left out; the first that fits counts.
    """

    name: str
    date: str
    day_format: str = "YYYY-MM-DD"
    amount: str = ""
    debit: str = ""
    credit: str = ""
    currency: str = ""
    default_currency: str = ""
    payee: str = ""
    note: str = ""
    separator: str = ","
    decimal: str = "."
    spending_is_positive: bool = False
    categories: tuple[tuple[str, str], ...] = ()
    line: int = 0


@dataclass(frozen=True)
class MoneySettings:
    """What money.toml says: the currency of every figure, what may be shown, and the forecast.

    `round_to` is in the base currency and positive, and there whenever `publish` is `ROUNDED`.
    `opening_cash` is None where the author keeps it to themselves: there is then no cash and no
    runway; where it is there, so is `opening_date`. `file` is the file's name in problems.
    """

    base: str
    publish: Publish = Publish.NONE
    round_to: Decimal | None = None
    publish_details: bool = False
    opening_date: date | None = None
    opening_cash: Decimal | None = None
    reserve: Decimal = Decimal(0)
    budgets: tuple[Budget, ...] = ()
    recurring: tuple[Recurring, ...] = ()
    comparison: Comparison | None = None
    books: Books | None = None
    banks: tuple[Bank, ...] = ()
    file: str = ""


@dataclass(frozen=True)
class Ledger:
    """All rows that could be read, in their order, and the settings.

    `expenses` have their conversion to the base currency; `unconverted` are the rows without one,
    those to come among them. `file` is the name of the rows' file in problems.
    """

    settings: MoneySettings
    expenses: tuple[Expense, ...] = ()
    unconverted: tuple[Unconverted, ...] = ()
    file: str = ""
