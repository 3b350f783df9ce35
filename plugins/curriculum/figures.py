"""The plan's figures for programs, by the names of earned value management."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from plugins.curriculum.model import Curriculum
from plugins.curriculum.progress import Progress, UnitProgress, progress
from plugins.curriculum.schedule import has_workday
from plugins.studylog.figures import hours_number, number
from plugins.studylog.model import Log


def plan_figures(curriculum: Curriculum, log: Log, as_of: date) -> Mapping[str, object]:
    """The keys under `plan` in `invoke status --json`; hours, and ratios from 0 to 1.

    Units without an estimate or without a workday in their plan are left out of BAC and EV, and
    listed.
    """
    now = progress(curriculum, log, as_of)
    program = curriculum.program
    valued = {
        path: u
        for path, u in now.units.items()
        if u.unit.estimate and u.unit.plan and has_workday(program, u.unit.plan)
    }
    # Units without a day of their own are in scope from the program's start on.
    begun = program.start is None or program.start <= as_of
    scope = [u for u in valued.values() if u.unit.added or begun]
    return {
        "bac": hours_number(sum(u.whole or 0 for u in scope)),
        "ev": hours_number(sum(u.earned or 0 for u in scope)),
        "ac": hours_number(_actual(curriculum, now)),
        "units": {path: _unit_figures(unit) for path, unit in now.units.items()},
        "not_estimated": [path for path in now.units if path not in valued],
    }


def _actual(curriculum: Curriculum, now: Progress) -> int:
    """The minutes logged on tracks, resources and units."""
    return sum(now.minutes_under(track.path) for track in curriculum.tracks)


def _unit_figures(unit: UnitProgress) -> Mapping[str, object]:
    estimate = unit.unit.estimate
    return {
        "status": unit.status.value,
        "percent": number(unit.percent, 4),
        "hours": hours_number(unit.minutes),
        "estimate": hours_number(estimate.middle) if estimate else None,
        "done_on": unit.done_on.isoformat() if unit.done_on else None,
    }
