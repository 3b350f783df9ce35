"""What an hour and a unit cost: each track, its resources, and each unit that is finished."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from plugins.costs.hourly import cost_per_hour, education_cost_per_hour, tuition_per_hour
from plugins.costs.redacted import Sums
from plugins.costs.unit_cost import cost_per_path, cost_per_unit
from plugins.costs.view_writing import Writing, depth
from plugins.formats import Day
from plugins.studylog.shown import Shown, shown
from plugins.studylog.unknown import Unknown


@dataclass(frozen=True)
class CostRow:
    """A track, a resource or a finished unit, with its hours and what it cost.

    `within` is the title of the one that it is a part of, "" for a track; `day` is that on which a
    unit was finished.
    """

    title: str
    within: str
    hours: str
    cost: str
    day: Day | None = None


@dataclass(frozen=True)
class HoursView:
    """The cost of an hour, of everything and of education alone; `hours` are all of them.

    `tracks` and `resources` are those that cost something.
    """

    all_in: Shown
    education: Shown
    tuition: Shown
    hours: str
    tracks: tuple[CostRow, ...]
    resources: tuple[CostRow, ...]
    units: tuple[CostRow, ...]


def hours_view(sums: Sums, write: Writing) -> HoursView:
    """What an hour and a unit cost."""
    amounts, study = sums.amounts, sums.study
    paths = {path: cost for path, cost in _known(cost_per_path(amounts, study)).items() if cost}
    units = _known(cost_per_unit(amounts, study))
    days = {unit.path: write.day(unit.day) for unit in study.finished}
    return HoursView(
        all_in=shown(cost_per_hour(amounts, study), write.money),
        education=shown(education_cost_per_hour(amounts, study), write.money),
        tuition=shown(tuition_per_hour(amounts), write.money),
        hours=write.hours(study.minutes),
        tracks=tuple(_row(path, paths, sums, write) for path in paths if not depth(path)),
        resources=tuple(_row(path, paths, sums, write) for path in paths if depth(path)),
        units=tuple(replace(_row(path, units, sums, write), day=days[path]) for path in units),
    )


def _known(costs: Mapping[str, Decimal] | Unknown) -> Mapping[str, Decimal]:
    """No costs at all where no hour was logged: the cost of an hour says so."""
    return {} if isinstance(costs, Unknown) else costs


def _row(path: str, costs: Mapping[str, Decimal], sums: Sums, write: Writing) -> CostRow:
    study = sums.study
    return CostRow(
        title=study.titles[path],
        within=study.titles.get(path.rpartition("/")[0], ""),
        hours=write.hours(study.minutes_on.get(path, 0)),
        cost=write.money(costs[path]),
    )
