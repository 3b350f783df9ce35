"""The log's page: how steadily, on which days, how much a week and for what, and the last days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from plugins.charts import ColumnChart
from plugins.formats import Day, day, hours, percent
from plugins.site import Config, PageView, words
from plugins.studylog.calendar_view import Calendar, Time, calendar
from plugins.studylog.consistency import Consistency, consistency
from plugins.studylog.days_view import DayRow, day_rows
from plugins.studylog.hours import by_day, by_head, by_tag, by_week, counted, total, week_of
from plugins.studylog.model import Entry, Log
from plugins.studylog.shown import Shown, shown
from plugins.studylog.spans import Span, spans
from plugins.studylog.subjects import OBJECTIVE, Subjects
from plugins.studylog.tags import MARKS
from plugins.studylog.weeks_view import weeks_chart, weeks_of

PATH = "log/index.html"
_LATEST = 5
_EARLIER = 25


@dataclass(frozen=True)
class TotalRow:
    """The hours of one track, of one objective, or of what names neither; in all and this week."""

    name: str
    hours: str
    this_week: str
    objective: bool


@dataclass(frozen=True)
class TagRow:
    """The hours of one tag."""

    name: str
    hours: str


@dataclass(frozen=True)
class Steadiness:
    """Consistency over the last 30 and 90 days as percentages, and the streak as a number."""

    last_30: Shown
    last_90: Shown
    streak: Shown


@dataclass(frozen=True)
class Period:
    """A span of weeks with its calendar and its chart, which is None where nothing was studied."""

    calendar: Calendar
    chart: ColumnChart | None


@dataclass(frozen=True, kw_only=True)
class StudylogPage(PageView):
    """What `studylog.html` shows; `steady` is None where no plan says which days are meant.

    `periods` are the program's weeks through the as-of date, the latest first, and none where
    nothing is logged. `days` are the last days, the latest first, then `earlier` ones; `planned`
    are later than the as-of date, the next first, and count nowhere.
    """

    as_of: Day
    hours: str
    this_week: str
    steady: Steadiness | None
    periods: tuple[Period, ...]
    totals: tuple[TotalRow, ...]
    tags: tuple[TagRow, ...]
    days: tuple[DayRow, ...]
    earlier: tuple[DayRow, ...]
    planned: tuple[DayRow, ...]


def studylog_page(log: Log, subjects: Subjects, as_of: date, config: Config) -> StudylogPage:
    """The page of the log as it stands on `as_of`."""
    lang = config.lang
    entries = counted(log, as_of)
    recent = sorted({record.date for record in log.records if record.date <= as_of})
    first = recent[-(_LATEST + _EARLIER) :][:1] or [as_of]
    rows = day_rows((one for one in log.records if one.date >= first[0]), subjects, lang)
    done = [row for row in rows if row.day.iso <= as_of.isoformat()]
    steady = consistency(log, subjects.schedule(), as_of) if subjects.schedule() else None
    return StudylogPage(
        frame=config.frame(
            PATH, title=words("Study log"), description=words("Time studied, week by week.")
        ),
        as_of=day(as_of, lang),
        hours=hours(total(entries), lang),
        this_week=hours(by_week(entries).get(week_of(as_of), 0), lang),
        steady=_steadiness(steady, lang) if steady else None,
        periods=_periods(entries, subjects, as_of, lang),
        totals=_totals(entries, subjects, as_of, lang),
        tags=tuple(
            TagRow(name, hours(minutes, lang))
            for name, minutes in by_tag(log, as_of).items()
            if name not in MARKS
        ),
        days=tuple(reversed(done[-_LATEST:])),
        earlier=tuple(reversed(done[:-_LATEST])),
        planned=tuple(rows[len(done) :]),
    )


def _steadiness(steady: Consistency, lang: str) -> Steadiness:
    def write(value: Fraction) -> str:
        return percent(Decimal(value.numerator) / value.denominator, lang)

    return Steadiness(
        shown(steady.last_30, write),
        shown(steady.last_90, write),
        shown(steady.streak, str),
    )


def _periods(
    entries: tuple[Entry, ...], subjects: Subjects, as_of: date, lang: str
) -> tuple[Period, ...]:
    """The weeks from the program's start, or from the first entry before it."""
    if not entries:
        return ()
    minutes = by_day(entries)
    schedule = subjects.schedule()
    begin = schedule.start if schedule and schedule.start else as_of
    time = Time(minutes, min(begin, *minutes), as_of, schedule)
    weeks = weeks_of(entries, subjects)

    def period(span: Span) -> Period:
        return Period(calendar(span, time, lang), weeks_chart(weeks, span, lang))

    return tuple(period(span) for span in spans(minutes, time.first, time.last))


def _totals(
    entries: Iterable[Entry], subjects: Subjects, as_of: date, lang: str
) -> tuple[TotalRow, ...]:
    """Tracks and objectives in the plan's order, then what names neither."""
    entries = tuple(entries)
    minutes = by_head(entries, subjects)
    week = week_of(as_of)
    latest = by_head((one for one in entries if week_of(one.date) == week), subjects)
    titles = {**subjects.titles(), "": words("Unassigned")}
    return tuple(
        TotalRow(
            name=title,
            hours=hours(minutes[path], lang),
            this_week=hours(latest.get(path, 0), lang),
            objective=path.startswith(f"{OBJECTIVE}/"),
        )
        for path, title in titles.items()
        if path in minutes
    )
