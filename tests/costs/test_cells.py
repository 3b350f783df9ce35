"""What a cell may hold, and that anything else is refused and not guessed."""

from contextlib import suppress
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.costs import cells


def test_day_is_iso() -> None:
    """A day is year, month and day."""
    assert cells.parse_day("2016-09-03") == date(2016, 9, 3)


@pytest.mark.parametrize(
    "text", ["", "3.9.2016", "20160903", "2016-W35-6", "2016-02-30", "0216-09-03", "2200-01-01"]
)
def test_other_days_are_refused(text: str) -> None:
    """Another notation, a day that never was, and a slipped century are no dates."""
    with pytest.raises(ValueError, match=r"expected .*2016-09-03|is no day of the calendar"):
        cells.parse_day(text)


def test_currency_is_a_known_code() -> None:
    """Codes are those of ISO 4217."""
    assert cells.parse_currency("MAD") == "MAD"


@pytest.mark.parametrize(("text", "meant"), [("usd", "USD"), ("EURO", "EUR")])
def test_unknown_currency_names_the_nearest(text: str, meant: str) -> None:
    """A slip is answered with what was probably meant."""
    with pytest.raises(ValueError, match=f'did you mean "{meant}"'):
        cells.parse_currency(text)


@pytest.mark.parametrize(
    ("text", "currency", "amount"),
    [
        ("50", "USD", "50"),
        ("-100.00", "USD", "-100"),
        ("+3.5", "EUR", "3.5"),
        ("1.234", "TND", "1.234"),
    ],
)
def test_amount_is_a_plain_decimal(text: str, currency: str, amount: str) -> None:
    """A point before the decimals, either sign, no more decimals than the currency has."""
    assert cells.parse_amount(text, currency) == Decimal(amount)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1.234,56",
        "1,234.56",
        "1 234",
        "$5",
        "1e3",
        "NaN",
        "Infinity",
        "5.",
        ".5",
        "٣",
        "9" * 13,
    ],
)
def test_doubtful_amounts_are_refused(text: str) -> None:
    """Separators of thousands could mean two things, so they are never guessed."""
    with pytest.raises(ValueError, match=r"is no amount: expected one like 1234\.56"):
        cells.parse_amount(text, "USD")


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("1.234,56", True),
        ("1,234.56", True),
        ("0,5", True),
        ("1 234", True),
        ("1'234", True),
        ("12a", False),
    ],
)
def test_marks_between_digits_are_explained(text: str, hint: bool) -> None:
    """Who writes numbers in another way is told which one is meant here."""
    with pytest.raises(ValueError, match="is no amount") as refused:
        cells.parse_number(text)
    assert ("with a point before the decimals" in str(refused.value)) is hint


def test_a_sum_may_be_nothing() -> None:
    """A budget of nothing is one."""
    assert cells.parse_sum("0.00", "USD") == 0


@pytest.mark.parametrize(("text", "currency"), [("1.234", "USD"), ("10.5", "JPY")])
def test_too_many_decimals_are_refused(text: str, currency: str) -> None:
    """Half a cent cannot be paid."""
    with pytest.raises(ValueError, match=f"where {currency} has"):
        cells.parse_amount(text, currency)


def test_decimals_of_an_unknown_currency_are_not_counted() -> None:
    """One slip is reported once."""
    assert cells.parse_amount("1.2345", None) == Decimal("1.2345")


@pytest.mark.parametrize("text", ["0", "0.00", "-0"])
def test_zero_is_refused(text: str) -> None:
    """A row about nothing is a slip."""
    with pytest.raises(ValueError, match="is nothing"):
        cells.parse_amount(text, "USD")


@pytest.mark.parametrize("text", ["living", "living/rent", "living/everything-else", "vida/año"])
def test_category_is_a_path_of_words(text: str) -> None:
    """Lower-case words in any language, hyphens inside, slashes between."""
    assert cells.parse_category(text) == text


@pytest.mark.parametrize("text", ["", "Living", "living/", "/rent", "living//rent", "a b", "-a"])
def test_other_categories_are_refused(text: str) -> None:
    """A category in another form would be a second one of the same meaning."""
    with pytest.raises(ValueError, match="is no category"):
        cells.parse_category(text)


@pytest.mark.parametrize("text", ["dl/a, dl/b", "dl/a;dl/b", "dl/a dl/b", " dl/a,dl/b,dl/a "])
def test_units_are_a_list(text: str) -> None:
    """Several units stand in one cell, each counted once."""
    assert cells.parse_units(text) == ("dl/a", "dl/b")


@pytest.mark.parametrize(
    ("text", "share"),
    [("", Fraction(1)), ("1/3", Fraction(1, 3)), ("0.25", Fraction(1, 4)), ("0", Fraction(0))],
)
def test_share_is_exact(text: str, share: Fraction) -> None:
    """A third stays a third; an empty cell is the whole."""
    assert cells.parse_share(text) == share


@pytest.mark.parametrize("text", ["half", "-1/2", "1/0", "1/-2", "0,5", "150%", "3/2", "1.01"])
def test_other_shares_are_refused(text: str) -> None:
    """A share lies between nothing and the whole."""
    with pytest.raises(ValueError, match="share"):
        cells.parse_share(text)


@pytest.mark.parametrize(
    ("text", "written"), [("50%", "0.5"), ("33.3 %", "0.333"), ("100%", "1"), ("0%", "0")]
)
def test_percents_are_answered_with_the_decimal(text: str, written: str) -> None:
    """What was meant is clear, but one notation is enough."""
    with pytest.raises(ValueError, match=f"expected {written}, without a percent sign"):
        cells.parse_share(text)


def test_spread_names_its_months() -> None:
    """Both ends are in it, across the year."""
    assert cells.parse_spread("2016-12..2017-01") == (date(2016, 12, 1), date(2017, 1, 1))


def test_no_spread_names_none() -> None:
    """An empty cell leaves the cost in its month."""
    assert cells.parse_spread("") == ()


@pytest.mark.parametrize(
    "text",
    [
        "2016-12..2016-10",
        "2016-10",
        "2016-10-01..2016-12-01",
        "2016-13..2017-01",
        "1970-01..2070-01",
        "9999-12..9999-12",
    ],
)
def test_other_spreads_are_refused(text: str) -> None:
    """A span that ends before it starts, or is no span of months, or is a slipped century."""
    with pytest.raises(ValueError, match=r"spread|span|calendar|years"):
        cells.parse_spread(text)


@pytest.mark.parametrize(("text", "private"), [("", False), ("private", True)])
def test_visibility_is_private_or_nothing(text: str, private: bool) -> None:
    """A row is public unless it says so."""
    assert cells.parse_visibility(text) is private


def test_mistyped_visibility_is_refused() -> None:
    """What was meant to be private never becomes public by a slip."""
    with pytest.raises(ValueError, match='did you mean "private"'):
        cells.parse_visibility("Private")


@given(st.text(max_size=30))
def test_any_text_is_a_value_or_a_value_error(text: str) -> None:
    """No cell makes a parser fail in another way."""
    for parse in (
        cells.parse_day,
        cells.parse_currency,
        cells.parse_number,
        cells.parse_category,
        cells.parse_share,
        cells.parse_spread,
        cells.parse_visibility,
    ):
        with suppress(ValueError):
            assert parse(text) is not None
