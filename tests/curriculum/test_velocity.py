"""EV a week, and the pace that the target asks for."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from plugins.curriculum.model import Curriculum
from plugins.curriculum.standing import Standing, standing
from plugins.curriculum.velocity import Pace
from plugins.studylog.unknown import Unknown
from tests.curriculum.plans import CHECK, check_on, log_of, plan_of


def pace_of(now: Standing) -> tuple[int, list[float]]:
    """How many weeks are complete, and the hours that the last of them earned."""
    assert isinstance(now.pace, Pace)
    return now.pace.complete, [float(minutes / 60) for minutes in now.pace.weekly]


def test_a_week_is_complete_with_its_sunday() -> None:
    """On Saturday it is not, on Sunday it is."""
    assert pace_of(check_on(date(2016, 9, 17))) == (0, [])
    assert pace_of(check_on(date(2016, 9, 18))) == (1, [12])
    assert pace_of(check_on(date(2016, 10, 9))) == (4, [12, 0, 10, 0])


def test_velocity_is_the_median() -> None:
    """Of 12, 0, 10 and 0 hours it is 5; without a week it is unknown."""
    assert check_on(date(2016, 10, 9)).velocity == 5 * 60
    assert check_on(date(2016, 9, 17)).velocity == Unknown("no complete week yet")


def test_only_the_last_eight_weeks_say_something() -> None:
    """The first three are forgotten after eleven."""
    assert pace_of(check_on(date(2016, 11, 27))) == (11, [0] * 8)


def test_weeks_of_break_are_passed_over() -> None:
    """One with a workday left in it counts."""
    program = (
        "breaks = [{from = 2016-09-19, to = 2016-09-23}, {from = 2016-10-03, to = 2016-10-06}]"
    )
    plan = plan_of(*CHECK, program=program)
    log = log_of("2016-09-14\n  1h dl/book/ch6 #done\n")
    assert pace_of(standing(plan, log, date(2016, 10, 9))) == (3, [12, 0, 0])


def test_what_was_earned_before_the_start_is_of_the_first_week() -> None:
    """There is no scope before it; a start in the middle of a week begins with that week."""
    unit = ('id = "a"', 'estimate = "4h"', "plan = [2016-09-14, 2016-09-16]")
    plan = plan_of(unit)
    log = log_of("2016-09-01\n  1h dl/book/a #done\n")
    assert pace_of(standing(plan, log, date(2016, 9, 18))) == (1, [4])


def test_without_a_start_there_are_no_weeks() -> None:
    """Neither a velocity nor a forecast."""
    now = standing(Curriculum(), log_of(""), date(2016, 9, 18))
    assert now.velocity == now.forecast == Unknown("the program has no start")


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2016, 10, 9), Fraction(18 * 60)),
        (date(2016, 10, 12), Fraction(18 * 60 * 5, 2)),
        (date(2016, 10, 14), Unknown("no workday is left to the target")),
        (date(2016, 10, 20), Unknown("no workday is left to the target")),
    ],
)
def test_the_required_pace_is_the_rest_over_the_workweeks_left(
    day: date, expected: Fraction | Unknown
) -> None:
    """18 h in one week; with two of its five days left it is two and a half times as much."""
    assert check_on(day).required_pace == expected


def test_without_a_target_no_pace_is_required() -> None:
    """There is nothing to be in time for."""
    now = standing(Curriculum(), log_of(""), date(2016, 9, 18))
    assert now.required_pace == Unknown("the program has no target")
