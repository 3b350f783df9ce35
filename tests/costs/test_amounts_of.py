"""All sums of a ledger, at its edges."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from plugins.costs.amounts import Amounts
from plugins.costs.amounts_of import amounts_of
from plugins.costs.model import Conversion, Expense, Ledger, MoneySettings, Unconverted

SETTINGS = MoneySettings(
    "USD", opening_date=date(2016, 9, 1), opening_cash=Decimal(1000), reserve=Decimal(100)
)
AS_OF = date(2016, 10, 31)
RENT = Expense(2, date(2016, 9, 3), Decimal(600), "USD", "living/rent")


def amounts(*rows: Expense, as_of: date = AS_OF) -> Amounts:
    """The sums of these rows."""
    return amounts_of(Ledger(SETTINGS, rows), as_of)


def test_empty_ledger_has_its_cash() -> None:
    """And nothing else: no month, no average, nothing burned."""
    assert amounts() == Amounts(
        spent=Decimal(0),
        income=Decimal(0),
        by_category={},
        by_month={},
        by_cell={},
        education=Decimal(0),
        complete=Decimal(0),
        months_averaged=0,
        cash=Decimal(1000),
        reserve=Decimal(100),
        cash_on=((date(2016, 9, 30), Decimal(1000)), (AS_OF, Decimal(1000))),
        burned=Decimal(0),
        months_burned=0,
        named={},
        unnamed=Decimal(0),
        planned=Decimal(0),
    )


def test_day_before_the_first_row_is_as_an_empty_ledger() -> None:
    """But for what is planned."""
    early = date(2016, 9, 2)
    assert amounts(RENT, as_of=early) == replace(amounts(as_of=early), planned=Decimal(600))


def test_later_rows_are_planned_and_counted_nowhere_else() -> None:
    """My part of them, converted; income to come is no spending, and some have no rate yet."""
    day = date(2016, 11, 1)
    half = Expense(
        3,
        day,
        Decimal(100),
        "EUR",
        "x",
        share=Fraction(1, 2),
        conversion=Conversion(Fraction(2)),
    )
    pay = Expense(4, day, Decimal(70), "USD", "income/tutoring")
    strange = Unconverted(Expense(5, day, Decimal(9), "MAD", "x"), "no rate")
    found = amounts_of(Ledger(SETTINGS, (RENT, half, pay), (strange,)), AS_OF)
    assert found == replace(amounts(RENT), planned=Decimal(100))


def test_only_refunds_are_less_than_nothing() -> None:
    """What came back is added to the cash."""
    back = Expense(2, date(2016, 9, 3), Decimal(-40), "USD", "education/course")
    found = amounts(back)
    assert found.spent == found.education == found.complete == found.burned == -40
    assert found.cash == 1040


def test_no_income_is_nothing() -> None:
    """The one row is spent."""
    found = amounts(RENT)
    assert found.income == 0
    assert found.spent == 600
    assert found.cash == 400


def test_income_is_my_share_of_it() -> None:
    """It is no spending, and names no unit."""
    pay = Expense(
        4,
        date(2016, 9, 9),
        Decimal(70),
        "USD",
        "income/tutoring",
        units=("dl",),
        share=Fraction(1, 2),
    )
    found = amounts(pay)
    assert found.income == 35
    assert found.cash == 1035
    assert found.spent == found.unnamed == 0
    assert found.by_category == found.by_month == found.named == {}


def test_row_that_names_units_is_named() -> None:
    """Named and unnamed are all that was spent."""
    book = Expense(3, date(2016, 10, 3), Decimal(50), "USD", "education", units=("dl/book",))
    found = amounts(RENT, book)
    assert found.named == {"dl/book": 50}
    assert found.unnamed == 600
    assert found.education == 50


def test_some_rows_of_a_ledger_can_be_summed() -> None:
    """Those given, and no others of it: so private rows are left out."""
    book = Expense(3, date(2016, 10, 3), Decimal(50), "USD", "education")
    ledger = Ledger(SETTINGS, (RENT, book))
    assert amounts_of(ledger, AS_OF, [book]) == amounts(book)
