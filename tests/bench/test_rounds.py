"""All generators through all scenarios."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from plugins.bench.generators import HUGO, PELICAN
from plugins.bench.rounds import Result, compare
from plugins.bench.scenarios import COLD, SCENARIOS, Scenario
from plugins.bench.site import Site
from plugins.bench.usage import Usage
from plugins.problems import TaskFailedError
from tests.bench.conftest import stand_in

A, B = stand_in("A", HUGO), stand_in("B", PELICAN)
WARM = SCENARIOS[1]


def run(folder: Path, scenarios: tuple[Scenario, ...], rounds: int) -> tuple[Result, ...]:
    """Both generators, on six posts."""
    return compare((A, B), scenarios, total=6, rounds=rounds, folder=folder, tell=lambda word: None)


def test_turns(tmp_path: Path) -> None:
    """They take turns, and who was first is last in the next round."""
    run(tmp_path, (COLD,), 3)
    assert (tmp_path / "order").read_text().split() == ["A", "B", "B", "A", "A", "B"]


def test_results(tmp_path: Path) -> None:
    """There is a result for each scenario and generator, with a usage for each round."""
    found = run(tmp_path, SCENARIOS, 2)
    assert [(each.scenario.name, each.generator.title) for each in found] == [
        (scenario, title)
        for scenario in ("cold", "warm", "body", "tag", "template")
        for title in "AB"
    ]
    assert {(each.total, len(each.usages)) for each in found} == {(6, 2)}


def test_without_cold(tmp_path: Path) -> None:
    """Without a cold build among the scenarios there is one before them, which does not count."""
    found = run(tmp_path, (WARM,), 1)
    assert (tmp_path / "order").read_text().split() == ["A", "B", "A", "B"]
    assert [len(each.usages) for each in found] == [1, 1]


def test_edits_are_in_the_build(tmp_path: Path) -> None:
    """What a scenario changes, it changes before what it measures."""
    run(tmp_path, SCENARIOS, 2)
    for site in ("hugo-6", "pelican-6"):
        built = (tmp_path / site / "public" / "all").read_text()
        assert "This was edit 2 of the text." in built
        assert "new tag 2" in built


def test_measure_of_its_own(tmp_path: Path) -> None:
    """A scenario may measure something else than a build."""
    seen = []

    def measure(site: Site) -> Usage:
        seen.append(site.generator.title)
        return Usage(1.0, 2.0, 3)

    found = run(tmp_path, (replace(WARM, measure=measure),), 1)
    assert seen == ["A", "B"]
    assert [each.usages for each in found] == [(Usage(1.0, 2.0, 3),)] * 2


def test_told(tmp_path: Path) -> None:
    """Somebody who waits is told what is going on."""
    told: list[str] = []
    compare((A,), (COLD, WARM), total=3, rounds=1, folder=tmp_path, tell=told.append)
    assert told == ["3 posts, cold, 1/1: A", "3 posts, nothing changed, 1/1: A"]


def test_failure(tmp_path: Path) -> None:
    """A generator that fails ends it: a page that is not there is quickly made."""
    broken = replace(A, arguments=("-c", "raise SystemExit('no')"))
    with pytest.raises(TaskFailedError, match="no"):
        compare((broken,), (COLD,), total=1, rounds=1, folder=tmp_path, tell=lambda word: None)
