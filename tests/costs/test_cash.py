"""The cash view: what there is, by the days on which money went and came."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from plugins.costs.cash import Cash, cash_of
from plugins.costs.model import Expense, MoneySettings
from plugins.costs.months import months_through
from plugins.costs.paid import paid

OPENED = MoneySettings("USD", opening_date=date(2016, 9, 10), opening_cash=Decimal(1000))


def row(day: date, amount: str, category: str = "x") -> Expense:
    """A row in USD."""
    return Expense(2, day, Decimal(amount), "USD", category)


def cash(as_of: date, *rows: Expense, settings: MoneySettings = OPENED) -> Cash | None:
    """The cash that these rows leave."""
    return cash_of([paid(one, as_of) for one in rows if one.day <= as_of], settings, as_of)


def test_spending_is_taken_off_and_income_added() -> None:
    """A refund comes back, too."""
    found = cash(
        date(2016, 9, 30),
        row(date(2016, 9, 10), "300"),
        row(date(2016, 9, 11), "-20"),
        row(date(2016, 9, 12), "150", "income/tutoring"),
    )
    assert found is not None
    assert found.now == 870


def test_rows_before_the_opening_date_are_in_the_opening_cash() -> None:
    """What was spent then is gone already."""
    found = cash(date(2016, 9, 30), row(date(2016, 9, 9), "300"), row(date(2016, 9, 10), "1"))
    assert found is not None
    assert found.now == 999


def test_spread_plays_no_part() -> None:
    """What is paid ahead is gone on the day it is paid; my share of it, that is."""
    months = months_through(date(2016, 9, 1), date(2017, 8, 1))
    ahead = Expense(2, date(2016, 9, 12), Decimal(1200), "USD", "x", share=Fraction(1, 2))
    spread = Expense(2, date(2016, 9, 12), Decimal(60), "USD", "x", spread=months)
    found = cash(date(2016, 9, 30), ahead, spread)
    assert found is not None
    assert found.now == 340


def test_cash_is_told_at_the_end_of_each_month_and_now() -> None:
    """A month without a row has what the one before it had."""
    found = cash(date(2016, 12, 9), row(date(2016, 9, 12), "100"), row(date(2016, 11, 12), "50"))
    assert found == Cash(
        Decimal(850),
        (
            (date(2016, 9, 30), Decimal(900)),
            (date(2016, 10, 31), Decimal(900)),
            (date(2016, 11, 30), Decimal(850)),
            (date(2016, 12, 9), Decimal(850)),
        ),
    )


def test_last_day_of_a_month_is_told_once() -> None:
    """It is the end of the month and the as-of date."""
    assert cash(date(2016, 9, 30)) == Cash(Decimal(1000), ((date(2016, 9, 30), Decimal(1000)),))


def test_day_before_the_opening_date_has_the_opening_cash() -> None:
    """And no month that could have ended."""
    assert cash(date(2016, 8, 31)) == Cash(Decimal(1000), ())


def test_no_opening_cash_is_no_cash() -> None:
    """Nor is there any without its date: which rows it holds already is not known then."""
    without_cash = MoneySettings("USD", opening_date=date(2016, 9, 1))
    without_date = MoneySettings("USD", opening_cash=Decimal(1000))
    assert cash(date(2016, 9, 30), settings=without_cash) is None
    assert cash(date(2016, 9, 30), settings=without_date) is None
