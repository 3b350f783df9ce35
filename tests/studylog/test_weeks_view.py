"""Hours a week as a chart."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from plugins.charts import ColumnChart
from plugins.studylog.hours import by_day
from plugins.studylog.model import Log
from plugins.studylog.parse import parse
from plugins.studylog.schedule import Schedule
from plugins.studylog.spans import spans
from plugins.studylog.subjects import Subjects
from plugins.studylog.weeks_view import weeks_chart, weeks_of


class Plan(Subjects):
    """A plan with a track, two objectives, and a weekly target of 10 hours or none."""

    def __init__(self, target: int | None) -> None:
        self.target = target

    def titles(self) -> Mapping[str, str]:
        """The names by their paths."""
        return {"dl": "Deep learning", "objective/french": "French", "objective/swim": "Swimming"}

    def schedule(self) -> Schedule:
        """Every weekday."""
        return Schedule(weekly_target=self.target)


def charts_of(text: str, last: date, plan: Subjects) -> list[ColumnChart | None]:
    """The charts of a log's text, the latest span first."""
    entries = tuple(Log(parse(text, "x.klg")[0]).entries)
    minutes = by_day(entries)
    weeks = weeks_of(entries, plan)
    return [weeks_chart(weeks, span, "en") for span in spans(minutes, min(minutes), last)]


def test_a_column_is_all_the_time_of_a_week() -> None:
    """By track; all objectives are one series, and so is what names none."""
    text = "2017-02-22\n  1h dl\n\n2017-03-01\n  2h objective/french\n  3h objective/swim\n  30m\n"
    (chart,) = charts_of(text, date(2017, 3, 8), Plan(None))
    assert chart is not None
    assert chart.title == "Hours a week"
    assert chart.header == ("Deep learning", "Objectives", "Unassigned")
    assert [(row.name, row.cells) for row in chart.rows] == [
        ("20 Feb 2017", ("1 h", "0 h", "0 h")),
        ("27 Feb 2017", ("0 h", "5 h", "0.5 h")),
        ("6 Mar 2017", ("0 h", "0 h", "0 h")),
    ]
    assert chart.guide is None


def test_the_weekly_target_is_a_line() -> None:
    """It is what every column is held against."""
    (chart,) = charts_of("2017-03-01\n  1h dl\n", date(2017, 3, 1), Plan(600))
    assert chart is not None
    assert chart.guide is not None
    assert chart.guide.text == "Weekly target: 10 h"


def test_without_a_plan_there_is_no_target() -> None:
    """All time is unassigned then."""
    (chart,) = charts_of("2017-03-01\n  1h dl\n", date(2017, 3, 1), Subjects())
    assert chart is not None
    assert (chart.header, chart.guide) == (("Unassigned",), None)


def test_each_year_has_its_own_title_and_the_same_series() -> None:
    """A track keeps its colour, also in a year in which it was not studied."""
    text = "2015-03-01\n  1h dl\n\n2017-03-01\n  1h\n"
    later, earlier = charts_of(text, date(2017, 3, 1), Plan(None))
    assert later is not None
    assert earlier is not None
    assert (later.title, earlier.title) == ("Hours a week, 2017", "Hours a week, 2015")
    assert later.header == earlier.header == ("Deep learning", "Unassigned")


def test_a_span_without_an_hour_has_no_chart() -> None:
    """A correction that takes all back leaves nothing to draw."""
    assert charts_of("2017-03-01\n  1h dl\n  -1h dl\n", date(2017, 3, 1), Plan(None)) == [None]
