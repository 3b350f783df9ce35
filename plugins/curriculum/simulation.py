"""How many weeks a list of work takes, drawn many times from weeks that were (bootstrap).

In each of the draws every estimate is drawn uniformly from its range, and weeks are drawn with
replacement from the past ones until they add up to it (Efron's bootstrap, as agile forecasting uses
it for throughput). The seed is fixed: the same data give the same weeks in every build.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate
from math import ceil
from random import Random

DRAWS = 2000
SEED = 20160912
# A draw that needs more weeks than twenty years have will, for all that one can say, never end.
MOST_WEEKS = 1040
# Minutes: sums of floats may miss by less than this what they would reach exactly.
_NOTHING = 1e-6
_BLOCK = 16


@dataclass(frozen=True)
class Work:
    """What is left of some units, in minutes: at least `low`, at most `high`."""

    low: Fraction
    high: Fraction


@dataclass(frozen=True)
class Weeks:
    """The weeks that each draw took, the shortest first; more than `MOST_WEEKS` for one without
    end."""

    drawn: tuple[int, ...]

    def percentile(self, percent: int) -> int | None:
        """The weeks within which so many percent of the draws were done; None without end."""
        weeks = self.drawn[ceil(Fraction(percent, 100) * len(self.drawn)) - 1]
        return weeks if weeks <= MOST_WEEKS else None


def simulate(
    stages: Sequence[Sequence[Work]],
    weekly: Sequence[Fraction],
    begun: Fraction = Fraction(0),
    draws: int = DRAWS,
) -> tuple[Weeks, ...]:
    """The weeks through the end of each stage, the stages done one after another.

    `weekly` are the minutes of the weeks to draw from; there is at least one. `begun` are those
    that the first week has brought already, and that are no longer in the work.
    """
    random = Random(SEED).random  # noqa: S311 (a fixed seed is the point: no secret hangs on it)
    values, first = [float(minutes) for minutes in weekly], float(begun)
    # Work without a range needs no drawing: per stage its sum, and the ranges of the rest.
    parts = [
        (
            float(sum(work.low for work in stage)),
            [float(w.high - w.low) for w in stage if w.high > w.low],
        )
        for stage in stages
    ]
    number = len(values)
    # More than the best week could bring every week need not be drawn week by week.
    reach = MOST_WEEKS * max(values)
    drawn: list[list[int]] = [[] for _ in stages]
    for _ in range(draws):
        wanted = -_NOTHING
        # What is done after so many weeks. They are drawn a block at a time, as far as needed; not
        # with `choices`: how that draws may differ between versions of Python.
        done = [0.0, max(values[int(random() * number)] - first, 0.0)]
        for found, (fixed, ranges) in zip(drawn, parts, strict=True):
            wanted += fixed + sum([width * random() for width in ranges])
            while done[-1] < wanted <= reach and len(done) <= MOST_WEEKS:
                block = [values[int(random() * number)] for _ in range(_BLOCK)]
                done.extend(accumulate(block, initial=done.pop()))
            weeks = bisect_left(done, wanted) if wanted <= reach else MOST_WEEKS + 1
            found.append(min(weeks, MOST_WEEKS + 1))
    return tuple(Weeks(tuple(sorted(found))) for found in drawn)
