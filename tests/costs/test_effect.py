"""What one more row does to budgets and runway."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from plugins.costs.amounts_of import amounts_of
from plugins.costs.effect import effect
from plugins.costs.model import Budget, Expense, Ledger, MoneySettings

AS_OF = date(2016, 11, 10)
MAY_SPEND = (
    Budget("living", Decimal(900), date(2016, 9, 1)),
    Budget("living/food", Decimal(300), date(2016, 10, 16)),
    Budget("travel", Decimal(60), date(2016, 9, 1)),
)
SAVED = MoneySettings("USD", opening_date=date(2016, 9, 1), opening_cash=Decimal(5000))
BUDGETED = MoneySettings("USD", budgets=MAY_SPEND)


def row(day: str, amount: str, category: str = "living/food") -> Expense:
    """A row in USD."""
    return Expense(1, date.fromisoformat(day), Decimal(amount), "USD", category)


RENT = (row("2016-09-03", "1000", "living/rent"), row("2016-10-03", "1000", "living/rent"))


def said(settings: MoneySettings, new: Expense, *before: Expense) -> str:
    """The effect of a row behind others."""
    ledger = Ledger(settings, before)
    sums = amounts_of(ledger, AS_OF) if before else None
    after = amounts_of(replace(ledger, expenses=(*before, new)), AS_OF)
    return effect(sums, after, new, settings, AS_OF)


def test_the_whole_months_budget_is_said() -> None:
    """What is left of it, though the month is not over; the nearest category first."""
    assert said(BUDGETED, row("2016-11-09", "112.4"), row("2016-11-03", "500", "living/rent")) == (
        "living/food in November: 112.40 of 300.00 USD, 187.60 left; "
        "living in November: 612.40 of 900.00 USD, 287.60 left"
    )


def test_a_budget_from_within_a_month_counts_by_days() -> None:
    """Sixteen of thirty-one."""
    assert said(BUDGETED, row("2016-10-20", "200")).startswith(
        "living/food in October: 200.00 of 154.84 USD, 45.16 over; living in October: "
    )


def test_a_spread_is_said_for_the_last_month_that_counts() -> None:
    """Months to come are not spent yet."""
    months = (date(2016, 10, 1), date(2016, 11, 1), date(2016, 12, 1))
    new = replace(row("2016-10-02", "90", "travel"), spread=months)
    assert said(BUDGETED, new) == "travel in November: 30.00 of 60.00 USD, 30.00 left"
    later = replace(new, spread=months[2:])
    assert said(BUDGETED, later) == ""


@pytest.mark.parametrize(
    ("new", "text"),
    [
        (row("2016-11-09", "100", "living/foodstuff"), "living in November"),
        (row("2016-11-09", "100", "health"), ""),
        (row("2016-11-09", "100", "income/living"), ""),
        (row("2016-08-09", "100", "living/food"), ""),
        (row("2016-11-11", "100"), "not counted yet, the figures are as of 2016-11-10"),
    ],
)
def test_without_a_budget_nothing_is_said(new: Expense, text: str) -> None:
    """A budget is of a category and what is below it, from its day on."""
    assert said(BUDGETED, new).partition(":")[0] == text


def test_a_year_before_is_named() -> None:
    """A month alone is that of this year."""
    settings = replace(BUDGETED, budgets=(Budget("living", Decimal(9), date(2015, 1, 1)),))
    new = row("2015-12-31", "10.01")
    assert said(settings, new) == "living in December 2015: 10.01 of 9.00 USD, 1.01 over"


@pytest.mark.parametrize(
    ("new", "text"),
    [
        (row("2016-11-09", "100"), "money until 2017-02-06, 3 days earlier"),
        (row("2016-11-09", "33"), "money until 2017-02-08, 1 day earlier"),
        (row("2016-11-09", "330", "income/gift"), "money until 2017-02-19, 10 days later"),
        (row("2016-11-09", "0.01"), "money until 2017-02-09, as before"),
    ],
)
def test_the_runway_moves(new: Expense, text: str) -> None:
    """By whole days: 3000.00 at 1000.00 a month."""
    assert said(SAVED, new, *RENT) == text


def test_the_first_row_has_a_runway_alone() -> None:
    """There was none before."""
    assert said(SAVED, RENT[0]).startswith("money until 2017-")
    early = row("2016-11-01", "5")
    assert said(SAVED, row("2016-09-03", "5"), early).startswith("money until ")


def test_budget_and_runway_are_one_line() -> None:
    """The budget first."""
    text = said(replace(SAVED, budgets=MAY_SPEND), row("2016-11-09", "100"), *RENT)
    assert text.endswith("800.00 left; money until 2017-02-06, 3 days earlier")
