"""The part of an expense that is mine."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from plugins.costs.model import Expense
from plugins.costs.rounding import to_minor


def my_amount(expense: Expense) -> Decimal:
    """The amount times the share, rounded to the minor unit of the row's own currency."""
    return to_minor(times(expense.amount, expense.share), expense.currency)


def times(amount: Decimal, ratio: Fraction) -> Decimal:
    """An amount times an exact ratio; multiplied first, so that a third of 3.00 is 1."""
    return amount * ratio.numerator / ratio.denominator
