"""An expense spread over the months that it belongs to, without losing a cent."""

from __future__ import annotations

from decimal import Decimal

from plugins.costs.rounding import minor_unit


def spread_amount(amount: Decimal, months: int, currency: str) -> tuple[Decimal, ...]:
    """The amount as that many parts in whole minor units, which sum to it.

    Largest remainder: all parts have the same, so what is left over goes to the first months, one
    minor unit each (1000.00 over three is 333.34, 333.33, 333.33). `months` is 1 or more, and
    the amount is in whole minor units itself.
    """
    unit = minor_unit(currency)
    sign = -1 if amount < 0 else 1
    each, left = divmod(int(abs(amount) / unit), months)
    return tuple(sign * (each + (index < left)) * unit for index in range(months))
