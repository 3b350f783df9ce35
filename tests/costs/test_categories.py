"""Which known category a new one was probably meant to be."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from plugins.costs.categories import known_categories, meant_category
from plugins.costs.model import (
    Budget,
    Expense,
    Ledger,
    MoneySettings,
    Recurring,
    Unconverted,
)

KNOWN = frozenset({"living/rent", "living/food", "education/course", "travel"})
DAY = date(2016, 9, 1)


@pytest.mark.parametrize(
    ("category", "meant"),
    [
        ("livng/rent", "living/rent"),
        ("livng/gas", "living/gas"),
        ("living/rnt", "living/rent"),
        ("travels", "travel"),
        ("living/gas", ""),
        ("living/food/market", ""),
        ("living", ""),
        ("living/rent", ""),
        ("health", ""),
    ],
)
def test_each_word_is_held_against_its_neighbours(category: str, meant: str) -> None:
    """A new one below a known one is no mistake."""
    assert meant_category(category, KNOWN) == meant


def test_all_places_of_the_ledger_have_categories() -> None:
    """Rows with a rate and without, budgets, recurring items."""
    rows = [Expense(1, DAY, Decimal(1), "USD", name) for name in ("a", "b")]
    settings = MoneySettings(
        "USD",
        budgets=(Budget("c", Decimal(1), DAY),),
        recurring=(Recurring("d", Decimal(1), 1, DAY),),
    )
    ledger = Ledger(settings, (rows[0],), (Unconverted(rows[1], "why"),))
    assert known_categories(ledger) == {"a", "b", "c", "d"}
