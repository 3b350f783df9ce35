"""The weeks of a log in spans that fit on a page: all of them, or year by year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

# A year and a bit: a program of twelve months with a week before and after it is one span.
_MOST = 54


@dataclass(frozen=True)
class Span:
    """Consecutive weeks by their Mondays; `year` is "" for the one span that is all there is."""

    year: str
    mondays: tuple[date, ...]


def spans(minutes: Mapping[date, int], first: date, last: date) -> tuple[Span, ...]:
    """The weeks from that of `first` through that of `last`, the latest span first.

    More than 54 weeks are split by the year in which they begin, and years without an entry in
    `minutes` (which are by day) are left out: a mistyped year costs a page and not a thousand.
    """
    mondays = _mondays(first, last)
    if len(mondays) <= _MOST:
        return (Span("", mondays),)
    busy = {monday_of(day) for day in minutes}
    years = [
        Span(str(year), tuple(same)) for year, same in groupby(mondays, key=lambda day: day.year)
    ]
    return tuple(span for span in reversed(years) if not busy.isdisjoint(span.mondays))


def monday_of(day: date) -> date:
    """The first day of the ISO week that a day is in."""
    return day - timedelta(days=day.weekday())


def _mondays(first: date, last: date) -> tuple[date, ...]:
    begin, end = monday_of(first), monday_of(last)
    return tuple(begin + timedelta(weeks=week) for week in range((end - begin).days // 7 + 1))
