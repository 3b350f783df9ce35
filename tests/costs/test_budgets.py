"""What may be spent in a month, day by day, and what was."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from plugins.costs.amounts import BudgetMonth
from plugins.costs.budgets import budget_months, variance
from plugins.costs.model import Budget

SEPTEMBER, OCTOBER = date(2016, 9, 1), date(2016, 10, 1)


def budget(category: str, monthly: str, since: date) -> Budget:
    """So much a month, from a day on."""
    return Budget(category, Decimal(monthly), since)


def months(
    *budgets: Budget,
    as_of: date = date(2016, 9, 30),
    cells: Mapping[tuple[str, date], Decimal] | None = None,
) -> list[tuple[date, Decimal]]:
    """The months with what may be spent in them."""
    return [(one.month, one.budget) for one in budget_months(budgets, cells or {}, as_of)]


def test_month_that_is_over_has_all_of_its_budget() -> None:
    """And the one that is not has as many days of it as have passed."""
    found = months(budget("living", "900", SEPTEMBER), as_of=date(2016, 10, 9))
    assert found[0] == (SEPTEMBER, Decimal(900))
    assert round(found[1][1], 6) == Decimal("261.290323")


def test_budget_counts_from_its_day() -> None:
    """The last ten of thirty days."""
    assert months(budget("living", "900", date(2016, 9, 21))) == [(SEPTEMBER, Decimal(300))]


def test_next_budget_takes_over_on_its_day() -> None:
    """Twenty days of 900, ten of 600, wherever they stand in the file."""
    first, second = (
        budget("living", "900", date(2016, 8, 1)),
        budget("living", "600", date(2016, 9, 21)),
    )
    wanted = [(date(2016, 8, 1), Decimal(900)), (SEPTEMBER, Decimal(800))]
    assert months(second, first) == wanted


def test_budget_of_a_later_day_is_not_in_force() -> None:
    """Nor does a later one end the first before its time."""
    assert months(budget("living", "900", date(2016, 10, 1))) == []
    later = budget("living", "600", date(2016, 11, 5))
    assert months(budget("living", "900", SEPTEMBER), later) == [(SEPTEMBER, Decimal(900))]


def test_actual_is_the_category_with_all_below_it() -> None:
    """And no category that only begins alike."""
    cells = {
        ("living", SEPTEMBER): Decimal(1),
        ("living-room", SEPTEMBER): Decimal(64),
        ("living/rent", SEPTEMBER): Decimal(600),
        ("living/rent", OCTOBER): Decimal(700),
    }
    found = budget_months([budget("living", "900", SEPTEMBER)], cells, date(2016, 9, 30))
    assert found == (BudgetMonth("living", SEPTEMBER, Decimal(900), Decimal(601)),)
    assert variance(found[0]) == 299


def test_what_is_overspent_is_less_than_nothing() -> None:
    """It is not carried over to the next month."""
    cells = {("x", SEPTEMBER): Decimal(50)}
    found = budget_months([budget("x", "30", SEPTEMBER)], cells, date(2016, 10, 31))
    assert [variance(month) for month in found] == [-20, 30]


def test_categories_come_by_name() -> None:
    """Each with its months from its own first budget on."""
    found = budget_months(
        [budget("living", "900", SEPTEMBER), budget("education", "100", OCTOBER)],
        {},
        date(2016, 10, 31),
    )
    assert [(one.category, one.month) for one in found] == [
        ("education", OCTOBER),
        ("living", SEPTEMBER),
        ("living", OCTOBER),
    ]
