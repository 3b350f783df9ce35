"""The log's figures for programs: numbers of hours, rounded once."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from math import floor
from typing import TypeVar

from plugins.studylog.consistency import consistency
from plugins.studylog.hours import by_head, by_week, counted, total, week_of
from plugins.studylog.model import Log
from plugins.studylog.subjects import OBJECTIVE, Subjects
from plugins.studylog.unknown import Unknown

T = TypeVar("T")


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


def ratio_number(value: Fraction) -> int | float:
    """A ratio with at most four decimals."""
    return number(value, 4)


def figure(key: str, value: T | Unknown, show: Callable[[T], object]) -> Mapping[str, object]:
    """The key with its value as `show` makes it, or with null and, beside it, the reason."""
    if isinstance(value, Unknown):
        return {key: None, f"{key}_why": value.why}
    return {key: show(value)}


def log_figures(log: Log, subjects: Subjects, as_of: date) -> Mapping[str, object]:
    """The keys under `log` in `invoke status --json`; weeks are those that have an entry."""
    entries = counted(log, as_of)
    weeks = by_week(entries)
    heads = by_head(entries, subjects)
    objectives = {path for path in heads if path.startswith(f"{OBJECTIVE}/")}
    tracks = heads.keys() - objectives - {""}
    steady = consistency(log, subjects.schedule(), as_of)
    return {
        "hours": hours_number(total(entries)),
        "unassigned": hours_number(heads.get("", 0)),
        "hours_this_week": hours_number(weeks.get(week_of(as_of), 0)),
        **figure("consistency_30", steady.last_30, ratio_number),
        **figure("consistency_90", steady.last_90, ratio_number),
        **figure("streak", steady.streak, int),
        "tracks": {path: hours_number(heads[path]) for path in sorted(tracks)},
        "objectives": {
            path.removeprefix(f"{OBJECTIVE}/"): hours_number(heads[path])
            for path in sorted(objectives)
        },
        "weeks": {week: hours_number(weeks[week]) for week in sorted(weeks)},
    }
