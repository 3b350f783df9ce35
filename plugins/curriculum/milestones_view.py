"""Milestones as a list: when each was due, when it was reached or may be, and how late that is."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.curriculum.material import Material
from plugins.curriculum.milestones import MilestoneState
from plugins.curriculum.unit_view import Link, link
from plugins.formats import Day, short_day
from plugins.studylog.unknown import Unknown


@dataclass(frozen=True)
class MilestoneRow:
    """A milestone; `anchor` is its fragment on the page.

    `due` is None where no day was set. `reached` is the day on which the last of its units was
    finished; before that, `expected` is the middle of the forecast, and `why` says why there is
    none. `early` and `late` are days, both 0 where it is on time or cannot be said; `slip_known`
    tells the two apart.
    """

    title: str
    anchor: str
    due: Day | None
    reached: Day | None
    expected: Day | None
    why: str
    early: int
    late: int
    slip_known: bool
    done: int
    units: tuple[Link, ...]


def milestone_rows(material: Material) -> tuple[MilestoneRow, ...]:
    """The milestones in the plan's order."""
    return tuple(_row(state, material) for state in material.now.milestones)


def _row(state: MilestoneState, material: Material) -> MilestoneRow:
    lang, forecast, slip = material.lang, state.forecast, state.slip
    days = 0 if isinstance(slip, Unknown) else slip
    return MilestoneRow(
        title=state.milestone.title,
        anchor=f"milestone-{state.milestone.id}",
        due=short_day(state.milestone.due, lang) if state.milestone.due else None,
        reached=short_day(state.reached_on, lang) if state.reached_on else None,
        expected=None if isinstance(forecast, Unknown) else short_day(forecast.p50, lang),
        why=forecast.why if isinstance(forecast, Unknown) else "",
        early=max(-days, 0),
        late=max(days, 0),
        slip_known=not isinstance(slip, Unknown),
        done=state.done,
        units=tuple(link(unit.unit.path, material) for unit in state.units),
    )
