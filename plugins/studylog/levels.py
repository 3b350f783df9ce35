"""The calendar of study days: how much there was on each, in five levels."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

# Minutes from which a day has the level 1, 2, 3, 4. They are fixed, not quantiles: a level means
# the same on every page and in every month.
THRESHOLDS = (1, 2 * 60, 4 * 60, 6 * 60)


@dataclass(frozen=True)
class StudyDay:
    """A day of the calendar: its minutes, and their level from 0 to 4."""

    date: date
    minutes: int

    @property
    def level(self) -> int:
        """0 for nothing, then under 2 h, under 4 h, under 6 h, 6 h and more."""
        return level(self.minutes)


def level(minutes: int) -> int:
    """The level of so many minutes in a day; a day with a negative total is one of nothing."""
    return bisect_right(THRESHOLDS, minutes)


def study_days(minutes: Mapping[date, int], first: date, last: date) -> tuple[StudyDay, ...]:
    """Every day from `first` through `last`, those without an entry too; `minutes` are by day."""
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    return tuple(StudyDay(day, minutes.get(day, 0)) for day in days)
