"""How far the plan is."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from plugins.curriculum.model import Curriculum, Estimate, Period, Resource, Size, Track, Unit
from plugins.curriculum.progress import Progress, progress
from plugins.curriculum.unit_progress import Status
from plugins.studylog.model import Log
from plugins.studylog.parse import parse

DAY = date(2016, 9, 14)
WEEK = Period(date(2016, 9, 12), date(2016, 9, 18))


def log_of(text: str) -> Log:
    """The log that a text holds."""
    records, problems = parse(text, "x.klg")
    assert problems == ()
    return Log(records)


def plan_of(*units: Unit) -> Curriculum:
    """A plan of one track `dl` with one resource `dl/b` that has these units."""
    return Curriculum(tracks=(Track("dl", "Deep", (Resource("dl/b", "Book", units=units),)),))


def hours(count: int) -> Estimate:
    """An estimate of so many hours."""
    return Estimate(60 * count, 60 * count)


def state(now: Progress, path: str) -> tuple[Status, Fraction | int]:
    """A unit's status and its percent complete."""
    return now.units[path].status, now.units[path].percent


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        ("1h dl", (Status.PLANNED, 0)),
        ("1h dl/b/u", (Status.STARTED, 0)),
        ("9:00 - ? dl/b/u", (Status.STARTED, 0)),
        ("1h dl/b/u #at=13", (Status.STARTED, Fraction(1, 4))),
        ('1h dl/b/u #at="6.5"', (Status.STARTED, Fraction(1, 8))),
        ("1h dl/b/u #at=99", (Status.STARTED, 1)),
        ("1h dl/b/u #at=half", (Status.STARTED, 0)),
        ("1h dl/b/u #done", (Status.DONE, 1)),
        ("1h dl/b #done", (Status.PLANNED, 0)),
    ],
)
def test_a_unit_is_complete_as_its_log_says(
    entry: str, expected: tuple[Status, Fraction | int]
) -> None:
    """Finished is 1, measured the ratio, started 0: never hours over the estimate."""
    plan = plan_of(Unit("dl/b/u", "U", hours(1), size=Size(52, "pages")))
    now = progress(plan, log_of(f"2016-09-14\n  {entry}\n"), DAY)
    assert state(now, "dl/b/u") == expected


def test_what_comes_after_the_as_of_date_is_not_yet() -> None:
    """Neither its hours nor its `#done`."""
    log = log_of("2016-09-14\n  1h dl/b/u\n\n2016-09-15\n  2h dl/b/u #done\n")
    now = progress(plan_of(Unit("dl/b/u", "U")), log, DAY)
    assert state(now, "dl/b/u") == (Status.STARTED, 0)
    assert now.units["dl/b/u"].minutes == 60


def test_the_latest_measure_counts_whatever_the_order_of_records() -> None:
    """By its day, and within a day by its place."""
    log = log_of(
        "2016-09-14\n  1h dl/b/u #at=30\n  1h dl/b/u #at=26\n\n2016-09-13\n  1h dl/b/u #at=40\n"
    )
    now = progress(plan_of(Unit("dl/b/u", "U", size=Size(52, "pages"))), log, DAY)
    assert now.units["dl/b/u"].percent == Fraction(1, 2)


def test_a_measure_without_a_size_measures_nothing() -> None:
    """There is nothing to hold it against."""
    now = progress(plan_of(Unit("dl/b/u", "U")), log_of("2016-09-14\n  1h dl/b/u #at=3\n"), DAY)
    assert now.units["dl/b/u"].percent == 0


@pytest.mark.parametrize(
    ("other", "done_on"),
    [
        (None, date(2016, 9, 13)),
        (date(2016, 9, 12), date(2016, 9, 12)),
        (date(2016, 9, 14), date(2016, 9, 13)),
    ],
)
def test_a_unit_is_finished_on_the_first_of_the_days_that_say_so(
    other: date | None, done_on: date
) -> None:
    """The log's or, where it is earlier, that of other evidence."""
    log = log_of("2016-09-14\n  1h dl/b/u #done\n\n2016-09-13\n  1h dl/b/u #done\n")
    evidence = {"dl/b/u": other} if other else {}
    now = progress(plan_of(Unit("dl/b/u", "U")), log, DAY, evidence)
    assert now.units["dl/b/u"].done_on == done_on


