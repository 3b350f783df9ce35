"""How long the money lasts."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from plugins.costs.amounts import Amounts
from plugins.costs.amounts_of import amounts_of
from plugins.costs.model import Ledger, MoneySettings
from plugins.costs.runway import Runway, runway
from plugins.studylog.unknown import Unknown

NOTHING = amounts_of(Ledger(MoneySettings("USD")), date(2016, 10, 9))
AS_OF = date(2016, 10, 9)


def amounts(cash: str | None, burned: str, months: int = 1, reserve: str = "1500") -> Amounts:
    """Sums with this cash and this burned in so many months."""
    return replace(
        NOTHING,
        cash=None if cash is None else Decimal(cash),
        reserve=Decimal(reserve),
        burned=Decimal(burned),
        months_burned=months,
    )


def test_ten_months_end_in_august() -> None:
    """304 days after 2016-10-09: 10 x 30.4375, less the part of a day."""
    assert runway(amounts("13500", "1200"), AS_OF) == Runway(Fraction(10), date(2017, 8, 9))


def test_months_are_exact() -> None:
    """A third of a month is one: 10.145 days."""
    assert runway(amounts("1900", "3600", 3), AS_OF) == Runway(Fraction(1, 3), date(2016, 10, 19))


@pytest.mark.parametrize("cash", ["1500", "1499.99", "-20"])
def test_reserve_is_not_to_be_spent(cash: str) -> None:
    """Where no more than the reserve is left, or not even that, there are no months."""
    assert runway(amounts(cash, "1200"), AS_OF) == Runway(Fraction(0), AS_OF)


@pytest.mark.parametrize("burned", ["0", "-300"])
def test_who_does_not_burn_has_no_runway(burned: str) -> None:
    """More came in than went out, or nothing went out."""
    found = runway(amounts("1000", burned), AS_OF)
    assert found == Unknown("not burning: no more went out than came in")


def test_too_little_history_has_no_runway() -> None:
    """The month is not over."""
    found = runway(amounts("1000", "0", 0), AS_OF)
    assert found == Unknown("too little history: no complete month")


def test_no_cash_has_no_runway() -> None:
    """It says what is missing first: history comes by itself."""
    found = runway(amounts(None, "0", 0), AS_OF)
    assert found == Unknown("no opening cash in money.toml")


def test_runway_beyond_the_calendar_has_no_day() -> None:
    """A cent a month lasts for longer than there are dates."""
    found = runway(amounts("13500", "0.01"), AS_OF)
    assert found == Unknown("hardly burning: the money outlasts the calendar")
