"""When the plan will be finished if weeks go on as the last ones went."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.curriculum.forecast import Forecast
from plugins.curriculum.model import Curriculum, Program
from plugins.curriculum.standing import Standing, standing
from plugins.studylog.unknown import Unknown
from tests.curriculum.plans import CHECK, CHECK_LOG, check_on, log_of, plan_of

AS_OF = date(2016, 10, 9)
# 10 pages, that is 10 hours, in each of the four weeks through 9 October; 60 hours are left.
STEADY = "\n".join(
    f"{day}\n  1h dl/book/a #at={pages}\n"
    for day, pages in (
        ("2016-09-12", 10),
        ("2016-09-19", 20),
        ("2016-09-26", 30),
        ("2016-10-03", 40),
    )
)
UNIT = ('id = "a"', 'estimate = "100h"', "plan = [2016-09-12, 2016-12-30]", 'size = "100 pages"')


def steady(on: date = AS_OF, program: str = "", estimate: str = "100h") -> Standing:
    """A plan of which 10 of 100 pages are read a week."""
    unit = (UNIT[0], f'estimate = "{estimate}"', *UNIT[2:])
    return standing(plan_of(unit, program=program), log_of(STEADY), on)


def days_of(now: Standing) -> tuple[str, str, str]:
    """The three days of a forecast that there is."""
    assert isinstance(now.forecast, Forecast)
    return tuple(map(str, (now.forecast.p50, now.forecast.p80, now.forecast.p95)))  # type: ignore[return-value]  # they are three


def test_a_steady_pace_leaves_no_doubt() -> None:
    """60 h at 10 h a week are six weeks, through the Friday of the sixth."""
    now = steady()
    assert days_of(now) == ("2016-11-18",) * 3
    assert isinstance(now.forecast, Forecast)
    assert now.forecast.weeks == (6, 6, 6)


def test_a_range_leaves_some() -> None:
    """P50 is before P95."""
    p50, p80, p95 = days_of(steady(estimate="80h-200h"))
    assert p50 < p80 < p95


def test_the_running_week_is_the_first_while_it_has_a_workday_left() -> None:
    """Through Thursday the forecast is that of the Sunday before; from Friday on the week is
    lost."""
    assert days_of(steady(date(2016, 10, 10))) == ("2016-11-18",) * 3
    assert days_of(steady(date(2016, 10, 13))) == ("2016-11-18",) * 3
    assert days_of(steady(date(2016, 10, 14))) == ("2016-11-25",) * 3


@pytest.mark.parametrize(("pages", "finish"), [(45, "2016-11-18"), (55, "2016-11-18")])
def test_what_the_running_week_has_brought_is_counted_once(pages: int, finish: str) -> None:
    """5 of its 10 h: it brings 5 more. 15: it brings no more, and 45 h are left for five weeks."""
    log = log_of(f"{STEADY}\n2016-10-11\n  1h dl/book/a #at={pages}\n")
    assert days_of(standing(plan_of(UNIT), log, date(2016, 10, 12))) == (finish,) * 3


def test_a_running_week_of_break_is_passed_over() -> None:
    """What it has brought stays, and the next one brings all of its own."""
    log = log_of(f"{STEADY}\n2016-10-11\n  1h dl/book/a #at=50\n")
    plan = plan_of(UNIT, program="breaks = [{from = 2016-10-10, to = 2016-10-16}]")
    assert days_of(standing(plan, log, date(2016, 10, 12))) == ("2016-11-18",) * 3


def test_weeks_of_break_are_passed_over() -> None:
    """A week that has a workday left is one; the finish is its last workday."""
    program = (
        "breaks = [{from = 2016-10-10, to = 2016-10-16}, {from = 2016-11-24, to = 2016-11-30}]"
    )
    assert days_of(steady(program=program)) == ("2016-11-23",) * 3


def test_under_four_complete_weeks_there_is_too_little_history() -> None:
    """The reason says how many there are."""
    assert check_on(date(2016, 9, 25)).forecast == Unknown("too little history: 2 complete weeks")
    assert check_on(date(2016, 9, 18)).forecast == Unknown("too little history: 1 complete week")
    assert isinstance(check_on(AS_OF).forecast, Forecast)


def test_nothing_earned_in_all_weeks_does_not_converge() -> None:
    """The reason says over how many weeks."""
    why = "not converging: nothing was earned in the last 8 weeks"
    assert check_on(date(2016, 12, 11)).forecast == Unknown(why)


def test_more_than_twenty_years_is_no_forecast() -> None:
    """Nobody plans with it."""
    unit = ('id = "b"', 'estimate = "9000h"', "plan = [2016-09-12, 2016-09-16]")
    log = log_of("2016-09-13\n  1h dl/book/a #at=1\n")
    plan = plan_of(UNIT, unit)
    why = "not converging: at this pace it takes more than twenty years"
    assert standing(plan, log, AS_OF).forecast == Unknown(why)


def test_weeks_end_with_the_calendar() -> None:
    """On the last days that there are no week is left to finish in."""
    program = Program(start=date(9999, 11, 1))
    plan = Curriculum(program=program, tracks=plan_of(UNIT).tracks)
    log = log_of("9999-11-30\n  1h dl/book/a #at=1\n")
    why = "not converging: at this pace it takes more than twenty years"
    assert standing(plan, log, date(9999, 12, 27)).forecast == Unknown(why)


def test_what_is_finished_has_a_day_and_no_forecast() -> None:
    """That is the latest of its units' days; what was dropped is not waited for."""
    log = "2016-09-14\n  1h dl/book/ch6 #done\n\n2016-09-20\n  1h dl/book/ch10 #at=60\n"
    plan = plan_of(CHECK[0], CHECK[1], (*CHECK[2], "dropped = 2016-09-19"))
    now = standing(plan, log_of(log), AS_OF)
    assert now.forecast == Unknown("everything was finished on 2016-09-20")
    assert now.forecasts.units == {}


@pytest.mark.parametrize("on", [date(2016, 10, 9), date(2016, 9, 11)])
def test_an_empty_scope_has_no_forecast(on: date) -> None:
    """Nothing in it is estimated and planned."""
    now = standing(plan_of(('id = "a"',)), log_of(CHECK_LOG), on)
    assert now.forecast == Unknown("nothing in the plan is estimated and planned")
