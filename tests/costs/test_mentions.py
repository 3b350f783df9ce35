"""Amounts that are named in payees and notes."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from plugins.costs.mentions import figures_of, names_amount
from plugins.costs.model import Conversion, Expense

SHARED = Expense(
    2,
    date(2016, 9, 3),
    Decimal("6171.80"),
    "MAD",
    "living/rent",
    share=Fraction(1, 2),
    conversion=Conversion(Fraction(1, 10)),
)


@pytest.mark.parametrize(
    "text",
    [
        "6171.80",
        "the 6,171.80 of September",
        "6 171,80 Dh",
        "6\N{NO-BREAK SPACE}171,80 Dh",
        "6.171,80",
        "6'171.80",
        "Dh6171.8",
        "617180",
        "about 6171",
        "about 6,172",
        "3085.90 each",
        "617.18 dollars",
        "308.59 dollars",
        "flat 6, 6171.80",
    ],
)
def test_amount_is_found_however_it_is_written(text: str) -> None:
    """The whole and my part, in both currencies, also rounded to whole units."""
    assert names_amount(text, figures_of([SHARED], "USD"))


@pytest.mark.parametrize("text", ["", "September 2016", "6170", "16171.80", "61718.05", "part 1"])
def test_other_numbers_are_no_amounts(text: str) -> None:
    """Days, counts, and what only begins or ends like one."""
    assert not names_amount(text, figures_of([SHARED], "USD"))


def test_amount_without_decimals() -> None:
    """Its noughts are a part of it: 1200 yen are not 12."""
    figures = figures_of([Expense(2, date(2016, 9, 3), Decimal(1200), "JPY", "x")], "JPY")
    assert names_amount("1,200 yen", figures)
    assert not names_amount("12 bowls", figures)


def test_refund_is_named_without_its_sign() -> None:
    """As one would."""
    figures = figures_of([Expense(2, date(2016, 9, 3), Decimal(-100), "USD", "x")], "USD")
    assert names_amount("100 came back", figures)


def test_a_single_figure_tells_nothing() -> None:
    """Or hardly a note could be shown beside a row of 1.00."""
    figures = figures_of([Expense(2, date(2016, 9, 3), Decimal(1), "USD", "x")], "USD")
    assert not names_amount("part 1", figures)
    assert names_amount("1.00", figures)
