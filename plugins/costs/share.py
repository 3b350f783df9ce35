"""The part of an expense that is mine."""

from __future__ import annotations

from decimal import Context, Decimal
from fractions import Fraction

from plugins.costs.model import Expense
from plugins.costs.rounding import to_minor

_EXACT = Context(prec=60)  # digits: more than an amount of 12 and two rates of 21 can have
_FINEST = Decimal("1E-15")


def my_amount(expense: Expense) -> Decimal:
    """The amount times the share, rounded to the minor unit of the row's own currency."""
    return to_minor(times(expense.amount, expense.share), expense.currency)


def in_base(expense: Expense) -> Decimal:
    """My part of the expense in the base currency, not rounded once more."""
    return times(my_amount(expense), expense.rate)


def times(amount: Decimal, ratio: Fraction) -> Decimal:
    """An amount times a ratio; multiplied first, so that a third of 3.00 is 1.

    It keeps 15 decimals and not, as a division does, 28 digits: amounts with the same number of
    decimals have one sum, in whichever order and by whichever groups they are added up.
    """
    if ratio.numerator == ratio.denominator:
        return amount
    product = _EXACT.divide(_EXACT.multiply(amount, ratio.numerator), ratio.denominator)
    return _EXACT.quantize(product, _FINEST)
