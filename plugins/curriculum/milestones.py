"""Milestones: when they were due, when they were reached or will be, and how late that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from plugins.curriculum.forecast import Forecast, Forecasts
from plugins.curriculum.model import Curriculum, Milestone
from plugins.curriculum.progress import Progress
from plugins.curriculum.unit_progress import Status, UnitProgress
from plugins.site import Words, words
from plugins.studylog.unknown import Unknown


@dataclass(frozen=True)
class MilestoneState:
    """A milestone on the as-of date; `units` are those that are meant to be finished for it.

    `reached_on` is the day on which the last of them was, None while one is open; then `forecast`
    says when. Dropped units are not waited for.
    """

    milestone: Milestone
    units: tuple[UnitProgress, ...]
    reached_on: date | None
    forecast: Forecast | Unknown

    @property
    def done(self) -> int:
        """How many of its units are finished."""
        return sum(unit.status is Status.DONE for unit in self.units)

    @property
    def slip(self) -> int | Unknown:
        """Days from due to reached, or to the middle of the forecast; negative where early."""
        due = self.milestone.due
        if due is None:
            return Unknown(words("it has no due date"))
        if self.reached_on:
            return (self.reached_on - due).days
        return (
            self.forecast if isinstance(self.forecast, Unknown) else (self.forecast.p50 - due).days
        )


def open_ends(curriculum: Curriculum) -> tuple[str, ...]:
    """The paths of all units of milestones: what forecasts are wanted for."""
    return tuple(
        path
        for milestone in curriculum.milestones
        for named in milestone.units
        for path in curriculum.units_under(named)
    )


def milestone_states(
    curriculum: Curriculum, now: Progress, when: Forecasts
) -> tuple[MilestoneState, ...]:
    """The milestones in the plan's order; `when` are forecasts for `open_ends`."""
    return tuple(_state(curriculum, one, now, when) for one in curriculum.milestones)


def _state(
    curriculum: Curriculum, milestone: Milestone, now: Progress, when: Forecasts
) -> MilestoneState:
    paths = [path for named in milestone.units for path in curriculum.units_under(named)]
    units = tuple(now.units[path] for path in dict.fromkeys(paths))
    waited = [unit for unit in units if unit.status is not Status.DROPPED]
    days = [unit.done_on for unit in waited if unit.done_on]
    reached = max(days) if days and len(days) == len(waited) else None
    return MilestoneState(milestone, units, reached, _forecast(waited, when))


def _forecast(waited: Sequence[UnitProgress], when: Forecasts) -> Forecast | Unknown:
    """The latest of the forecasts of the units that are waited for."""
    if not waited:
        return Unknown(words("none of its units is in the plan"))
    found = [
        when.units.get(unit.unit.path, Unknown(_why(unit)))
        for unit in waited
        if unit.done_on is None
    ]
    unknown = [one for one in found if isinstance(one, Unknown)]
    known = [one for one in found if isinstance(one, Forecast)]
    if not found:
        return Unknown(words("it is reached"))
    return unknown[0] if unknown else max(known, key=lambda one: one.weeks)


def _why(unit: UnitProgress) -> Words:
    """Why there is no forecast of an open unit."""
    path = unit.unit.path
    if unit.left_out:
        return words('"%(path)s" has %(reason)s', path=path, reason=unit.left_out)
    if unit.percent == 1:
        return words('"%(path)s" is not marked as done', path=path)
    return words('"%(path)s" is not in the scope yet', path=path)
