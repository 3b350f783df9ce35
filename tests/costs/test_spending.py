"""The cost view: my share, over its months, through the day, refunds in and income out."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from plugins.costs.model import Conversion, Expense
from plugins.costs.months import months_through
from plugins.costs.paid import paid
from plugins.costs.spending import (
    Cells,
    by_category,
    by_first_word,
    by_month,
    cells_of,
    complete,
    in_months,
    total,
)

SEPTEMBER, OCTOBER, NOVEMBER = (date(2016, month, 1) for month in (9, 10, 11))


def row(day: date, amount: str, category: str = "x", **rest: object) -> Expense:
    """A row in USD."""
    return Expense(2, day, Decimal(amount), "USD", category, **rest)  # type: ignore[arg-type] # any field


def cells(as_of: date, *rows: Expense) -> Cells:
    """What these rows cost by category and month."""
    return cells_of(paid(one, as_of) for one in rows)


def test_parents_hold_what_is_below_them() -> None:
    """A category has its own rows and those of its parts."""
    found = cells(
        date(2016, 9, 30),
        row(date(2016, 9, 3), "10", "living"),
        row(date(2016, 9, 3), "20", "living/rent"),
        row(date(2016, 9, 3), "5", "living/rent/deposit"),
    )
    assert by_category(found) == {"living": 35, "living/rent": 25, "living/rent/deposit": 5}
    assert in_months(found, "living/rent") == {SEPTEMBER: 25}


def test_only_months_through_the_day_are_recognised() -> None:
    """What is paid for later months is not spent yet, in this view."""
    months = months_through(OCTOBER, date(2016, 12, 1))
    found = cells(date(2016, 11, 15), row(date(2016, 10, 2), "1000.00", spread=months))
    assert by_month(found) == {OCTOBER: Decimal("333.34"), NOVEMBER: Decimal("333.33")}
    assert total(found) == Decimal("666.67")


def test_share_goes_before_spread() -> None:
    """Half of 0.05 is 0.03, and that is spread."""
    half = row(date(2016, 9, 3), "0.05", share=Fraction(1, 2), spread=(SEPTEMBER, OCTOBER))
    found = by_month(cells(OCTOBER, half))
    assert found == {SEPTEMBER: Decimal("0.02"), OCTOBER: Decimal("0.01")}


def test_refund_lessens_its_category_and_month() -> None:
    """A refund is a negative expense."""
    found = cells(
        date(2016, 10, 31),
        row(date(2016, 9, 3), "900", "education"),
        row(date(2016, 10, 3), "-100", "education"),
    )
    assert by_category(found) == {"education": 800}
    assert by_month(found)[OCTOBER] == -100


def test_income_costs_nothing() -> None:
    """A name that only begins alike is no income."""
    found = cells(
        date(2016, 9, 30),
        row(date(2016, 9, 3), "150", "income/tutoring"),
        row(date(2016, 9, 3), "7", "income"),
        row(date(2016, 9, 3), "5", "income-tax"),
    )
    assert by_category(found) == {"income-tax": 5}


def test_months_have_no_gap() -> None:
    """A month in which nothing was spent is a month."""
    rows = (row(date(2016, 9, 3), "10"), row(date(2016, 11, 3), "20"))
    found = by_month(cells(date(2016, 12, 15), *rows))
    assert found == {SEPTEMBER: 10, OCTOBER: 0, NOVEMBER: 20}


def test_month_that_is_not_over_is_not_complete() -> None:
    """Two complete months, one of them without spending, and what was spent in them."""
    rows = (row(date(2016, 9, 3), "10"), row(date(2016, 11, 3), "500"))
    assert complete(cells(date(2016, 11, 29), *rows), date(2016, 11, 29)) == (Decimal(10), 2)


def test_no_month_is_complete_in_the_first_one() -> None:
    """Nor where there is nothing at all."""
    nothing = (Decimal(0), 0)
    assert complete(cells(date(2016, 9, 29), row(SEPTEMBER, "10")), date(2016, 9, 29)) == nothing
    assert complete({}, date(2016, 9, 30)) == nothing


def test_conversion_is_not_rounded() -> None:
    """Two halves of a cent are one."""
    conversion = Conversion(Fraction(1, 10))
    half = Expense(1, date(2016, 9, 3), Decimal("0.05"), "MAD", "x", conversion=conversion)
    assert total(cells(date(2016, 9, 30), half, half)) == Decimal("0.01")


def test_cells_are_first_words_by_month() -> None:
    """What the chart stacks: the first word of each category."""
    found = cells(
        date(2016, 9, 30),
        row(date(2016, 9, 3), "10", "living/rent"),
        row(date(2016, 9, 4), "20", "living/food"),
    )
    assert by_first_word(found) == {("living", SEPTEMBER): 30}


ROWS = st.builds(
    Expense,
    line=st.just(2),
    day=st.dates(date(2015, 1, 1), date(2018, 12, 31)),
    amount=st.decimals(-(10**9), 10**9, places=2),
    currency=st.just("USD"),
    category=st.sampled_from(["a", "a/b", "a/b/c", "b", "c/d"]),
    share=st.fractions(0, 1, max_denominator=12),
    spread=st.sampled_from([(), months_through(SEPTEMBER, date(2017, 6, 1))]),
    conversion=st.builds(Conversion, st.fractions("1/999", 999, max_denominator=9999)),
)


@given(st.lists(ROWS, max_size=20), st.dates(date(2015, 1, 1), date(2018, 12, 31)))
def test_totals_agree(rows: list[Expense], as_of: date) -> None:
    """By month, by first word and by category: one sum, in whichever order the rows stand."""
    found = cells(as_of, *rows)
    whole = total(found)
    top = [amount for name, amount in by_category(found).items() if "/" not in name]
    assert sum(by_month(found).values()) == whole
    assert sum(by_first_word(found).values()) == whole
    assert sum(top) == whole
    assert cells(as_of, *reversed(rows)) == found
