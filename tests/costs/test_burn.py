"""How fast money goes, over how many months."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from plugins.costs.amounts_of import amounts_of
from plugins.costs.burn import average_month, burned, net_burn
from plugins.costs.model import Expense, Ledger, MoneySettings
from plugins.costs.months import months_through
from plugins.costs.paid import paid
from plugins.studylog.unknown import Unknown

NOTHING = amounts_of(Ledger(MoneySettings("USD")), date(2016, 9, 30))


def row(day: date, amount: str, category: str = "x") -> Expense:
    """A row in USD."""
    return Expense(2, day, Decimal(amount), "USD", category)


def burn(as_of: date, *rows: Expense) -> tuple[Decimal, int]:
    """What these rows burned, and in how many months."""
    return burned([paid(one, as_of) for one in rows if one.day <= as_of], as_of)


def test_last_three_complete_months_are_taken() -> None:
    """Neither an earlier one nor the one that is not over."""
    rows = [row(date(2016, month, 5), f"{10**month}") for month in range(5, 11)]
    assert burn(date(2016, 10, 30), *rows) == (Decimal(10**7 + 10**8 + 10**9), 3)


@pytest.mark.parametrize(
    ("as_of", "taken"),
    [(date(2016, 9, 29), (0, 0)), (date(2016, 9, 30), (7, 1)), (date(2016, 11, 1), (12, 2))],
)
def test_months_begin_with_the_first_row(as_of: date, taken: tuple[int, int]) -> None:
    """However late in its month it is."""
    amount, months = burn(as_of, row(date(2016, 9, 28), "7"), row(date(2016, 10, 3), "5"))
    assert (int(amount), months) == taken


def test_first_row_may_be_income() -> None:
    """A month with income alone was one in which nothing was burned."""
    rows = (row(date(2016, 9, 5), "90", "income/gift"), row(date(2016, 10, 5), "50"))
    assert burn(date(2016, 10, 31), *rows) == (Decimal(-40), 2)


def test_no_rows_burn_nothing() -> None:
    """In no months at all, also on the last day of one."""
    assert burn(date(2016, 9, 30)) == (Decimal(0), 0)


def test_month_without_spending_counts() -> None:
    """Who spends nothing for a month burns less."""
    assert burn(date(2016, 12, 31), row(date(2016, 9, 5), "50")) == (Decimal(0), 3)


def test_what_is_paid_ahead_burns_on_its_day() -> None:
    """Spread plays no part in the cash view."""
    months = months_through(date(2016, 9, 1), date(2017, 8, 1))
    assert burn(date(2016, 9, 30), replace(row(date(2016, 9, 5), "600"), spread=months)) == (
        Decimal(600),
        1,
    )


def test_net_burn_is_an_average() -> None:
    """Of three months here, not rounded."""
    found = net_burn(replace(NOTHING, burned=Decimal(3600), months_burned=3))
    assert found == 1200


def test_average_month_is_of_complete_months() -> None:
    """It need not come out even."""
    found = average_month(replace(NOTHING, complete=Decimal(100), months_averaged=8))
    assert found == Decimal("12.5")


def test_no_complete_month_has_no_burn() -> None:
    """Unknown is not nothing."""
    assert net_burn(NOTHING) == Unknown("too little history: no complete month")


def test_no_complete_month_has_no_average() -> None:
    """Nothing spent, nothing averaged."""
    reason = "too little history: no complete month with spending"
    assert average_month(NOTHING) == Unknown(reason)
