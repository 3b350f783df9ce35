"""How estimates have held: the hours that finished units took through those that were estimated.

The factor of a kind of resource is the sum of the hours over the sum of the estimates, so that long
units weigh more; an estimate of that kind times the factor is what the next one is likely to take.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from plugins.curriculum.model import Curriculum
from plugins.curriculum.progress import Progress
from plugins.curriculum.unit_progress import Status

# The kind of resources for which none is written.
OTHER = "other"


@dataclass(frozen=True)
class Calibration:
    """Of one kind: the finished units, what they took and what was estimated, in minutes."""

    units: int
    actual: int
    estimate: Fraction

    @property
    def factor(self) -> Fraction:
        """Actual through estimate; above 1 where things take longer than thought."""
        return self.actual / self.estimate


def calibration(curriculum: Curriculum, now: Progress) -> Mapping[str, Calibration]:
    """By kind of resource, in the order of their names; kinds without a finished unit have none.

    A unit without an hour of its own says nothing: its time was not logged, or under its resource.
    """
    found = defaultdict[str, list[tuple[int, Fraction]]](list)
    for track in curriculum.tracks:
        for resource in track.resources:
            for unit in resource.units:
                state = now.units[unit.path]
                if unit.estimate and state.status is Status.DONE and state.minutes > 0:
                    pair = (state.minutes, unit.estimate.middle)
                    found[resource.kind or OTHER].append(pair)
    return {
        kind: Calibration(
            units=len(found[kind]),
            actual=sum(minutes for minutes, _ in found[kind]),
            estimate=sum((estimate for _, estimate in found[kind]), Fraction(0)),
        )
        for kind in sorted(found)
    }
