"""Round values for the lines across a chart, and the height at which a value lies."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

_ROUND = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))


def round_ticks(low: Decimal, high: Decimal, most: int = 5) -> tuple[Decimal, ...]:
    """Multiples of a round step (1, 2, 2.5 or 5 times a power of ten) that enclose both values.

    `low` is at most 0 and `high` at least 0. There are at most `most` steps, or one more where the
    values lie on both sides of 0; 0 is always among the ticks, and alone where both values are 0.
    """
    if low == high:
        return (Decimal(0),)
    step = _step((high - low) / most)
    first = int((low / step).to_integral_value(ROUND_FLOOR))
    last = int((high / step).to_integral_value(ROUND_CEILING))
    return tuple(_plain(step * number) for number in range(first, last + 1))


def _step(least: Decimal) -> Decimal:
    """The smallest round number that is not less than `least`, which is positive."""
    power = Decimal(1).scaleb(least.adjusted())
    return next(power * factor for factor in _ROUND if power * factor >= least)


def _plain(value: Decimal) -> Decimal:
    """The same value as one would write it: 4 and not 4.0, 1000 and not 1E+3."""
    whole = value.to_integral_value()
    return whole.quantize(Decimal(1)) if whole == value else value.normalize()


@dataclass(frozen=True)
class Scale:
    """A straight line from values to heights: `low` lies at `bottom`, `high` at `top`."""

    low: Decimal
    high: Decimal
    bottom: Decimal
    top: Decimal

    def at(self, value: Decimal) -> Decimal:
        """The height of a value; the bottom for every value where `low` and `high` are the same."""
        if self.low == self.high:
            return self.bottom
        share = (value - self.low) / (self.high - self.low)
        return self.bottom - (self.bottom - self.top) * share
