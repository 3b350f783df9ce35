"""The calendar of study days: a table of weeks, each day with its hours and their level."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from plugins.formats import Day, hours, month_name, short_day, weekday_names
from plugins.studylog.levels import level
from plugins.studylog.schedule import Schedule
from plugins.studylog.spans import Span

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class CalendarDay:
    """A day; `level` is from 0 to 4, and `rest` says that none was meant for study and none was."""

    day: Day
    hours: str
    level: int
    rest: bool


@dataclass(frozen=True)
class CalendarWeek:
    """A week from its Monday on; `month` is named where one begins, None stands for a day that is
    not in the log's time."""

    monday: Day
    month: str
    days: tuple[CalendarDay | None, ...]


@dataclass(frozen=True)
class Calendar:
    """The weeks of a span, with the names of their days; `year` is "" for the only one."""

    year: str
    weekdays: tuple[str, ...]
    weeks: tuple[CalendarWeek, ...]


@dataclass(frozen=True)
class Time:
    """The minutes of days from `first` through `last`, and the days that are meant for study."""

    minutes: Mapping[date, int]
    first: date
    last: date
    schedule: Schedule | None


def calendar(span: Span, time: Time, lang: str) -> Calendar:
    """The calendar of a span's weeks."""
    return Calendar(
        year=span.year,
        weekdays=weekday_names(lang),
        weeks=tuple(
            _week(monday, time, lang, is_first=monday == span.mondays[0]) for monday in span.mondays
        ),
    )


def _week(monday: date, time: Time, lang: str, *, is_first: bool) -> CalendarWeek:
    days = tuple(monday + number * _DAY for number in range(7))
    begin = next((day for day in days if day.day == 1 and day <= time.last), None)
    named = begin or (days[-1] if is_first else None)
    return CalendarWeek(
        monday=short_day(monday, lang),
        month=month_name(named, lang) if named else "",
        days=tuple(
            _day(day, time, lang) if time.first <= day <= time.last else None for day in days
        ),
    )


def _day(day: date, time: Time, lang: str) -> CalendarDay:
    minutes = time.minutes.get(day, 0)
    meant = time.schedule is None or time.schedule.is_workday(day)
    return CalendarDay(
        day=short_day(day, lang),
        hours=hours(minutes, lang),
        level=level(minutes),
        rest=not meant and minutes == 0,
    )
