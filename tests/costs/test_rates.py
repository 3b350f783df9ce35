"""A rate is the last one that is not too old, its inverse, or the way through the base."""

from datetime import date
from fractions import Fraction

import pytest

from plugins.costs.model import Rate
from plugins.costs.rates import parse_rates, rates_of

DAY = date(2016, 9, 15)


def test_last_rate_on_or_before_the_day_counts() -> None:
    """Later ones are not known yet, earlier ones are out of date."""
    rates = rates_of(
        (
            Rate(date(2016, 9, 16), "MAD", "USD", Fraction(3)),
            Rate(date(2016, 9, 15), "MAD", "USD", Fraction(2)),
            Rate(date(2016, 9, 14), "MAD", "USD", Fraction(1)),
        )
    )
    assert rates.on(DAY, "MAD", "USD", "USD") == 2


@pytest.mark.parametrize(
    ("day", "worth"), [(date(2016, 8, 15), Fraction(2)), (date(2016, 8, 14), None)]
)
def test_rate_may_be_31_days_old(day: date, worth: Fraction | None) -> None:
    """An older one is no rate."""
    rates = rates_of((Rate(day, "MAD", "USD", Fraction(2)),))
    assert rates.on(DAY, "MAD", "USD", "USD") == worth


def test_direct_rate_goes_before_a_newer_inverse() -> None:
    """The inverse is looked at where there is no rate of its own."""
    rates = rates_of(
        (
            Rate(date(2016, 9, 1), "MAD", "USD", Fraction(1, 10)),
            Rate(date(2016, 9, 15), "USD", "MAD", Fraction(8)),
        )
    )
    assert rates.on(DAY, "MAD", "USD", "USD") == Fraction(1, 10)


def test_inverse_is_exact() -> None:
    """One third is not rounded."""
    rates = rates_of((Rate(DAY, "USD", "MAD", Fraction(3)),))
    assert rates.on(DAY, "MAD", "USD", "USD") == Fraction(1, 3)


def test_third_currencies_go_through_the_base() -> None:
    """From one to another that is not the base, by two rates."""
    rates = rates_of(
        (Rate(DAY, "EUR", "USD", Fraction(2)), Rate(DAY, "MAD", "USD", Fraction(1, 10)))
    )
    assert rates.on(DAY, "EUR", "MAD", "USD") == 20


def test_half_a_way_is_none() -> None:
    """With one of the two rates missing there is no way."""
    rates = rates_of((Rate(DAY, "EUR", "USD", Fraction(2)),))
    assert rates.on(DAY, "EUR", "MAD", "USD") is None


def test_own_currency_is_worth_one() -> None:
    """No rate is needed for it."""
    assert rates_of(()).on(DAY, "USD", "USD", "USD") == 1


def test_file_is_read() -> None:
    """Rates are exact fractions; the source is for people."""
    rates, problems = parse_rates(
        "date,from,to,rate,source\n2016-09-15,MAD,USD,0.1,bank\n", "rates.csv"
    )
    assert problems == ()
    assert rates.on(DAY, "MAD", "USD", "USD") == Fraction(1, 10)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("15.9.2016,MAD,USD,0.1,", '"15.9.2016" is no date'),
        ("2016-09-15,MAD,USD,0,", 'the rate "0" has to be more than 0'),
        ("2016-09-15,MAD,USD,-2,", 'the rate "-2" has to be more than 0'),
        ("2016-09-15,MAD,usd,2,", 'unknown currency "usd"'),
        ('2016-09-15,MAD,USD,"0,1",', '"0,1" is no amount'),
    ],
)
def test_faulty_row_is_left_out(row: str, reason: str) -> None:
    """A rate that cannot be read is named, and the others are kept."""
    rates, problems = parse_rates(
        f"date,from,to,rate,source\n{row}\n2016-09-15,EUR,USD,2,\n", "rates.csv"
    )
    assert [str(problem).startswith(f"rates.csv:2: RAT004 {reason}") for problem in problems] == [
        True
    ]
    assert rates.on(DAY, "EUR", "USD", "USD") == 2


def test_wrong_header_gives_no_rates() -> None:
    """Nothing of such a file is trusted."""
    rates, problems = parse_rates("date,from,to\n", "rates.csv")
    assert [problem.code for problem in problems] == ["RAT002"]
    assert rates.by_pair == {}
