"""The log's figures for programs: numbers of hours, rounded once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from math import floor

from plugins.studylog.hours import by_head, by_week, counted, total, week_of
from plugins.studylog.model import Log
from plugins.studylog.subjects import OBJECTIVE, Subjects


def number(value: Fraction, places: int) -> int | float:
    """The value with at most `places` decimals, rounded half away from zero.

    It is rounded as a fraction, before it becomes a float: 0.145 has no exact float.
    """
    scale: int = 10**places
    units = floor(abs(value) * scale + Fraction(1, 2)) * (-1 if value < 0 else 1)
    return units // scale if units % scale == 0 else units / scale


def hours_number(minutes: Fraction | int) -> int | float:
    """Minutes as hours with at most two decimals."""
    return number(Fraction(minutes) / 60, 2)


def log_figures(log: Log, subjects: Subjects, as_of: date) -> Mapping[str, object]:
    """The keys under `log` in `invoke status --json`; weeks are those that have an entry."""
    entries = counted(log, as_of)
    weeks = by_week(entries)
    heads = by_head(entries, subjects)
    objectives = {path for path in heads if path.startswith(f"{OBJECTIVE}/")}
    tracks = heads.keys() - objectives - {""}
    return {
        "hours": hours_number(total(entries)),
        "unassigned": hours_number(heads.get("", 0)),
        "hours_this_week": hours_number(weeks.get(week_of(as_of), 0)),
        "tracks": {path: hours_number(heads[path]) for path in sorted(tracks)},
        "objectives": {
            path.removeprefix(f"{OBJECTIVE}/"): hours_number(heads[path])
            for path in sorted(objectives)
        },
        "weeks": {week: hours_number(weeks[week]) for week in sorted(weeks)},
    }
