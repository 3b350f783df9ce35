"""Every figure about money, held against its definition.

The definitions are written down here a second time, as plainly as they can be said: day by day and
month by month, in fractions that are never rounded but where a figure is said to be.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from math import floor

from hypothesis import given
from hypothesis import strategies as st

from plugins.costs.amounts import Amounts
from plugins.costs.amounts_of import amounts_of
from plugins.costs.budgets import variance
from plugins.costs.burn import average_month, net_burn
from plugins.costs.comparison import Against, Compared, against_degree
from plugins.costs.hourly import cost_per_hour, education_cost_per_hour, tuition_per_hour
from plugins.costs.model import Budget, Comparison, Expense, MoneySettings, Rate
from plugins.costs.months import months_through
from plugins.costs.rates import rates_of
from plugins.costs.read import convert
from plugins.costs.runway import Runway, runway
from plugins.costs.study import Finished, Study
from plugins.costs.unit_cost import cost_per_path, cost_per_unit
from plugins.studylog.unknown import Unknown

BASE = "USD"
DECIMALS = {"USD": 2, "JPY": 0, "TND": 3}
NEARLY = Fraction(1, 10**9)  # our own sums keep 15 decimals of what is converted
OPENING, CASH, RESERVE = date(2016, 9, 10), Fraction(5000), Fraction(750)
BUDGETS = (
    Budget("living", Decimal("900.00"), date(2016, 9, 1)),
    Budget("living", Decimal("777.77"), date(2016, 11, 17)),
    Budget("living/rent", Decimal("610.10"), date(2016, 10, 5)),
)
DEGREE = Comparison("Degree", Decimal(80000), 24, 3000, Decimal(1500), Decimal(5000))
SETTINGS = MoneySettings(
    BASE,
    opening_date=OPENING,
    opening_cash=Decimal(5000),
    reserve=Decimal(750),
    budgets=BUDGETS,
    comparison=DEGREE,
)
UNIT, OTHER = "dl/goodfellow/ch6", "dl/goodfellow/ch10"
STUDY = Study(
    minutes=1995,
    minutes_on={"dl": 1590, "dl/goodfellow": 1590, UNIT: 855, OTHER: 735},
    finished=(Finished(UNIT, "Nets", date(2016, 9, 23)),),
    titles={"dl": "Deep learning", "dl/goodfellow": "A book", UNIT: "Nets", OTHER: "RNNs"},
)
RATES = (
    Rate(date(2016, 9, 1), "JPY", BASE, Fraction("0.0097")),
    Rate(date(2016, 9, 20), "JPY", BASE, Fraction("0.00981")),
    Rate(date(2016, 11, 30), "JPY", BASE, Fraction("0.00877")),
    Rate(date(2016, 9, 1), BASE, "TND", Fraction("2.21")),
    Rate(date(2016, 10, 1), BASE, "TND", Fraction("2.3")),
    Rate(date(2016, 12, 15), "TND", BASE, Fraction("0.43")),
    Rate(date(2016, 12, 20), BASE, "TND", Fraction("2.27")),
)


# Any day, and as often one on which a rate is just not too old, or just is.
HALF_A_YEAR = st.dates(date(2016, 8, 1), date(2017, 2, 28))
TURNING = tuple(rate.day + timedelta(days) for rate in RATES for days in (-1, 0, 31, 32))


@st.composite
def expenses(draw: st.DrawFn) -> Expense:
    """A row of half a year, in one of three currencies, with all that a row may have."""
    currency = draw(st.sampled_from(sorted(DECIMALS)))
    units = draw(st.integers(-(10**6), 10**6).filter(bool))
    shares = (
        [Fraction(1), Fraction(1, 2), Fraction(1, 3), Fraction(0)] if units > 0 else [Fraction(1)]
    )
    first = draw(HALF_A_YEAR)
    longest = draw(st.sampled_from([0, 0, 1, 3, 7]))
    months = months_through(first.replace(day=1), first + timedelta(days=40 * longest))
    names = ["living", "living/rent", "living/food", "education/course", "income/work", "travel"]
    paths = ["dl", "dl/goodfellow", UNIT, OTHER]
    return Expense(
        line=2,
        day=draw(HALF_A_YEAR | st.sampled_from(TURNING)),
        amount=Decimal(units).scaleb(-DECIMALS[currency]),
        currency=currency,
        category=draw(st.sampled_from(names)),
        units=tuple(draw(st.lists(st.sampled_from(paths), max_size=3, unique=True))),
        share=draw(st.sampled_from(shares)),
        spread=months[:longest],
    )


@dataclass(frozen=True)
class Row:
    """What a row comes to: my part in the base currency, and what of it belongs to which month."""

    expense: Expense
    mine: Fraction
    by_month: tuple[tuple[date, Fraction], ...]

    @property
    def is_income(self) -> bool:
        """Whether it is money that came in."""
        return self.expense.category.startswith("income")


def half_up(value: Fraction) -> int:
    """The nearest whole number, of two the one farther from nothing."""
    return floor(abs(value) + Fraction(1, 2)) * (-1 if value < 0 else 1)


def last_rate(day: date, source: str, target: str) -> Fraction | None:
    """The last rate on or before the day, at most 31 days old."""
    known = [
        rate
        for rate in RATES
        if (rate.source, rate.target) == (source, target)
        and timedelta(0) <= day - rate.day <= timedelta(days=31)
    ]
    return max(known, key=lambda rate: rate.day).worth if known else None


def rate_on(day: date, currency: str) -> Fraction | None:
    """As it is, else the inverse."""
    if currency == BASE:
        return Fraction(1)
    inverse = last_rate(day, BASE, currency)
    return last_rate(day, currency, BASE) or (1 / inverse if inverse else None)


def rows_of(found: list[Expense], as_of: date) -> Iterator[Row]:
    """The rows through the as-of date that can be converted."""
    for one in found:
        rate = rate_on(one.day, one.currency)
        if one.day > as_of or rate is None:
            continue
        unit = Fraction(1, 10 ** DECIMALS[one.currency])
        mine = half_up(Fraction(one.amount) * one.share / unit)
        months = one.spread or (one.day.replace(day=1),)
        parts = [abs(mine) // len(months)] * len(months)
        for place in range(abs(mine) % len(months)):
            parts[place] += 1
        sign = -1 if mine < 0 else 1
        yield Row(
            one,
            mine * unit * rate,
            tuple(
                (month, sign * part * unit * rate)
                for month, part in zip(months, parts, strict=True)
            ),
        )


def close(found: Decimal | Fraction | Unknown, expected: Fraction) -> bool:
    """Whether a figure is known and is this, but for what rounding 15 decimals can do."""
    return not isinstance(found, Unknown) and abs(Fraction(found) - expected) < NEARLY


def ends_by(month: date, as_of: date) -> bool:
    """Whether the month is over."""
    return month.replace(day=monthrange(month.year, month.month)[1]) <= as_of


class Defined:
    """The figures by their definitions."""

    def __init__(self, rows: list[Row], as_of: date) -> None:
        self.rows, self.as_of = rows, as_of
        self.costs = [
            (row.expense.category, month, part, row)
            for row in rows
            if not row.is_income
            for month, part in row.by_month
            if month <= as_of
        ]

    def spent(self, category: str = "", month: date | None = None) -> Fraction:
        """The cost view of a category and all below it, in a month or in all."""
        return sum(
            (
                part
                for name, of, part, _ in self.costs
                if (not category or f"{name}/".startswith(f"{category}/")) and month in {None, of}
            ),
            Fraction(0),
        )

    def named(self, path: str, *, below: bool = False) -> Fraction:
        """What rows cost that name the path (or any below it), each in equal parts."""
        return sum(
            (
                part / len(row.expense.units)
                for _, _, part, row in self.costs
                for unit in row.expense.units
                if unit == path or (below and unit.startswith(f"{path}/"))
            ),
            Fraction(0),
        )

    def unnamed(self) -> Fraction:
        """What rows cost that name nothing."""
        return sum((part for *_, part, row in self.costs if not row.expense.units), Fraction(0))

    def cash(self) -> Fraction:
        """Opening cash + income - spending, from the opening date on."""
        return CASH + sum(
            row.mine if row.is_income else -row.mine
            for row in self.rows
            if row.expense.day >= OPENING
        )

    def complete_months(self) -> tuple[date, ...]:
        """The months that are over, from the first with a cost on."""
        first = min((month for _, month, *_ in self.costs), default=None)
        months = months_through(first, self.as_of) if first else ()
        return tuple(month for month in months if ends_by(month, self.as_of))

    def burned(self) -> tuple[Fraction, int]:
        """Spending less income in the last three months that are over, from the first row's on."""
        first = min((row.expense.day for row in self.rows), default=self.as_of).replace(day=1)
        months = months_through(first, self.as_of) if self.rows else ()
        last = [month for month in months if ends_by(month, self.as_of)][-3:]
        burned = (
            -row.mine if row.is_income else row.mine
            for row in self.rows
            if row.expense.day.replace(day=1) in last
        )
        return sum(burned, Fraction(0)), len(last)

    def budget(self, category: str, month: date) -> Fraction:
        """Day by day, each with its part of the budget that is in force on it."""
        allowed = Fraction(0)
        days = monthrange(month.year, month.month)[1]
        for day in (month.replace(day=number) for number in range(1, days + 1)):
            own = [one for one in BUDGETS if one.category == category and one.since <= day]
            if own and day <= self.as_of:
                allowed += Fraction(max(own, key=lambda one: one.since).monthly) / days
        return allowed


