"""Rounding of money: to a currency's minor unit, or to any other step, half away from zero."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from functools import cache

from babel.numbers import get_currency_precision


@cache
def minor_unit(currency: str) -> Decimal:
    """The smallest amount of a currency: 0.01 for USD, 1 for JPY, 0.001 for TND."""
    return Decimal(1).scaleb(-get_currency_precision(currency))


def to_minor(amount: Decimal, currency: str) -> Decimal:
    """The amount with exactly the decimals of its currency."""
    return _unsigned(amount.quantize(minor_unit(currency), ROUND_HALF_UP))


def to_step(amount: Decimal, step: Decimal) -> Decimal:
    """The multiple of a positive step that is nearest to the amount."""
    return _unsigned((amount / step).quantize(Decimal(1), ROUND_HALF_UP) * step)


def _unsigned(rounded: Decimal) -> Decimal:
    """The amount, which is never minus nothing."""
    return rounded if rounded else abs(rounded)
