"""Medians and ratios."""

from __future__ import annotations

from plugins.bench.figures import figures
from plugins.bench.generators import HUGO, OURS, Generator
from plugins.bench.rounds import Result
from plugins.bench.scenarios import COLD, SCENARIOS
from plugins.bench.usage import Usage


def result(generator: Generator, *cpu: float, total: int = 100, scenario: int = 0) -> Result:
    """Rounds with this processor time, twice as much wall time, and memory that grows."""
    usages = tuple(Usage(each, 2 * each, 10 + place) for place, each in enumerate(cpu))
    return Result(total, SCENARIOS[scenario], generator, usages)


def test_medians() -> None:
    """Times are medians; memory is the most of all rounds."""
    (figure,) = figures([result(HUGO, 1.0, 5.0, 2.0)])
    assert (figure.cpu, figure.wall, figure.memory, figure.rounds) == (2.0, 4.0, 12, 3)
    assert (figure.total, figure.scenario, figure.generator) == (100, COLD.title, "Hugo")


def test_ratios_round_by_round() -> None:
    """A ratio is the median of the rounds' own, for a machine that is slow in one of them."""
    ours, other = figures([result(OURS, 1.0, 20.0, 3.0), result(HUGO, 2.0, 40.0, 4.0)])
    assert (ours.cpu_ratio, ours.wall_ratio) == (None, None)
    assert (other.cpu_ratio, other.wall_ratio) == (0.5, 0.5)


def test_like_with_like() -> None:
    """Ours is set against the same scenario with as many posts."""
    rows = figures(
        [
            result(OURS, 1.0),
            result(HUGO, 4.0),
            result(OURS, 3.0, scenario=1),
            result(HUGO, 1.0, scenario=1),
            result(HUGO, 1.0, total=200),
        ]
    )
    assert [row.cpu_ratio for row in rows] == [None, 0.25, None, 3.0, None]
