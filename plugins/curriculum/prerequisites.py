"""What has to be finished before what: circles that are broken, and an order that keeps to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from graphlib import CycleError, TopologicalSorter

from plugins.curriculum.model import Curriculum, Unit


def without_circles(curriculum: Curriculum) -> tuple[Curriculum, tuple[tuple[str, ...], ...]]:
    """The plan without the prerequisites that go in a circle, and the circles.

    Each is written as `(a, b, a)`: a needs b, and b needs a. A resource or a track that is needed
    stands in it before the unit of it that closes the circle. The last prerequisite of a circle is
    taken out, so that the rest can be done in some order.
    """
    units = {unit.path: unit for unit in curriculum.units}
    needs = {path: list(unit.needs) for path, unit in units.items()}
    inside = {
        named: list(curriculum.units_under(named))
        for unit in units.values()
        for named in unit.needs
        if named not in units
    }
    found = tuple(_circles(needs, inside))
    kept = {path: replace(unit, needs=tuple(needs[path])) for path, unit in units.items()}
    return (_with_units(curriculum, kept) if found else curriculum), found


def _circles(
    needs: Mapping[str, list[str]], inside: Mapping[str, list[str]]
) -> Iterator[tuple[str, ...]]:
    """Every circle; each takes its last prerequisite out of `needs` before the next is found."""
    while True:
        try:
            TopologicalSorter({**needs, **inside}).prepare()
        except CycleError as fault:
            # The sorter names them in the order in which they could be done, the first one twice.
            circle = list(fault.args[1][:0:-1])
            start = min((path for path in circle if path in needs), key=list(needs).index)
            at = circle.index(start)
            circle = [*circle[at:], *circle[: at + 1]]
            last = max(n for n, path in enumerate(circle[:-1]) if path in needs)
            needs[circle[last]].remove(circle[last + 1])
            yield tuple(circle)
        else:
            return


def _with_units(curriculum: Curriculum, units: Mapping[str, Unit]) -> Curriculum:
    tracks = tuple(
        replace(
            track,
            resources=tuple(
                replace(resource, units=tuple(units[unit.path] for unit in resource.units))
                for resource in track.resources
            ),
        )
        for track in curriculum.tracks
    )
    return replace(curriculum, tracks=tracks)


def in_order(curriculum: Curriculum) -> tuple[Unit, ...]:
    """All units, each after those that it needs, and otherwise in the plan's order."""
    units = {unit.path: unit for unit in curriculum.units}
    needs = {
        path: [under for named in unit.needs for under in curriculum.units_under(named)]
        for path, unit in units.items()
    }
    placed = dict[str, Unit]()
    for start in units:
        waiting = [start]
        while waiting:
            path = waiting[-1]
            missing = [need for need in needs[path] if need not in placed]
            if missing:
                waiting += reversed(missing)
            else:
                placed.setdefault(waiting.pop(), units[path])
    return tuple(placed.values())
