"""The program's page as a view."""

from __future__ import annotations

from plugins.curriculum.unit_view import Link
from plugins.curriculum.view import (
    CalibrationRow,
    CurriculumPage,
    LeftOut,
    ObjectiveRow,
    curriculum_page,
)
from plugins.formats import Day
from tests.curriculum.pages import MORE, material_of
from tests.curriculum.plans import CHECK, CHECK_LOG, plan_of


def page_of(log: str = CHECK_LOG) -> CurriculumPage:
    """The page of the check and some more, as of 9 October 2016."""
    return curriculum_page(material_of(plan_of(*CHECK, rest=MORE), log))


def test_the_page_says_whose_and_of_when() -> None:
    """Title, day, address."""
    page = page_of()
    assert page.frame.canonical == "https://example.org/curriculum/"
    assert (page.title, page.as_of) == ("P", Day("2016-10-09", "9 October 2016"))
    assert page.figures.bac.text == "43 h"


def test_tracks_have_their_resources_and_a_bar_each() -> None:
    """A track without an estimate has no bar."""
    page = page_of()
    assert [(track.title, track.address) for track in page.tracks] == [
        ("Deep", "curriculum/dl/"),
        ("Statistics", "curriculum/ml/"),
    ]
    assert [row.title for row in page.tracks[0].resources] == ["Book", "Talks & slides"]
    assert page.chart is not None
    assert [(bar.name, bar.done, bar.total) for bar in page.chart.bars] == [
        ("Deep", "22 h", "43 h")
    ]


def test_objectives_are_held_against_what_is_meant_a_week() -> None:
    """Where something is."""
    page = page_of("2016-09-14\n  2h objective/french\n\n2016-10-07\n  90m objective/french\n")
    assert page.objectives == (
        ObjectiveRow("French", "3.5 h", "1.5 h", "5 h"),
        ObjectiveRow("Sleep", "0 h", "0 h", ""),
    )


def test_calibration_is_by_kind() -> None:
    """Of finished units alone."""
    assert page_of().calibration == (CalibrationRow("book", 1, "12 h", "14 h", "1.17"),)
    assert page_of("").calibration == ()


def test_units_without_earned_value_are_listed() -> None:
    """Each with the reason."""
    where = Link("No idea how long", "curriculum/dl/talks/#unit-three", done=False)
    assert page_of().left_out == (LeftOut(where, "no estimate"),)


def test_without_estimates_there_are_no_charts() -> None:
    """What cannot be known is not shown as 0."""
    page = curriculum_page(material_of(plan_of(), ""))
    assert (page.chart, page.burnup, page.milestones) == (None, None, ())
    assert page.figures.percent.text == ""
