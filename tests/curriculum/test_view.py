"""The curriculum's page as a view."""

from __future__ import annotations

from datetime import date

from plugins.curriculum.model import (
    Curriculum,
    Estimate,
    Period,
    Program,
    Resource,
    Size,
    Track,
    Unit,
)
from plugins.curriculum.progress import progress
from plugins.curriculum.view import (
    CurriculumPage,
    ResourceBlock,
    TrackBlock,
    UnitRow,
    curriculum_page,
)
from plugins.formats import Day
from plugins.site import Config
from plugins.studylog.model import Log
from plugins.studylog.parse import parse

CONFIG = Config(
    name="Journal",
    tagline="",
    author="A",
    url="https://example.org",
    preview=False,
    lang="en",
    day=date(2016, 9, 14),
)


WEEK = Period(date(2016, 9, 12), date(2016, 9, 18))


def page_of(plan: Curriculum, log: str) -> CurriculumPage:
    """The page of a plan and a log's text on 14 September 2016."""
    records, problems = parse(log, "x.klg")
    assert problems == ()
    return curriculum_page(plan, progress(plan, Log(records), date(2016, 9, 14)), CONFIG)


def test_units_stand_under_their_resources_and_tracks() -> None:
    """Each with its status, its hours, its estimate and how complete it is."""
    units = (
        Unit("dl/b/ch6", "Nets", Estimate(720, 720), WEEK),
        Unit("dl/b/ch10", "RNNs", Estimate(1080, 1320), WEEK, size=Size(60, "pages")),
        Unit("dl/b/ch20", "Models"),
    )
    book = Resource("dl/b", "Book", "book", "https://example.org/book", units)
    plan = Curriculum(
        program=Program(title="Masters"),
        tracks=(Track("dl", "Deep learning", (book,)), Track("ml", "Statistics")),
    )
    page = page_of(plan, "2016-09-13\n  14h dl/b/ch6 #done\n  90m dl/b/ch10 #at=30\n  1h dl\n")
    assert page.frame.canonical == "https://example.org/curriculum/"
    assert (page.title, page.as_of.iso) == ("Masters", "2016-09-14")
    assert (page.hours, page.percent) == ("16.5 h", "69%")
    block = ResourceBlock(
        title="Book",
        kind="book",
        url="https://example.org/book",
        hours="15.5 h",
        percent="69%",
        units=(
            UnitRow(
                title="Nets",
                path="dl/b/ch6",
                status="done",
                hours="14 h",
                estimate="12 h",
                percent="100%",
                done_on=Day("2016-09-13", "13 September 2016"),
            ),
            UnitRow("RNNs", "dl/b/ch10", "started", "1.5 h", "18 h \u2013 22 h", "50%", None),
            UnitRow("Models", "dl/b/ch20", "planned", "0 h", "", "0%", None),
        ),
    )
    assert page.tracks == (
        TrackBlock("Deep learning", "dl", "16.5 h", "69%", (block,)),
        TrackBlock("Statistics", "ml", "0 h", "", ()),
    )


def test_the_chart_has_a_bar_for_each_track_with_an_estimate() -> None:
    """Earned of estimated hours."""
    unit = Unit("dl/b/ch6", "Nets", Estimate(720, 720), WEEK, size=Size(4, "parts"))
    plan = Curriculum(
        tracks=(
            Track("dl", "Deep learning", (Resource("dl/b", "Book", units=(unit,)),)),
            Track("ml", "Statistics"),
        )
    )
    chart = page_of(plan, "2016-09-13\n  1h dl/b/ch6 #at=1\n").chart
    assert chart is not None
    assert [(bar.name, bar.done, bar.total) for bar in chart.bars] == [
        ("Deep learning", "3 h", "12 h")
    ]


def test_without_estimates_there_is_no_chart_and_no_percentage() -> None:
    """What cannot be known is not shown as 0."""
    page = page_of(Curriculum(), "")
    assert (page.chart, page.percent, page.hours) == (None, "", "0 h")
