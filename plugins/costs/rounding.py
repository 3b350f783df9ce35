"""Rounding of money: to a currency's minor unit, or to any other step, half away from zero."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from babel.numbers import get_currency_precision


def minor_unit(currency: str) -> Decimal:
    """The smallest amount of a currency: 0.01 for USD, 1 for JPY, 0.001 for TND."""
    return Decimal(1).scaleb(-get_currency_precision(currency))


def to_minor(amount: Decimal, currency: str) -> Decimal:
    """The amount with exactly the decimals of its currency."""
    rounded = amount.quantize(minor_unit(currency), ROUND_HALF_UP)
    return rounded if rounded else abs(rounded)  # never minus nothing


def to_step(amount: Decimal, step: Decimal) -> Decimal:
    """The multiple of a positive step that is nearest to the amount."""
    return (amount / step).quantize(Decimal(1), ROUND_HALF_UP) * step
