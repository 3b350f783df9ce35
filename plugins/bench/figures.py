"""Medians, and ratios round by round: what was measured in one round was measured on one machine
in one mood."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from plugins.bench.generators import OURS
from plugins.bench.rounds import Result


@dataclass(frozen=True)
class Figure:
    """One row. `cpu` and `wall` are medians in seconds, `memory` the most of all rounds, in bytes.
    The ratios are ours by theirs: below 1, ours takes less; None for ours, or without ours."""

    total: int
    scenario: str
    generator: str
    rounds: int
    cpu: float
    wall: float
    memory: int
    cpu_ratio: float | None
    wall_ratio: float | None


@dataclass(frozen=True)
class Conversion:
    """Seconds of processor time for the bodies of `total` posts, round by round."""

    total: int
    ours: tuple[float, ...]
    plain: tuple[float, ...]

    @property
    def ratio(self) -> float:
        """The median of ours by plain in each round: below 1, ours takes less."""
        return median_ratio(self.ours, self.plain)


def figures(results: Sequence[Result]) -> tuple[Figure, ...]:
    """The row of each result."""
    ours = {(r.total, r.scenario.name): r for r in results if r.generator is OURS}
    return tuple(_figure(r, ours.get((r.total, r.scenario.name))) for r in results)


def median_ratio(ours: Iterable[float], theirs: Iterable[float]) -> float:
    """The median of what ours is by theirs in each round."""
    return median(one / other for one, other in zip(ours, theirs, strict=True))


def _figure(result: Result, ours: Result | None) -> Figure:
    compared = ours if ours is not result else None
    cpu = [usage.cpu for usage in result.usages]
    wall = [usage.wall for usage in result.usages]
    return Figure(
        total=result.total,
        scenario=result.scenario.title,
        generator=result.generator.title,
        rounds=len(result.usages),
        cpu=median(cpu),
        wall=median(wall),
        memory=max(usage.memory for usage in result.usages),
        cpu_ratio=median_ratio((u.cpu for u in compared.usages), cpu) if compared else None,
        wall_ratio=median_ratio((u.wall for u in compared.usages), wall) if compared else None,
    )