def test_other_evidence_alone_finishes_a_unit_from_its_day_on() -> None:
    """A post of tomorrow finishes nothing today."""
    plan = plan_of(Unit("dl/b/u", "U"), Unit("dl/b/v", "V"))
    evidence = {"dl/b/u": DAY, "dl/b/v": date(2016, 9, 15)}
    now = progress(plan, Log(), DAY, evidence)
    assert [unit.status for unit in now.units.values()] == [Status.DONE, Status.PLANNED]


def test_a_unit_dropped_keeps_what_was_done_of_it_in_the_scope() -> None:
    """From its day on the rest of it is gone from the plan, so that the percentage never falls."""
    size = Size(4, "parts")
    unit = Unit("dl/b/u", "U", hours(8), WEEK, size=size, dropped=DAY)
    plan = plan_of(unit, Unit("dl/b/v", "V", hours(2), WEEK))
    log = log_of("2016-09-13\n  1h dl/b/u #at=1\n")
    before, after = progress(plan, log, date(2016, 9, 13)), progress(plan, log, DAY)
    assert state(before, "dl/b/u") == (Status.STARTED, Fraction(1, 4))
    assert before.percent(plan.units) == Fraction(2, 10)
    assert state(after, "dl/b/u") == (Status.DROPPED, Fraction(1, 4))
    assert after.percent(plan.units) == Fraction(2, 4)


def test_a_unit_that_was_finished_stays_finished_when_it_is_dropped() -> None:
    """Its whole estimate stays in the scope."""
    plan = plan_of(Unit("dl/b/u", "U", hours(8), WEEK, dropped=DAY))
    now = progress(plan, log_of("2016-09-13\n  1h dl/b/u #done\n"), DAY)
    assert state(now, "dl/b/u") == (Status.DONE, 1)
    assert now.percent(plan.units) == 1


def test_a_unit_is_in_the_scope_from_the_day_that_it_was_added() -> None:
    """Before it the plan is as it was without it."""
    plan = plan_of(
        Unit("dl/b/u", "U", hours(1), WEEK), Unit("dl/b/v", "V", hours(3), WEEK, added=DAY)
    )
    log = log_of("2016-09-12\n  1h dl/b/u #done\n")
    assert progress(plan, log, date(2016, 9, 13)).percent(plan.units) == 1
    assert progress(plan, log, DAY).percent(plan.units) == Fraction(1, 4)


def test_the_percentage_weighs_units_by_their_estimates() -> None:
    """12 h done, 20 h half done and 8 h planned are 22 of 40; units without one count nothing."""
    plan = plan_of(
        Unit("dl/b/a", "A", hours(12), WEEK),
        Unit("dl/b/b", "B", hours(20), WEEK, size=Size(60, "pages")),
        Unit("dl/b/c", "C", hours(8), WEEK),
        Unit("dl/b/d", "D"),
    )
    log = log_of("2016-09-14\n  1h dl/b/a #done\n  1h dl/b/b #at=30\n  1h dl/b/d #done\n")
    assert progress(plan, log, DAY).percent(plan.units) == Fraction(22, 40)


def test_without_estimates_the_percentage_is_unknown() -> None:
    """It is None, and not 0."""
    plan = plan_of(Unit("dl/b/u", "U"))
    assert progress(plan, Log(), DAY).percent(plan.units) is None


def test_hours_of_a_resource_and_a_track_hold_all_that_is_in_them() -> None:
    """And what was logged on them; what the plan does not know is in none."""
    log = log_of("2016-09-14\n  1h dl\n  2h dl/b\n  4h dl/b/u\n  8h dl/x\n  16h prose\n")
    now = progress(plan_of(Unit("dl/b/u", "U")), log, DAY)
    assert [now.minutes_under(path) for path in ("dl", "dl/b", "dl/b/u", "dl/x")] == [
        420,
        360,
        240,
        0,
    ]
