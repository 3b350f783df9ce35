"""A unit as the plan's lists show it: where it stands, what it needs, and what there is of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from plugins.curriculum.addresses import anchor
from plugins.curriculum.evidence_view import PostLink, posts_for
from plugins.curriculum.material import Material
from plugins.curriculum.model import Estimate, Unit
from plugins.curriculum.unit_progress import Status
from plugins.formats import Day, percent, short_day


@dataclass(frozen=True)
class Link:
    """Something else of the plan, by its title; `done` where all of it is finished."""

    title: str
    address: str
    done: bool


@dataclass(frozen=True)
class UnitItem:
    """A unit; `status` is one of planned, started, done, dropped.

    `estimate`, `percent` and `size` are "" where there is none; `percent` is also for what is
    not measured. `planned` are the first and the last planned day, or none. `left_out` says why
    it is in no earned value. `unproven` is said of what is finished and shown by no post.
    """

    title: str
    path: str
    anchor: str
    address: str
    resource: Link
    status: str
    hours: str
    estimate: str
    percent: str
    size: str
    skills: tuple[str, ...]
    planned: tuple[Day, ...]
    done_on: Day | None
    added: Day | None
    dropped: Day | None
    needs: tuple[Link, ...]
    left_out: str
    posts: tuple[PostLink, ...]
    unproven: bool


def unit_item(unit: Unit, material: Material) -> UnitItem:
    """The unit as it stands."""
    state = material.now.progress.units[unit.path]
    posts = posts_for(unit.path, material)
    lang = material.lang
    measured = state.status is Status.STARTED and unit.size is not None
    days = (unit.plan.first, unit.plan.last) if unit.plan else ()
    return UnitItem(
        title=unit.title,
        path=unit.path,
        anchor=anchor(unit.path),
        address=material.address(unit.path),
        resource=link(unit.path.rpartition("/")[0], material),
        status=state.status.value,
        hours=material.hours(state.minutes),
        estimate=_estimate(unit.estimate, material),
        percent=percent(state.percent, lang) if measured else "",
        size=f"{unit.size.count} {unit.size.unit}" if unit.size else "",
        skills=unit.skills,
        planned=tuple(short_day(day, lang) for day in days),
        done_on=_day(state.done_on, lang),
        added=_day(unit.added, lang),
        dropped=_day(unit.dropped, lang) if state.dropped else None,
        needs=tuple(link(path, material) for path in unit.needs),
        left_out=state.left_out,
        posts=posts,
        unproven=state.status is Status.DONE and not posts,
    )


def link(path: str, material: Material) -> Link:
    """The way to a track, a resource or a unit."""
    under = material.curriculum.units_under(path)
    units = material.now.progress.units
    return Link(
        title=material.curriculum.titles()[path],
        address=material.address(path),
        done=bool(under) and all(units[one].status is Status.DONE for one in under),
    )


def _day(value: date | None, lang: str) -> Day | None:
    return short_day(value, lang) if value else None


def _estimate(estimate: Estimate | None, material: Material) -> str:
    """One figure, or the range's two; "" for none."""
    if estimate is None:
        return ""
    low, high = material.hours(estimate.low), material.hours(estimate.high)
    return low if estimate.low == estimate.high else f"{low} \N{EN DASH} {high}"
