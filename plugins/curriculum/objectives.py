"""Objectives: the time for what is learned beside the curriculum, against what is meant a week."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from plugins.curriculum.model import Curriculum, Objective
from plugins.curriculum.velocity import monday_of
from plugins.studylog.hours import by_path, counted, total
from plugins.studylog.model import Log


@dataclass(frozen=True)
class ObjectiveHours:
    """An objective's minutes: all, those of the week of the as-of date, and those meant a week
    (None where none are, or where it is measured in something else than hours)."""

    objective: Objective
    minutes: int
    this_week: int
    weekly: Fraction | None


def objective_hours(curriculum: Curriculum, log: Log, as_of: date) -> tuple[ObjectiveHours, ...]:
    """The objectives in the plan's order."""
    entries = counted(log, as_of)
    minutes = by_path(entries, curriculum)
    monday = monday_of(as_of)
    week = [entry for entry in entries if entry.date >= monday]
    return tuple(
        ObjectiveHours(
            objective=one,
            minutes=minutes.get(one.path, 0),
            this_week=total(entry for entry in week if entry.subject == one.path),
            weekly=one.measure.weekly * 60
            if one.measure and one.measure.weekly is not None and one.measure.unit == "h"
            else None,
        )
        for one in curriculum.objectives
    )