def check_costs(amounts: Amounts, defined: Defined) -> None:
    """Spent, by category, by month, and in an average month."""
    assert close(amounts.spent, defined.spent())
    for category, amount in amounts.by_category.items():
        assert close(amount, defined.spent(category))
    for month, amount in amounts.by_month.items():
        assert close(amount, defined.spent(month=month))
    for (word, month), amount in amounts.by_cell.items():
        assert close(amount, defined.spent(word, month))
    assert {name for name, *_ in defined.costs} <= set(amounts.by_category)
    assert {month for _, month, *_ in defined.costs} <= set(amounts.by_month)
    months = defined.complete_months()
    assert amounts.months_averaged == len(months)
    if months:
        whole = sum((defined.spent(month=month) for month in months), Fraction(0))
        assert close(average_month(amounts), whole / len(months))
    else:
        assert isinstance(average_month(amounts), Unknown)


def check_cash(amounts: Amounts, defined: Defined) -> None:
    """Income, cash, net burn, runway."""
    income = sum((row.mine for row in defined.rows if row.is_income), Fraction(0))
    assert close(amounts.income, income)
    assert amounts.cash is not None
    assert close(amounts.cash, defined.cash())
    burned, months = defined.burned()
    found = runway(amounts, defined.as_of)
    if not months:
        assert isinstance(net_burn(amounts), Unknown)
        assert isinstance(found, Unknown)
        return
    assert close(net_burn(amounts), burned / months)
    if burned > NEARLY and isinstance(found, Runway):
        left = max((defined.cash() - RESERVE) / (burned / months), Fraction(0))
        assert abs(found.months - left) <= left * NEARLY
        assert found.until == defined.as_of + timedelta(days=floor(found.months * 487 / 16))
    elif burned < -NEARLY:
        assert isinstance(found, Unknown)


