"""Shares, spreads and rounding of money lose nothing."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.costs.model import Expense
from plugins.costs.months import is_complete, months_through, next_month
from plugins.costs.rounding import to_minor, to_step
from plugins.costs.share import my_amount, times
from plugins.costs.spread import spread_amount


@pytest.mark.parametrize(
    ("amount", "currency", "share", "mine"),
    [
        ("100.00", "USD", "1/3", "33.33"),
        ("0.01", "USD", "1/2", "0.01"),
        ("-0.01", "USD", "1/2", "-0.01"),
        ("101", "JPY", "1/2", "51"),
        ("1.001", "TND", "1/2", "0.501"),
        ("80.00", "USD", "0", "0.00"),
    ],
)
def test_my_share_is_rounded_half_up(amount: str, currency: str, share: str, mine: str) -> None:
    """The share is rounded to the minor unit of the row's own currency."""
    expense = Expense(1, date(2016, 9, 3), Decimal(amount), currency, "x", share=Fraction(share))
    assert str(my_amount(expense)) == mine


@pytest.mark.parametrize(
    ("amount", "currency", "parts"),
    [
        ("1000.00", "USD", ["333.34", "333.33", "333.33"]),
        ("-1000.00", "USD", ["-333.34", "-333.33", "-333.33"]),
        ("0.02", "USD", ["0.01", "0.01", "0.00"]),
        ("100", "JPY", ["34", "33", "33"]),
    ],
)
def test_spread_gives_what_is_left_to_the_first(
    amount: str, currency: str, parts: list[str]
) -> None:
    """Parts differ by one minor unit at most, the larger ones first."""
    assert [str(part) for part in spread_amount(Decimal(amount), 3, currency)] == parts


@given(st.decimals(-(10**12), 10**12, places=2), st.integers(1, 600))
def test_spread_loses_nothing(amount: Decimal, months: int) -> None:
    """The parts sum to the amount, and no two are further apart than a cent."""
    parts = spread_amount(amount, months, "USD")
    assert len(parts) == months
    assert sum(parts) == amount
    assert max(parts) - min(parts) <= Decimal("0.01")


@given(
    st.decimals(-(10**12), 10**12, places=2),
    st.fractions(Fraction(1, 99_999), 99_999, max_denominator=99_999),
)
def test_conversion_there_and_back_is_the_amount(amount: Decimal, worth: Fraction) -> None:
    """To the minor unit: what a conversion leaves away is far below it."""
    assert to_minor(times(times(amount, worth), 1 / worth), "USD") == amount


@pytest.mark.parametrize(
    ("amount", "text"), [("2.665", "2.67"), ("-2.665", "-2.67"), ("-0.001", "0.00")]
)
def test_minor_unit_is_rounded_half_up(amount: str, text: str) -> None:
    """Away from zero at a half, and nothing has no sign."""
    assert str(to_minor(Decimal(amount), "USD")) == text


@pytest.mark.parametrize(
    ("amount", "rounded"), [("1024.99", "1000"), ("1025", "1050"), ("-30", "-50")]
)
def test_step_is_the_nearest_multiple(amount: str, rounded: str) -> None:
    """Any step can be rounded to."""
    assert to_step(Decimal(amount), Decimal(50)) == Decimal(rounded)


def test_months_go_over_the_year() -> None:
    """December is followed by January, from any length of month."""
    assert next_month(date(2016, 12, 1)) == date(2017, 1, 1)
    assert len(months_through(date(2016, 9, 1), date(2017, 6, 1))) == 10


@pytest.mark.parametrize(
    ("as_of", "complete"), [(date(2016, 2, 28), False), (date(2016, 2, 29), True)]
)
def test_month_is_complete_on_its_last_day(as_of: date, complete: bool) -> None:
    """A leap day is in its month."""
    assert is_complete(date(2016, 2, 1), as_of) is complete
