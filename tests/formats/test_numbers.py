"""Hours, percentages and money read as their language writes them."""

from decimal import Decimal
from fractions import Fraction

import pytest

from plugins.formats import compact_money, hours, money, number, percent


@pytest.mark.parametrize(
    ("minutes", "text"),
    [(1590, "26.5 h"), (0, "0 h"), (103_980, "1,733 h"), (3, "0.1 h"), (-90, "-1.5 h")],
)
def test_hours_have_at_most_one_decimal(minutes: int, text: str) -> None:
    """Minutes are shown as hours, whole ones without a decimal."""
    assert hours(minutes, "en") == text


def test_hours_are_written_in_the_language() -> None:
    """Spanish has a comma before the decimals."""
    assert hours(1590, "es") == "26,5 h"


def test_few_negative_minutes_are_not_a_negative_zero() -> None:
    """What rounds to nothing has no sign."""
    assert hours(-1, "en") == "0 h"


@pytest.mark.parametrize(("ratio", "text"), [("0.55", "55%"), ("0.545", "55%"), ("0.125", "13%")])
def test_percent_is_rounded_half_up(ratio: str, text: str) -> None:
    """A ratio is shown in whole percent."""
    assert percent(Decimal(ratio), "en") == text


def test_percent_is_written_in_the_language() -> None:
    """Spanish sets the sign off."""
    assert percent(Decimal("0.55"), "es") == "55\N{NO-BREAK SPACE}%"


@pytest.mark.parametrize(
    ("amount", "currency", "text"),
    [
        ("12000", "USD", "$12,000.00"),
        ("2.665", "USD", "$2.67"),
        ("-20", "USD", "-$20.00"),
        ("1234.5", "JPY", "¥1,235"),
        ("1234.5655", "TND", "TND\N{NO-BREAK SPACE}1,234.566"),
        ("-0.001", "USD", "$0.00"),
    ],
)
def test_money_has_the_decimals_of_its_currency(amount: str, currency: str, text: str) -> None:
    """Money is rounded half up to the currency's minor unit."""
    assert money(Decimal(amount), currency, "en") == text


def test_money_is_written_in_the_language() -> None:
    """German writes the sign after the figure."""
    assert money(Decimal("1234.5"), "EUR", "de") == "1.234,50\N{NO-BREAK SPACE}€"


@pytest.mark.parametrize(
    ("value", "places", "lang", "text"),
    [
        (Fraction(11, 16), 4, "en", "0.6875"),
        (Fraction(22, 53) * 2, 4, "en", "0.8302"),
        (Fraction(100, 3), 2, "en", "33.33"),
        (Fraction(1, 8), 2, "en", "0.13"),
        (Fraction(-1, 8), 2, "en", "-0.13"),
        (Fraction(3, 4), 4, "es", "0,75"),
        (15, 2, "en", "15"),
        (12345, 0, "en", "12,345"),
        (Fraction(-1, 1000), 2, "en", "0"),
    ],
)
def test_number_is_rounded_once_half_up(
    value: int | Fraction, places: int, lang: str, text: str
) -> None:
    """With no more decimals than it needs."""
    assert number(value, places, lang) == text


def test_fractions_of_minutes_are_rounded_once() -> None:
    """2.6 minutes are 0.0433 hours, not 3 minutes and so a tenth of an hour."""
    assert hours(Fraction(26, 10), "en") == "0 h"
    assert percent(Fraction(545, 1000), "en") == "55%"


@pytest.mark.parametrize(
    ("amount", "currency", "lang", "text"),
    [
        ("0", "USD", "en", "$0"),
        ("750", "USD", "en", "$750"),
        ("12500", "USD", "en", "$12.5K"),
        ("-200", "USD", "en", "-$200"),
        ("0.25", "EUR", "es", "0,25\N{NO-BREAK SPACE}€"),
        ("500", "MAD", "en", "MAD\N{NO-BREAK SPACE}500"),
    ],
)
def test_compact_money_is_short(amount: str, currency: str, lang: str, text: str) -> None:
    """As on an axis: no idle decimals, thousands by a letter."""
    assert compact_money(Decimal(amount), currency, lang) == text
