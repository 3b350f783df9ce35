"""What the tests of the page's sections share: sums of nothing, to be filled, and a language."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from plugins.costs.amounts import Amounts
from plugins.costs.redacted import Basis, Sums
from plugins.costs.study import Study
from plugins.costs.view_writing import Writing

WRITE = Writing("en", "USD")
AS_OF = date(2016, 10, 31)
SEPTEMBER, OCTOBER = date(2016, 9, 1), date(2016, 10, 1)
NOTHING = Amounts(
    spent=Decimal(0),
    income=Decimal(0),
    by_category={},
    by_month={},
    by_cell={},
    education=Decimal(0),
    complete=Decimal(0),
    months_averaged=0,
    cash=None,
    reserve=Decimal(0),
    cash_on=(),
    burned=Decimal(0),
    months_burned=0,
    named={},
    unnamed=Decimal(0),
    planned=Decimal(0),
)


def sums(study: Study | None = None, *, as_of: date = AS_OF, **amounts: Any) -> Sums:
    """Exact sums in USD that are nothing but what is named here."""
    return Sums(as_of, "USD", replace(NOTHING, **amounts), study or Study(), Basis())


def decimals(**amounts: str) -> dict[str, Decimal]:
    """Amounts by category, from text; `living_rent` is `living/rent`."""
    return {name.replace("_", "/"): Decimal(amount) for name, amount in amounts.items()}
