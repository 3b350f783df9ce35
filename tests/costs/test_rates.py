"""A rate is the last one that is not too old, its inverse, or the way through the base."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.costs.model import Conversion, Rate
from plugins.costs.rates import Rates, parse_rates, rates_of
from plugins.costs.rounding import to_minor
from plugins.costs.share import times
from plugins.problems import Severity
from plugins.studylog.unknown import Unknown

DAY = date(2016, 9, 15)


def worth(rates: Rates, source: str, target: str = "USD", *, base: str = "USD") -> Fraction:
    """What one unit was worth on the day, where that is known."""
    conversion = rates.on(DAY, source, target, base)
    assert isinstance(conversion, Conversion)
    return conversion.worth


def test_last_rate_on_or_before_the_day_counts() -> None:
    """Later ones are not known yet, earlier ones are out of date."""
    rates = rates_of(
        (
            Rate(date(2016, 9, 16), "MAD", "USD", Fraction(3)),
            Rate(date(2016, 9, 15), "MAD", "USD", Fraction(2)),
            Rate(date(2016, 9, 14), "MAD", "USD", Fraction(1)),
        )
    )
    assert worth(rates, "MAD") == 2


def test_rate_may_be_31_days_old() -> None:
    """It is what the row is converted by, and it is named."""
    rate = Rate(date(2016, 8, 15), "MAD", "USD", Fraction(2))
    assert rates_of((rate,)).on(DAY, "MAD", "USD", "USD") == Conversion(Fraction(2), (rate,))


@pytest.mark.parametrize(
    ("days", "why"),
    [
        ((), "there is no rate from MAD to USD"),
        (
            (date(2016, 7, 1), date(2016, 8, 14), date(2016, 9, 16)),
            "the last rate from MAD to USD is of 2016-08-14, 32 days old then, of at most 31",
        ),
        (
            (date(2016, 10, 1), date(2016, 9, 16)),
            "the first rate from MAD to USD is of 2016-09-16, after the row's day",
        ),
    ],
    ids=["none", "stale", "to come"],
)
@pytest.mark.parametrize("pair", [("MAD", "USD"), ("USD", "MAD")], ids=["direct", "inverse"])
def test_a_missing_rate_says_why(days: tuple[date, ...], why: str, pair: tuple[str, str]) -> None:
    """None at all, only old ones, or only later ones: each is put right in another way."""
    rates = rates_of(Rate(day, *pair, Fraction(2)) for day in days)
    assert rates.on(DAY, "MAD", "USD", "USD") == Unknown(why)


def test_direct_rate_goes_before_a_newer_inverse() -> None:
    """The inverse is looked at where there is no rate of its own."""
    rates = rates_of(
        (
            Rate(date(2016, 9, 1), "MAD", "USD", Fraction(1, 10)),
            Rate(date(2016, 9, 15), "USD", "MAD", Fraction(8)),
        )
    )
    assert worth(rates, "MAD") == Fraction(1, 10)


def test_inverse_is_exact() -> None:
    """One third is not rounded."""
    rates = rates_of((Rate(DAY, "USD", "MAD", Fraction(3)),))
    assert worth(rates, "MAD") == Fraction(1, 3)


def test_third_currencies_go_through_the_base() -> None:
    """From one to another that is not the base, by two rates, which are both named."""
    euro = Rate(DAY, "EUR", "USD", Fraction(2))
    dirham = Rate(DAY, "MAD", "USD", Fraction(1, 10))
    rates = rates_of((euro, dirham))
    assert rates.on(DAY, "EUR", "MAD", "USD") == Conversion(Fraction(20), (euro, dirham))


def test_half_a_way_is_none() -> None:
    """With one of the two rates missing there is no way."""
    rates = rates_of((Rate(DAY, "EUR", "USD", Fraction(2)),))
    assert rates.on(DAY, "EUR", "MAD", "USD") == Unknown("there is no rate from EUR to MAD")


def test_own_currency_is_worth_one() -> None:
    """No rate is needed for it."""
    assert rates_of(()).on(DAY, "USD", "USD", "USD") == Conversion()


def test_file_is_read() -> None:
    """Rates are exact fractions; the source is where they were found, for people."""
    rates, problems = parse_rates(
        "date,from,to,rate,source\n2016-09-15,MAD,USD,0.1,bank\n", "rates.csv"
    )
    assert problems == ()
    rate = Rate(DAY, "MAD", "USD", Fraction(1, 10), "bank", 2)
    assert rates.by_pair == {("MAD", "USD"): (rate,)}


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("15.9.2016,MAD,USD,0.1,", '"15.9.2016" is no date'),
        ("2016-09-15,MAD,USD,0,", 'the rate "0" has to be more than 0'),
        ("2016-09-15,MAD,USD,-2,", 'the rate "-2" has to be more than 0'),
        ("2016-09-15,USD,USD,2,", "a rate from USD to itself"),
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
    assert worth(rates, "EUR") == 2


def test_wrong_header_gives_no_rates() -> None:
    """Nothing of such a file is trusted."""
    rates, problems = parse_rates("date,from,to\n", "rates.csv")
    assert [problem.code for problem in problems] == ["RAT002"]
    assert rates.by_pair == {}


@pytest.mark.parametrize(
    ("again", "severity"), [("0.10", Severity.WARNING), ("0.2", Severity.ERROR)]
)
def test_second_rate_of_a_day_does_not_count(again: str, severity: Severity) -> None:
    """One that says the same is only too much, one that says something else is a fault."""
    rates, (problem,) = parse_rates(
        f"date,from,to,rate\n2016-09-15,MAD,USD,0.1\n2016-09-15,MAD,USD,{again}\n", "rates.csv"
    )
    assert str(problem) == (
        "rates.csv:3: RAT005 a second rate from MAD to USD on 2016-09-15: "
        "the one on line 2 counts (expected one a day)"
    )
    assert problem.severity is severity
    assert worth(rates, "MAD") == Fraction(1, 10)


@given(
    cents=st.integers(-(10**9), 10**9),
    ratio=st.fractions(Fraction(1, 10**6), 10**6).filter(bool),
    inverse=st.booleans(),
)
def test_conversion_there_and_back_is_the_amount(
    cents: int, ratio: Fraction, inverse: bool
) -> None:
    """To the minor unit, whichever way the one known rate leads."""
    pair = ("MAD", "USD") if inverse else ("USD", "MAD")
    rates = rates_of((Rate(DAY, *pair, ratio),))
    amount = Decimal(cents) / 100
    there = times(amount, worth(rates, "USD", "MAD"))
    back = times(there, worth(rates, "MAD", "USD"))
    assert to_minor(back, "USD") == amount


@given(st.text(), st.booleans())
def test_any_text_is_rates_and_problems(text: str, headed: bool) -> None:
    """No file makes the parser fail: what is wrong has one of its codes."""
    _, problems = parse_rates("date,from,to,rate\n" * headed + text, "rates.csv")
    assert {problem.code for problem in problems} <= {f"RAT00{number}" for number in range(1, 6)}
