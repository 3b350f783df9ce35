"""A unit as the plan's lists show it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from plugins.curriculum.unit_view import Link, UnitItem, unit_item
from plugins.formats import Day
from plugins.posts import Post
from tests.curriculum.pages import MORE, material_of
from tests.curriculum.plans import CHECK, CHECK_LOG, plan_of
from tests.posts.writing import post


def items(log: str = CHECK_LOG, *posts: Post) -> dict[str, UnitItem]:
    """The units of the check and some more, by path, as of 9 October 2016."""
    material = material_of(plan_of(*CHECK, rest=MORE), log, *posts)
    return {unit.path: unit_item(unit, material) for unit in material.curriculum.units}


def test_a_finished_unit() -> None:
    """With its hours against its estimate, its planned days and the day it was done."""
    found = items()["dl/book/ch6"]
    assert (found.status, found.hours, found.estimate) == ("done", "14 h", "12 h")
    assert found.done_on == Day("2016-09-14", "14 Sep 2016")
    assert [day.iso for day in found.planned] == ["2016-09-12", "2016-09-25"]
    assert (found.anchor, found.address) == ("unit-ch6", "curriculum/dl/book/#unit-ch6")
    assert found.resource == Link("Book", "curriculum/dl/book/", done=False)


def test_a_started_unit_with_a_size_is_measured() -> None:
    """The others are not: hours say nothing of how far one is."""
    found = items()
    assert (found["dl/book/ch10"].percent, found["dl/book/ch10"].size) == ("50%", "60 pages")
    assert found["dl/book/ch6"].percent == ""
    assert items("2016-09-14\n  1h dl/talks/one\n")["dl/talks/one"].percent == ""


def test_a_finished_unit_without_a_post_is_unproven() -> None:
    """An unfinished one has nothing to prove yet."""
    found = items()
    assert (found["dl/book/ch6"].unproven, found["dl/book/ch10"].unproven) == (True, False)
    proven = items(CHECK_LOG, post("nets.md", units=("dl/book/ch6",)))["dl/book/ch6"]
    assert (proven.unproven, [link.title for link in proven.posts]) == (False, ["Nets"])


def test_what_a_unit_needs_is_linked() -> None:
    """A resource is done when all of its units are."""
    found = items()["dl/talks/one"]
    assert found.needs == (
        Link("U", "curriculum/dl/book/#unit-ch6", done=True),
        Link("Book", "curriculum/dl/book/", done=False),
    )
    assert (found.estimate, found.skills) == ("2 h \u2013 4 h", ("talking", "listening"))


def test_added_and_dropped_are_said() -> None:
    """A unit that will be dropped later has not been yet."""
    found = items()
    assert found["dl/talks/one"].added == Day("2016-09-20", "20 Sep 2016")
    assert found["dl/talks/two"].status == "dropped"
    assert found["dl/talks/two"].dropped == Day("2016-09-21", "21 Sep 2016")
    early = material_of(plan_of(*CHECK, rest=MORE), "", day=date(2016, 9, 20))
    (two,) = (unit for unit in early.curriculum.units if unit.path == "dl/talks/two")
    assert unit_item(two, early).dropped is None
    assert unit_item(replace(two, dropped=None), early).dropped is None


def test_a_unit_without_estimate_and_plan() -> None:
    """It is in no earned value, and says why."""
    found = items()["dl/talks/three"]
    assert (found.estimate, found.planned, found.left_out) == ("", (), "no estimate")
    assert (found.added, found.done_on, found.needs) == (None, None, ())