def check_budgets(amounts: Amounts, defined: Defined) -> None:
    """Budget, actual and variance of each month from the first budget's on."""
    places = {
        (one.category, month)
        for one in BUDGETS
        for month in months_through(one.since.replace(day=1), defined.as_of)
        if one.since <= defined.as_of
    }
    assert {(one.category, one.month) for one in amounts.budgets} == places
    for one in amounts.budgets:
        allowed = defined.budget(one.category, one.month)
        actual = defined.spent(one.category, one.month)
        assert close(one.budget, allowed)
        assert close(one.actual, actual)
        assert close(variance(one), allowed - actual)


def check_ratios(amounts: Amounts, defined: Defined) -> None:
    """What an hour, a unit, a resource and a track cost; the studies against a degree."""
    hours = Fraction(STUDY.minutes, 60)
    spent, education = defined.spent(), defined.spent("education")
    assert close(cost_per_hour(amounts, STUDY), spent / hours)
    assert close(education_cost_per_hour(amounts, STUDY), education / hours)
    assert close(tuition_per_hour(amounts), Fraction(80000, 3000))
    units, paths = cost_per_unit(amounts, STUDY), cost_per_path(amounts, STUDY)
    assert not isinstance(units, Unknown)
    assert not isinstance(paths, Unknown)

    def part(path: str) -> Fraction:
        return defined.unnamed() * STUDY.minutes_on[path] / STUDY.minutes

    assert set(units) == {UNIT}
    assert close(units[UNIT], defined.named(UNIT) + part(UNIT))
    assert set(paths) == {"dl", "dl/goodfellow"}
    for path, cost in paths.items():
        assert close(cost, defined.named(path, below=True) + part(path))
    against = against_degree(amounts)
    assert isinstance(against, Against)
    gone = 5000 * len(defined.complete_months())
    mine = (education, spent - education, Fraction(gone))
    theirs = (Fraction(80000), Fraction(1500 * 24), Fraction(5000 * 24))
    for (_, row), my, their in zip(against.rows, mine, theirs, strict=True):
        assert isinstance(row, Compared)
        assert close(row.mine, my)
        assert close(row.theirs, their)
    assert close(against.sum.mine, sum(mine, Fraction(0)))
    assert close(against.sum.theirs, sum(theirs, Fraction(0)))


DAYS = (date(2016, 8, 15), date(2016, 9, 30), date(2016, 11, 20), date(2016, 12, 31))


@given(st.lists(expenses(), max_size=12), st.sampled_from((*DAYS, date(2017, 2, 10))))
def test_figures_are_what_they_are_defined_as(found: list[Expense], as_of: date) -> None:
    """Whatever the rows: three currencies, stale and turned rates, shares, spreads, refunds."""
    ledger = convert(tuple(found), SETTINGS, rates_of(RATES), "costs.csv")
    amounts = amounts_of(ledger, as_of)
    defined = Defined(list(rows_of(found, as_of)), as_of)
    check_costs(amounts, defined)
    check_cash(amounts, defined)
    check_budgets(amounts, defined)
    check_ratios(amounts, defined)
    later = (row for row in rows_of(found, date.max) if row.expense.day > as_of)
    planned = sum((row.mine for row in later if not row.is_income), Fraction(0))
    assert close(amounts.planned, planned)
