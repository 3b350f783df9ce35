"""One unit: how complete it is, since when, and what that earns.

The formulas are those of earned value management (PMI), with the 0/100 rule for units that are
started: nothing is earned by hours alone.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from plugins.curriculum.model import Curriculum, Unit
from plugins.curriculum.scope import scope_day, why_left_out
from plugins.studylog.model import Entry
from plugins.studylog.tags import Tag

_NUMBER = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,4})?")


class Status(StrEnum):
    """Where a unit stands; it is derived from the log and the posts, never written down."""

    PLANNED = "planned"
    STARTED = "started"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True)
class UnitProgress:
    """A unit as it was through the as-of date: its minutes, how complete it was from which day on,
    and when it was finished.

    `steps` are the days on which its percent complete changed, the earliest first. `begins` is the
    day from which on it is in the scope. `left_out` says why it is in no earned value, or "".
    """

    unit: Unit
    as_of: date
    status: Status
    minutes: int
    steps: tuple[tuple[date, Fraction], ...]
    done_on: date | None
    begins: date
    left_out: str = ""

    def percent_on(self, day: date) -> Fraction:
        """How complete it was at the end of a day, from 0 to 1."""
        passed = bisect_right(self.steps, day, key=lambda step: step[0])
        return self.steps[passed - 1][1] if passed else Fraction(0)

    def whole_on(self, day: date) -> Fraction | None:
        """The estimated minutes by which it counted in the scope on a day; None where left out.

        What was done of a dropped unit stays in the scope, so that what is earned does not fall by
        the dropping.
        """
        if self.left_out or self.unit.estimate is None:
            return None
        if day < self.begins:
            return Fraction(0)
        dropped = self.unit.dropped is not None and self.unit.dropped <= day
        return self.unit.estimate.middle * (self.percent_on(day) if dropped else 1)

    def earned_on(self, day: date) -> Fraction | None:
        """The estimated minutes that were earned by the end of a day; None where left out."""
        if self.left_out or self.unit.estimate is None:
            return None
        percent = self.percent_on(day)
        if day < self.begins or not percent:
            return Fraction(0)
        return self.unit.estimate.middle * percent

    @property
    def percent(self) -> Fraction:
        """How complete it is, from 0 to 1."""
        return self.percent_on(self.as_of)

    @property
    def whole(self) -> Fraction | None:
        """The estimated minutes by which it counts in the scope; None where left out."""
        return self.whole_on(self.as_of)

    @property
    def earned(self) -> Fraction | None:
        """The estimated minutes that are earned; None where left out."""
        return self.earned_on(self.as_of)

    @property
    def in_scope(self) -> bool:
        """Whether it counts in earned value on the as-of date."""
        return not self.left_out and self.begins <= self.as_of

    @property
    def dropped(self) -> bool:
        """Whether it has left the plan by the as-of date."""
        return self.unit.dropped is not None and self.unit.dropped <= self.as_of

    @property
    def is_open(self) -> bool:
        """Whether there is something left to earn with it."""
        return self.in_scope and not self.dropped and self.percent < 1

    @property
    def settled_on(self) -> date | None:
        """The day from which on nothing is left to do of it; None while it is open."""
        days = [day for day, percent in self.steps[-1:] if percent == 1]
        if self.dropped and self.unit.dropped:
            days.append(self.unit.dropped)
        return max(self.begins, min(days)) if days else None


def unit_progress(
    curriculum: Curriculum,
    unit: Unit,
    entries: Sequence[Entry],
    as_of: date,
    finished: date | None = None,
) -> UnitProgress:
    """The unit of the plan through `as_of`, by its own entries (none after that day).

    `finished` is the day on which other evidence finished it; the earlier day counts.
    """
    tags = [(entry.date, tag) for entry in entries for tag in entry.tags]
    done_on = _done_on(tags, as_of, finished)
    if done_on:
        status = Status.DONE
    elif unit.dropped is not None and unit.dropped <= as_of:
        status = Status.DROPPED
    else:
        status = Status.STARTED if entries else Status.PLANNED
    return UnitProgress(
        unit=unit,
        as_of=as_of,
        status=status,
        minutes=sum(entry.minutes for entry in entries),
        steps=_steps(unit, tags, done_on),
        done_on=done_on,
        begins=scope_day(unit, curriculum.program),
        left_out=why_left_out(unit, curriculum.schedule()),
    )


def _done_on(tags: list[tuple[date, Tag]], as_of: date, finished: date | None) -> date | None:
    """The first day with `#done`, or that of other evidence if it is earlier."""
    days = [day for day, tag in tags if tag.name == "done"]
    if finished is not None and finished <= as_of:
        days.append(finished)
    return min(days, default=None)


def _steps(
    unit: Unit, tags: list[tuple[date, Tag]], done_on: date | None
) -> tuple[tuple[date, Fraction], ...]:
    """The last `#at` of each day over the unit's size, at most 1; 1 from its finish on."""
    reached = dict[date, Fraction]()
    # Files and records may stand in any order; those of one day keep theirs.
    for day, tag in sorted(tags, key=lambda found: found[0]):
        at = parse_at(tag.value) if tag.name == "at" and unit.size else None
        if at is not None and unit.size and (done_on is None or day < done_on):
            reached[day] = min(at / unit.size.count, Fraction(1))
    if done_on:
        reached[done_on] = Fraction(1)
    steps: list[tuple[date, Fraction]] = []
    for day, percent in reached.items():
        if not steps or steps[-1][1] != percent:
            steps.append((day, percent))
    return tuple(steps)


def parse_at(value: str) -> Fraction | None:
    """The number that `#at=` gives, or None where it is none."""
    return Fraction(value) if _NUMBER.fullmatch(value) else None
