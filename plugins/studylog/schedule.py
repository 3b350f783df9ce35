"""The days on which one means to study: workdays of the week, breaks left out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import cached_property

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Schedule:
    """When one studies: from `start` on, on `workdays` (0 is Monday) outside of `breaks` (first and
    last day, both in it), `weekly_target` minutes a week.

    `start` and `weekly_target` are None where nobody said.
    """

    start: date | None = None
    workdays: tuple[int, ...] = (0, 1, 2, 3, 4)
    breaks: tuple[tuple[date, date], ...] = ()
    weekly_target: int | None = None

    @property
    def daily_target(self) -> Fraction | None:
        """Minutes of a workday: the weekly target over the workdays of a week."""
        return Fraction(self.weekly_target, len(self.workdays)) if self.weekly_target else None

    def is_workday(self, day: date) -> bool:
        """Whether the day is a workday and in no break."""
        return day.weekday() in self.workdays and not any(
            first <= day <= last for first, last in self.breaks
        )

    def count(self, first: date, last: date) -> int:
        """The workdays from `first` through `last`: 0 where `last` is the earlier one.

        It is computed, not counted, so that a plan with a mistyped century costs nothing.
        """
        return self._weekdays(first, last) - sum(
            self._weekdays(max(first, begin), min(last, end)) for begin, end in self._apart
        )

    def nth(self, first: date, number: int) -> date | None:
        """The workday with this number (the first is 1) from `first` on; None where the calendar
        ends before it."""
        low, high = first.toordinal(), date.max.toordinal()
        if self.count(first, date.max) < number:
            return None
        while low < high:
            middle = (low + high) // 2
            if self.count(first, date.fromordinal(middle)) < number:
                low = middle + 1
            else:
                high = middle
        return date.fromordinal(low)

    def last_of_week(self, monday: date) -> date | None:
        """The last workday of the week that begins on this Monday; None in a week of break.

        The calendar's own last week has five days.
        """
        last = min(6, (date.max - monday).days)
        week = (monday + day * _DAY for day in reversed(range(last + 1)))
        return next((day for day in week if self.is_workday(day)), None)

    def _weekdays(self, first: date, last: date) -> int:
        """As `count`, without any break."""
        weeks, rest = divmod(max((last - first).days + 1, 0), 7)
        partial = sum((first.weekday() + day) % 7 in self.workdays for day in range(rest))
        return weeks * len(self.workdays) + partial

    @cached_property
    def _apart(self) -> tuple[tuple[date, date], ...]:
        """The breaks in order, those that overlap made one: no day may be taken off twice."""
        apart: list[tuple[date, date]] = []
        for first, last in sorted(self.breaks):
            if apart and first <= apart[-1][1]:
                apart[-1] = (apart[-1][0], max(last, apart[-1][1]))
            else:
                apart.append((first, last))
        return tuple(apart)
