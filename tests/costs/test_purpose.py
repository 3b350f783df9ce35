"""What rows say they were spent on."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from plugins.costs.model import Expense
from plugins.costs.months import months_through
from plugins.costs.paid import paid
from plugins.costs.purpose import by_purpose

AS_OF = date(2016, 10, 31)


def purposes(*rows: Expense) -> dict[str, Decimal]:
    """The cost of each path that these rows name."""
    return by_purpose(paid(row, AS_OF) for row in rows)


def row(amount: str, *units: str, category: str = "x") -> Expense:
    """A row in USD that names these paths."""
    return Expense(2, date(2016, 9, 3), Decimal(amount), "USD", category, units=units)


def test_row_is_shared_equally_among_its_units() -> None:
    """A track, a resource and a unit alike; a row without any is under no name."""
    found = purposes(row("100", "dl", "dl/a/b"), row("7", "dl/a/b"), row("5"))
    assert found == {"": 5, "dl": 50, "dl/a/b": 57}


def test_income_buys_nothing() -> None:
    """It may name a unit, and its cost is none."""
    assert purposes(row("100", "dl", category="income/grant")) == {}


def test_only_what_has_been_spent_counts() -> None:
    """Two of three months have begun."""
    months = months_through(date(2016, 9, 1), date(2016, 11, 1))
    spread = Expense(
        2, date(2016, 9, 3), Decimal(90), "USD", "x", units=("dl", "ml"), spread=months
    )
    assert purposes(spread) == {"dl": 30, "ml": 30}


@given(st.decimals(-(10**9), 10**9, places=2), st.integers(1, 12))
def test_nothing_is_lost_by_sharing(amount: Decimal, count: int) -> None:
    """A seventh of a cent neither."""
    found = purposes(row(str(amount), *(f"unit-{number}" for number in range(count))))
    assert sum(found.values()) == amount
    assert max(found.values()) - min(found.values()) < Decimal("0.000001")
