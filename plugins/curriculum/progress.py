"""How far the plan is: the status, hours and percent complete of units, and what follows from them.

The formulas are those of earned value management, with the 0/100 rule for units that are started:
nothing is earned by hours alone.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from plugins.curriculum.model import Curriculum, Unit
from plugins.studylog.hours import by_path, counted
from plugins.studylog.model import Entry, Log
from plugins.studylog.subjects import OBJECTIVE

_NUMBER = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,4})?")


class Status(StrEnum):
    """Where a unit stands; it is derived from the log and the posts, never written down."""

    PLANNED = "planned"
    STARTED = "started"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True)
class UnitProgress:
    """A unit on the as-of date: its minutes, how complete it is (0 to 1), when it was finished.

    `whole` are the estimated minutes by which it counts in the scope, and `earned` those of them
    that are done; both are None for a unit without an estimate.
    """

    unit: Unit
    status: Status
    minutes: int
    percent: Fraction
    done_on: date | None
    whole: Fraction | None
    earned: Fraction | None


@dataclass(frozen=True)
class Progress:
    """The plan on the as-of date: its units by path, and the minutes under every path of it."""

    units: Mapping[str, UnitProgress]
    minutes: Mapping[str, int]

    def minutes_under(self, path: str) -> int:
        """The minutes logged on the track, resource or unit itself and on all that is in it."""
        return self.minutes.get(path, 0)

    def percent(self, units: Iterable[Unit]) -> Fraction | None:
        """Earned through estimated minutes of these units; None where nothing is estimated."""
        estimated = [self.units[unit.path] for unit in units]
        whole = sum(unit.whole or 0 for unit in estimated)
        return sum(unit.earned or 0 for unit in estimated) / Fraction(whole) if whole else None


def progress(
    curriculum: Curriculum,
    log: Log,
    as_of: date,
    finished_on: Mapping[str, date] | None = None,
) -> Progress:
    """The progress through `as_of` (inclusive).

    `finished_on` are the days on which units were finished by other evidence than the log, such as
    posts, by path; the earlier day counts.
    """
    entries = counted(log, as_of)
    of_unit = defaultdict[str, list[Entry]](list)
    for entry in entries:
        of_unit[entry.subject].append(entry)
    other = finished_on or {}
    units = {
        unit.path: _unit_progress(unit, of_unit[unit.path], as_of, other.get(unit.path))
        for unit in curriculum.units
    }
    return Progress(units, _minutes_under(by_path(entries, curriculum)))


def _unit_progress(
    unit: Unit, entries: list[Entry], as_of: date, finished: date | None
) -> UnitProgress:
    done_on = _done_on(entries, as_of, finished)
    percent = Fraction(1) if done_on else _measured(unit, entries)
    dropped = unit.dropped is not None and unit.dropped <= as_of
    if done_on:
        status = Status.DONE
    elif dropped:
        status = Status.DROPPED
    else:
        status = Status.STARTED if entries else Status.PLANNED
    whole = unit.estimate.middle if unit.estimate else None
    if whole is not None and unit.added and unit.added > as_of:
        whole = Fraction(0)
    earned = None if whole is None else whole * percent
    return UnitProgress(
        unit=unit,
        status=status,
        minutes=sum(entry.minutes for entry in entries),
        percent=percent,
        done_on=done_on,
        # What was done of a dropped unit stays in the scope, so that the plan's percentage does
        # not fall by the dropping.
        whole=earned if dropped else whole,
        earned=earned,
    )


def _done_on(entries: list[Entry], as_of: date, finished: date | None) -> date | None:
    """The first day with `#done`, or that of other evidence if it is earlier."""
    days = [entry.date for entry in entries if any(tag.name == "done" for tag in entry.tags)]
    if finished is not None and finished <= as_of:
        days.append(finished)
    return min(days, default=None)


def _measured(unit: Unit, entries: list[Entry]) -> Fraction:
    """The latest `#at` over the unit's size, at most 1; 0 where nothing is measured."""
    reached = Fraction(0)
    # Files and records may stand in any order; those of one day keep theirs.
    for entry in sorted(entries, key=lambda entry: entry.date):
        for tag in entry.tags:
            at = parse_at(tag.value) if tag.name == "at" else None
            reached = reached if at is None else at
    return min(reached / unit.size.count, Fraction(1)) if unit.size else Fraction(0)


def parse_at(value: str) -> Fraction | None:
    """The number that `#at=` gives, or None where it is none."""
    return Fraction(value) if _NUMBER.fullmatch(value) else None


def _minutes_under(minutes: Mapping[str, int]) -> Mapping[str, int]:
    """The minutes of each logged path and of all paths above it; objectives are not in the plan."""
    sums = defaultdict[str, int](int)
    for path, own in minutes.items():
        parts = path.split("/")
        if path and parts[0] != OBJECTIVE:
            for length in range(1, len(parts) + 1):
                sums["/".join(parts[:length])] += own
    return dict(sums)
