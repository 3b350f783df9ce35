"""Hours a week as stacked columns, held against the weekly target."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from plugins.charts import ColumnChart, Series, stacked_columns
from plugins.formats import hours, short_day
from plugins.site import Words, words
from plugins.studylog.hours import minutes_by
from plugins.studylog.model import Entry
from plugins.studylog.spans import Span, monday_of
from plugins.studylog.subjects import OBJECTIVE, Subjects, head_of


@dataclass(frozen=True)
class Weeks:
    """The minutes of each week (by its Monday) of each group that has any, with the group's name.

    All objectives are one group, and what names no track or objective is one, so that the groups
    of a week are all of its time.
    """

    groups: tuple[tuple[str, Mapping[date, int]], ...]
    target: int | None


def weeks_of(entries: Iterable[Entry], subjects: Subjects) -> Weeks:
    """The weeks of a log, its tracks in the plan's order."""
    of_group = minutes_by(
        entries, lambda entry: (_group(subjects.path_of(entry.subject)), monday_of(entry.date))
    )
    titles = {**subjects.titles(), OBJECTIVE: words("Objectives"), "": words("Unassigned")}
    groups = dict.fromkeys(_group(path) for path in (*subjects.titles(), ""))
    by_group = {
        group: {monday: minutes for (own, monday), minutes in of_group.items() if own == group}
        for group in groups
    }
    schedule = subjects.schedule()
    return Weeks(
        groups=tuple(
            (titles[group], found) for group, found in by_group.items() if any(found.values())
        ),
        target=schedule.weekly_target if schedule else None,
    )


def weeks_chart(weeks: Weeks, span: Span, lang: str) -> ColumnChart | None:
    """The chart of a span's weeks; None where none of them has an hour."""
    series = [
        Series(name, tuple(Decimal(minutes.get(monday, 0)) / 60 for monday in span.mondays))
        for name, minutes in weeks.groups
    ]
    if not any(value for one in series for value in one.values):
        return None
    return stacked_columns(
        _title(span),
        words("Hours studied in each week, by track; the latest week is at the end."),
        [short_day(monday, lang).text for monday in span.mondays],
        series,
        _label(lang),
        guide=(words("Weekly target"), Decimal(weeks.target) / 60) if weeks.target else None,
    )


def _title(span: Span) -> Words:
    return words("Hours a week, %(year)s", year=span.year) if span.year else words("Hours a week")


def _group(path: str) -> str:
    """The track of a path, `objective` for all objectives, "" for none."""
    return head_of(path).partition("/")[0]


def _label(lang: str) -> Callable[[Decimal], str]:
    return lambda value: hours(round(value * 60), lang)
