"""The log's page as a view."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from plugins.formats import Day
from plugins.site import Config
from plugins.studylog.days_view import DayRow, EntryRow
from plugins.studylog.model import Log
from plugins.studylog.parse import parse
from plugins.studylog.schedule import Schedule
from plugins.studylog.shown import Shown
from plugins.studylog.subjects import Subjects
from plugins.studylog.view import StudylogPage, TotalRow, studylog_page


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


class Scheduled(Plan):
    """The same plan, with days that are meant for study: 10 hours a week from 27 February on."""

    def schedule(self) -> Schedule:
        """Monday to Friday, without Wednesday the 1st."""
        free = date(2017, 3, 1)
        return Schedule(date(2017, 2, 27), (0, 1, 2, 3, 4), ((free, free),), 600)


def page_of(text: str, as_of: date, plan: Subjects | None = None) -> StudylogPage:
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
    return studylog_page(Log(records), plan or Plan(), as_of, config)


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
        TotalRow("Deep learning", "0.5 h", "0.5 h", objective=False),
        TotalRow("Statistics", "2 h", "2 h", objective=False),
        TotalRow("French", "1 h", "1 h", objective=True),
        TotalRow("Unassigned", "0.3 h", "0.3 h", objective=False),
    )


def test_totals_tell_this_week_from_all() -> None:
    """A week begins on Monday."""
    page = page_of("2017-02-26\n  2h dl\n\n2017-02-27\n  1h dl\n", date(2017, 3, 1))
    assert page.totals == (TotalRow("Deep learning", "3 h", "1 h", objective=False),)
    assert (page.hours, page.this_week) == ("3 h", "1 h")


def test_figures_of_steadiness_need_a_schedule() -> None:
    """Without a plan nobody said which days are meant, and nothing is said of them."""
    text = "2017-02-27\n  2h dl\n\n2017-02-28\n  1h dl\n"
    assert page_of(text, date(2017, 3, 1)).steady is None
    steady = page_of(text, date(2017, 3, 1), Scheduled()).steady
    assert steady is not None
    assert (steady.last_30, steady.streak) == (Shown("50%"), Shown("2"))


def test_periods_begin_with_the_program_or_an_entry_before_it() -> None:
    """Days of the program without an entry are days without study, and are shown."""
    (period,) = page_of("2017-03-09\n  1h dl\n", date(2017, 3, 9), Scheduled()).periods
    assert [week.monday.iso for week in period.calendar.weeks] == ["2017-02-27", "2017-03-06"]
    (period,) = page_of("2017-02-20\n  1h dl\n", date(2017, 2, 28), Scheduled()).periods
    assert [week.monday.iso for week in period.calendar.weeks] == ["2017-02-20", "2017-02-27"]


def test_an_empty_log_has_no_periods() -> None:
    """It has a page all the same."""
    page = page_of("", date(2017, 3, 1), Scheduled())
    assert page.periods == ()
    assert (page.hours, page.totals, page.days, page.earlier) == ("0 h", (), (), ())


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


def test_days_are_the_last_five_and_some_before_them() -> None:
    """However the file orders them, the latest first; two records of a day are one day."""
    first = date(2017, 1, 1).toordinal()
    days = [date.fromordinal(number) for number in range(first, first + 40)]
    text = "\n\n".join(f"{day}\n  1h" for day in (*reversed(days), days[-1]))
    page = page_of(text, days[-1])
    assert [row.day.iso for row in page.days] == [str(day) for day in reversed(days[-5:])]
    assert [row.day.iso for row in page.earlier] == [str(day) for day in reversed(days[-30:-5])]
    assert page.days[0].hours == "2 h"


def test_later_days_are_planned_and_counted_nowhere() -> None:
    """They are shown by themselves, the next first."""
    page = page_of(
        "2017-03-01\n  1h dl\n\n2017-03-09\n  4h dl\n\n2017-03-02\n  2h dl\n", date(2017, 3, 1)
    )
    assert [row.day.iso for row in page.days] == ["2017-03-01"]
    assert [row.day.iso for row in page.planned] == ["2017-03-02", "2017-03-09"]
    assert page.hours == "1 h"
