"""Milestones on the plan's page."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.curriculum.milestones_view import MilestoneRow, milestone_rows
from plugins.curriculum.unit_view import Link
from plugins.formats import Day
from tests.curriculum.pages import material_of
from tests.curriculum.plans import CHECK, CHECK_LOG, plan_of


def row_of(lines: str, day: date = date(2016, 10, 9)) -> MilestoneRow:
    """The row of one milestone of the check's plan."""
    rest = f'[[milestone]]\nid = "m"\ntitle = "Nets"\n{lines}'
    (row,) = milestone_rows(material_of(plan_of(*CHECK, rest=rest), CHECK_LOG, day=day))
    return row


def test_a_reached_milestone_says_when() -> None:
    """With its units."""
    row = row_of('due = 2016-09-12\nunits = ["dl/book/ch6"]')
    assert (row.title, row.anchor, row.done) == ("Nets", "milestone-m", 1)
    assert row.due == Day("2016-09-12", "12 Sep 2016")
    assert row.reached == Day("2016-09-14", "14 Sep 2016")
    assert row.units == (Link("U", "curriculum/dl/book/#unit-ch6", done=True),)


@pytest.mark.parametrize(
    ("due", "early", "late"), [("2016-09-12", 0, 2), ("2016-09-14", 0, 0), ("2016-09-15", 1, 0)]
)
def test_slip_is_days_early_or_late(due: str, early: int, late: int) -> None:
    """Both are 0 on the day itself."""
    row = row_of(f'due = {due}\nunits = ["dl/book/ch6"]')
    assert (row.early, row.late, row.slip_known) == (early, late, True)


def test_an_open_milestone_is_expected() -> None:
    """By the middle of the forecast."""
    row = row_of('due = 2016-10-14\nunits = ["dl/book"]')
    assert (row.reached, row.expected, row.why) == (None, Day("2016-10-28", "28 Oct 2016"), "")
    assert (row.late, row.done) == (14, 1)


def test_what_cannot_be_expected_says_why() -> None:
    """And without a due date there is no slip."""
    row = row_of('units = ["dl/book"]', date(2016, 9, 20))
    assert (row.due, row.expected) == (None, None)
    assert row.why == "too little history: 1 complete week"
    assert (row.early, row.late, row.slip_known) == (0, 0, False)
