"""The log's page as a view."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from plugins.formats import Day
from plugins.site import Config
from plugins.studylog.model import Log
from plugins.studylog.parse import parse
from plugins.studylog.subjects import Subjects
from plugins.studylog.view import DayRow, EntryRow, StudylogPage, TotalRow, studylog_page


class Plan(Subjects):
    """A plan with two tracks and two objectives."""

    def titles(self) -> Mapping[str, str]:
        """The names by their paths."""
        return {
            "dl": "Deep learning",
            "dl/goodfellow/ch6": "Nets",
            "ml": "Statistics",
            "objective/french": "French",
            "objective/swim": "Swimming",
        }


def page_of(text: str, as_of: date) -> StudylogPage:
    """The page that a log's text makes."""
    records, problems = parse(text, "x.klg")
    assert problems == ()
    config = Config(
        name="Journal",
        tagline="",
        author="A",
        url="https://example.org",
        preview=False,
        lang="en",
        day=as_of,
    )
    return studylog_page(Log(records), Plan(), as_of, config)


def test_totals_follow_the_plans_order_with_the_rest_last() -> None:
    """Tracks, objectives, then what names neither; a name without time is not there."""
    page = page_of(
        "2017-03-01\n  15m\n  1h objective/french\n  2h ml\n  30m dl/goodfellow/ch6\n",
        date(2017, 3, 1),
    )
    assert page.frame.canonical == "https://example.org/log/"
    assert page.hours == "3.8 h"
    assert page.this_week == "3.8 h"
    assert page.as_of == Day("2017-03-01", "1 March 2017")
    assert page.totals == (
        TotalRow("Deep learning", "0.5 h"),
        TotalRow("Statistics", "2 h"),
        TotalRow("French", "1 h"),
        TotalRow("Unassigned", "0.3 h"),
    )


def test_the_chart_stacks_tracks_objectives_and_the_rest() -> None:
    """All objectives are one series, and a column holds all the time of its week."""
    page = page_of(
        "2017-02-22\n  1h dl\n\n2017-03-01\n  2h objective/french\n  3h objective/swim\n  30m\n",
        date(2017, 3, 8),
    )
    assert page.chart is not None
    assert page.chart.header == ("Deep learning", "Objectives", "Unassigned")
    assert [(row.name, row.cells) for row in page.chart.rows] == [
        ("2017-W08", ("1 h", "0 h", "0 h")),
        ("2017-W09", ("0 h", "5 h", "0.5 h")),
        ("2017-W10", ("0 h", "0 h", "0 h")),
    ]


def test_the_chart_shows_the_last_26_weeks() -> None:
    """What is older is in the totals only; the week of the as-of date is the last column."""
    page = page_of("2015-01-05\n  1h dl\n\n2017-03-01\n  1h dl\n", date(2017, 3, 1))
    assert page.chart is not None
    assert len(page.chart.rows) == 26
    assert page.chart.rows[0].name == "2016-W36"
    assert page.chart.rows[-1].name == "2017-W09"


def test_without_hours_there_is_no_chart() -> None:
    """An empty log has a page all the same."""
    page = page_of("", date(2017, 3, 1))
    assert page.chart is None
    assert (page.hours, page.totals, page.days) == ("0 h", (), ())


def test_days_have_their_prose_and_entries() -> None:
    """The title says what was studied, the note the rest without tags; an open range says so."""
    page = page_of(
        "2017-03-01\nA day\nof work.\n  1h dl/goodfellow/ch6 derived it #rnn\n  9:00 - ? tidying\n",
        date(2017, 3, 1),
    )
    assert page.days == (
        DayRow(
            day=Day("2017-03-01", "1 March 2017"),
            hours="1 h",
            prose=("A day of work.",),
            entries=(
                EntryRow("1 h", "dl/goodfellow/ch6", "Nets", "derived it", False),
                EntryRow("0 h", "", "", "tidying", True),
            ),
        ),
    )


def test_days_are_the_last_fourteen_with_the_latest_first() -> None:
    """However the file orders them; two records of a day are one day."""
    text = "\n\n".join(f"2017-03-{n:02}\n  1h" for n in (*range(20, 0, -1), 20))
    page = page_of(text, date(2017, 3, 20))
    assert [row.day.iso[-2:] for row in page.days] == [f"{n:02}" for n in range(20, 6, -1)]
    assert page.days[0].hours == "2 h"


def test_later_days_are_planned_and_counted_nowhere() -> None:
    """They are shown by themselves, the next first."""
    page = page_of(
        "2017-03-01\n  1h dl\n\n2017-03-09\n  4h dl\n\n2017-03-02\n  2h dl\n", date(2017, 3, 1)
    )
    assert [row.day.iso for row in page.days] == ["2017-03-01"]
    assert [row.day.iso for row in page.planned] == ["2017-03-02", "2017-03-09"]
    assert (page.hours, page.totals) == ("1 h", (TotalRow("Deep learning", "1 h"),))
