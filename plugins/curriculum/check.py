"""What is wrong in a plan that can be read, and what its progress says against it."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.curriculum.model import Curriculum, Unit
from plugins.curriculum.progress import Progress
from plugins.curriculum.unit_progress import Status
from plugins.problems import Problem, warning


def plan_problems(curriculum: Curriculum) -> Iterator[Problem]:
    """Warnings: CUR010 for a unit without an estimate, CUR011 for planned days without a workday,
    CUR012 for a plan without units. None of them is in any earned value."""
    if not any(True for _ in curriculum.units):
        message = "no unit in the plan (expected [[track.resource.unit]] with id and title)"
        yield warning(curriculum.source, 0, "CUR012", message)
    for unit in curriculum.units:
        if unit.estimate is None:
            message = f'"{unit.path}" has no estimate: it is in no sum of the plan (expected "12h")'
            yield warning(curriculum.source, unit.line, "CUR010", message)
        elif unit.plan and not curriculum.schedule().count(unit.plan.first, unit.plan.last):
            message = (
                f'"{unit.path}" is planned from {unit.plan.first} to {unit.plan.last}, '
                "where there is no workday: it is in no sum of the plan (expected at least one)"
            )
            yield warning(curriculum.source, unit.line, "CUR011", message)


def order_problems(curriculum: Curriculum, now: Progress) -> Iterator[Problem]:
    """CUR013, a warning, for each unit that was finished before one that it needs."""
    for unit in curriculum.units:
        for named in unit.needs:
            for path in curriculum.units_under(named):
                if reason := _too_early(now, unit, path):
                    message = (
                        f'"{unit.path}" was finished on {now.units[unit.path].done_on}, before '
                        f'"{path}" that it needs ({reason})'
                    )
                    yield warning(curriculum.source, unit.line, "CUR013", message)


def _too_early(now: Progress, unit: Unit, needed: str) -> str:
    """How it is with the needed unit where the other was finished before it, else ""."""
    done_on, other = now.units[unit.path].done_on, now.units[needed]
    if done_on is None or other.status is Status.DROPPED:
        return ""
    if other.done_on is None:
        return "not finished yet"
    return f"finished on {other.done_on}" if done_on < other.done_on else ""
