"""The same sums with every amount rounded: what follows from them gives nothing exact away."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from typing import TypeVar

from plugins.costs.amounts import Amounts, Rounding
from plugins.costs.model import Comparison

K = TypeVar("K")


def rounded(amounts: Amounts, to: Rounding) -> Amounts:
    """The sums, each of them rounded by itself: they may no longer add up."""
    return Amounts(
        spent=to(amounts.spent),
        income=to(amounts.income),
        by_category=_each(amounts.by_category, to),
        by_month=_each(amounts.by_month, to),
        by_cell=_each(amounts.by_cell, to),
        education=to(amounts.education),
        complete=to(amounts.complete),
        months_averaged=amounts.months_averaged,
        cash=_if_any(amounts.cash, to),
        reserve=to(amounts.reserve),
        cash_on=tuple((day, to(cash)) for day, cash in amounts.cash_on),
        burned=to(amounts.burned),
        months_burned=amounts.months_burned,
        named=_each(amounts.named, to),
        unnamed=to(amounts.unnamed),
        planned=to(amounts.planned),
        budgets=tuple(
            replace(month, budget=to(month.budget), actual=to(month.actual))
            for month in amounts.budgets
        ),
        due=tuple(replace(due, amount=to(due.amount)) for due in amounts.due),
        comparison=_comparison(amounts.comparison, to),
    )


def _comparison(assumed: Comparison | None, to: Rounding) -> Comparison | None:
    """The degree is the author's assumption, but what they forgo tells what they earned."""
    if assumed is None:
        return None
    return replace(
        assumed,
        tuition=to(assumed.tuition),
        living_monthly=_if_any(assumed.living_monthly, to),
        forgone_net_monthly=_if_any(assumed.forgone_net_monthly, to),
    )


def _each(amounts: Mapping[K, Decimal], to: Rounding) -> dict[K, Decimal]:
    return {key: to(amount) for key, amount in amounts.items()}


def _if_any(amount: Decimal | None, to: Rounding) -> Decimal | None:
    return None if amount is None else to(amount)
