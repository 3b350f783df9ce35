"""All generators through all scenarios, in turns: what slows the machine down slows all of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.bench.generators import Generator
from plugins.bench.scenarios import COLD, Scenario
from plugins.bench.site import write_site
from plugins.bench.usage import Usage

Tell = Callable[[str], object]


@dataclass(frozen=True)
class Result:
    """What a generator took in a scenario, round by round."""

    total: int
    scenario: Scenario
    generator: Generator
    usages: tuple[Usage, ...]


def compare(
    generators: Sequence[Generator],
    scenarios: Sequence[Scenario],
    *,
    total: int,
    rounds: int,
    folder: Path,
    tell: Tell,
) -> tuple[Result, ...]:
    """Each scenario `rounds` times with every generator, on sites of `total` posts in `folder`.

    `tell` is given a word on what is being done. Every second round goes the other way round, so
    that nobody is always first. Raises `TaskFailedError` where a generator fails.
    """
    sites = [write_site(each, folder / f"{each.name}-{total}", total) for each in generators]
    if COLD not in scenarios:
        for site in sites:
            tell(f"{total:,} posts, before the first edit: {site.generator.title}")
            site.build()
    results = []
    for scenario in scenarios:
        taken: dict[str, list[Usage]] = {each.name: [] for each in generators}
        for time in range(1, rounds + 1):
            for site in sites if time % 2 else reversed(sites):
                tell(f"{total:,} posts, {scenario.title}, {time}/{rounds}: {site.generator.title}")
                scenario.prepare(site, time)
                taken[site.generator.name].append(scenario.measure(site))
        results += [Result(total, scenario, each, tuple(taken[each.name])) for each in generators]
    return tuple(results)
