"""Every amount is rounded, and nothing but amounts."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from plugins.costs.amounts import Amounts, BudgetMonth, Due
from plugins.costs.model import Comparison
from plugins.costs.rounded import rounded
from plugins.costs.rounding import to_step

MONTH, ODD, EVEN = date(2016, 9, 1), Decimal("1234.56"), Decimal(1250)


def amounts(value: Decimal, assumed: Decimal | None) -> Amounts:
    """Sums that are all of this value."""
    return Amounts(
        spent=value,
        income=value,
        by_category={"living": value},
        by_month={MONTH: value},
        by_cell={("living", MONTH): value},
        education=value,
        complete=value,
        months_averaged=7,
        cash=assumed,
        reserve=value,
        cash_on=((MONTH, value),),
        burned=value,
        months_burned=3,
        named={"dl": value},
        unnamed=value,
        planned=value,
        budgets=(BudgetMonth("living", MONTH, value, value),),
        due=(Due(MONTH, "living", value),),
        comparison=Comparison("A degree", value, 24, 3000, assumed, assumed, "a source"),
    )


def to_fifty(amount: Decimal) -> Decimal:
    """The nearest multiple of 50."""
    return to_step(amount, Decimal(50))


def test_every_amount_is_rounded() -> None:
    """In sums, mappings, cash over time, budgets, dues and the assumptions; months stay months."""
    assert rounded(amounts(ODD, ODD), to_fifty) == amounts(EVEN, EVEN)


def test_what_is_not_there_stays_away() -> None:
    """No cash and no assumption become none of it."""
    assert rounded(amounts(ODD, None), to_fifty) == amounts(EVEN, None)


def test_no_comparison_stays_none() -> None:
    """A sum of nothing is not minus nothing either."""
    found = rounded(replace(amounts(Decimal(-20), None), comparison=None), to_fifty)
    assert found.comparison is None
    assert str(found.spent) == "0"
