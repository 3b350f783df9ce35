"""The log's page: hours a week, totals, and the last days with their prose."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from itertools import groupby

from plugins.charts import ColumnChart, Series, stacked_columns
from plugins.formats import Day, day, hours
from plugins.site import Config, PageView
from plugins.studylog.hours import by_head, by_week, counted, total, week_of
from plugins.studylog.model import Entry, Kind, Log, Record
from plugins.studylog.subjects import OBJECTIVE, Subjects, head_of
from plugins.studylog.tags import without_tags

PATH = "log/index.html"
_WEEKS = 26
_DAYS = 14


@dataclass(frozen=True)
class TotalRow:
    """The hours of one track, of one objective, or of what names neither."""

    name: str
    hours: str


@dataclass(frozen=True)
class EntryRow:
    """One entry: its hours, the title of what it was for, and its words; `open` has no end yet."""

    hours: str
    subject: str
    title: str
    note: str
    open: bool


@dataclass(frozen=True)
class DayRow:
    """A day of the log: its hours, the prose of its records, and their entries."""

    day: Day
    hours: str
    prose: tuple[str, ...]
    entries: tuple[EntryRow, ...]


@dataclass(frozen=True, kw_only=True)
class StudylogPage(PageView):
    """What `studylog.html` shows; `chart` is None where no week has an hour yet.

    `days` are the last ones through the as-of date, the latest first; `planned` are later ones,
    the next first, which count nowhere.
    """

    as_of: Day
    hours: str
    this_week: str
    chart: ColumnChart | None
    totals: tuple[TotalRow, ...]
    days: tuple[DayRow, ...]
    planned: tuple[DayRow, ...]


def studylog_page(log: Log, subjects: Subjects, as_of: date, config: Config) -> StudylogPage:
    """The page of the log as it stands on `as_of`."""
    entries = counted(log, as_of)
    rows = _day_rows(log.records, subjects, config.lang)
    done = [row for row in rows if row.day.iso <= as_of.isoformat()]
    return StudylogPage(
        frame=config.frame(PATH, title="Study log", description="Time studied, week by week."),
        as_of=day(as_of, config.lang),
        hours=hours(total(entries), config.lang),
        this_week=hours(by_week(entries).get(week_of(as_of), 0), config.lang),
        chart=_chart(entries, subjects, as_of, config.lang),
        totals=tuple(
            TotalRow(name, hours(minutes, config.lang))
            for name, minutes in _by_name(by_head(entries, subjects), subjects)
        ),
        days=tuple(reversed(done[-_DAYS:])),
        planned=tuple(rows[len(done) :]),
    )


def _by_name(minutes: dict[str, int], subjects: Subjects) -> list[tuple[str, int]]:
    """Titles with their minutes: tracks and objectives in the plan's order, then the rest."""
    titles = {**subjects.titles(), "": "Unassigned"}
    return [(title, minutes[path]) for path, title in titles.items() if path in minutes]


def _chart(
    entries: Iterable[Entry], subjects: Subjects, as_of: date, lang: str
) -> ColumnChart | None:
    """Hours a week by track through the week of `as_of`, beginning at most 26 weeks before its end.

    Objectives are drawn as one, and what names no track or objective as one, so that a column is
    all the time of its week.
    """
    entries = tuple(entries)
    weeks = _weeks(entries, as_of)
    groups = dict.fromkeys(_group(path) for path in (*subjects.titles(), ""))
    titles = {**subjects.titles(), OBJECTIVE: "Objectives", "": "Unassigned"}
    series = []
    for group in groups:
        own = [e for e in entries if _group(subjects.path_of(e.subject)) == group]
        minutes = by_week(own)
        values = tuple(Decimal(minutes.get(week, 0)) / 60 for week in weeks)
        if any(values):
            series.append(Series(titles[group], values))
    if not series:
        return None
    return stacked_columns(
        "Hours a week",
        "Hours studied in each week, by track; the latest week is at the end.",
        weeks,
        series,
        lambda value: hours(round(value * 60), lang),
    )


def _group(path: str) -> str:
    """The track of a path, `objective` for all objectives, "" for none."""
    return head_of(path).partition("/")[0]


def _weeks(entries: Iterable[Entry], as_of: date) -> list[str]:
    """The ISO weeks from the first entry's on, at most 26 of them, through that of `as_of`."""
    first = week_of(min((entry.date for entry in entries), default=as_of))
    latest = [week_of(as_of - timedelta(weeks=back)) for back in reversed(range(_WEEKS))]
    return [week for week in latest if week >= first]


def _day_rows(records: Iterable[Record], subjects: Subjects, lang: str) -> list[DayRow]:
    """Every day that has a record, the earliest first."""
    in_order = sorted(records, key=lambda record: record.date)
    return [
        _day_row(when, tuple(same), subjects, lang)
        for when, same in groupby(in_order, key=lambda record: record.date)
    ]


def _day_row(when: date, records: tuple[Record, ...], subjects: Subjects, lang: str) -> DayRow:
    entries = [entry for record in records for entry in record.entries]
    return DayRow(
        day=day(when, lang),
        hours=hours(total(entries), lang),
        prose=tuple(" ".join(record.summary) for record in records if record.summary),
        entries=tuple(_entry_row(entry, subjects, lang) for entry in entries),
    )


def _entry_row(entry: Entry, subjects: Subjects, lang: str) -> EntryRow:
    path = subjects.path_of(entry.subject)
    prose = " ".join(without_tags(line) for line in entry.summary).strip()
    return EntryRow(
        hours=hours(entry.minutes, lang),
        subject=path,
        title=subjects.titles().get(path, ""),
        note=prose.removeprefix(path).strip(),
        open=entry.kind is Kind.OPEN_RANGE,
    )
