"""Earned schedule."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from plugins.curriculum.earned_schedule import EarnedSchedule
from plugins.curriculum.model import Curriculum
from plugins.curriculum.standing import standing
from plugins.studylog.unknown import Unknown
from tests.curriculum.plans import CHECK, check_on, log_of, plan_of

DONE = """\
2016-09-16
    1h dl/book/ch6 #done

2016-09-20
    1h dl/book/ch10 #done
    1h dl/book/ch20 #done
"""


def schedule_of(log: str, on: date) -> EarnedSchedule:
    """The figures of the check's plan with another log."""
    return standing(plan_of(*CHECK), log_of(log), on).schedule


def test_the_check_values() -> None:
    """METRICS: ES 15, AT 20, SPI(t) 0.75, IEAC(t) 33.33, schedule finish 2016-10-27."""
    found = check_on(date(2016, 10, 9)).schedule
    assert [found.es, found.at, found.spi_t] == [15, 20, Fraction(3, 4)]
    assert (found.ieac_t, found.finish) == (Fraction(100, 3), date(2016, 10, 27))


def test_what_was_finished_early_stays_early() -> None:
    """AT ends with the day on which all was finished: 25 workdays of plan took 7."""
    found = schedule_of(DONE, date(2017, 1, 1))
    assert [found.es, found.at, found.ieac_t] == [25, 7, 7]
    assert found.finish == date(2016, 9, 20)


def test_with_nothing_earned_there_is_no_finish() -> None:
    """SPI(t) is 0 then, and what is divided by it unknown."""
    found = schedule_of("", date(2016, 9, 14))
    assert [found.es, found.at, found.spi_t] == [0, 3, 0]
    assert found.ieac_t == found.finish == Unknown("nothing is earned yet")


def test_before_the_first_workday_performance_is_unknown() -> None:
    """No workday has passed that something could be earned on."""
    found = schedule_of("", date(2016, 9, 11))
    assert (found.es, found.at) == (Unknown("nothing in the plan is estimated and planned"), 0)
    assert found.spi_t == found.es
    added = plan_of((*CHECK[0], "added = 2016-09-01"))
    early = standing(added, log_of(""), date(2016, 9, 11)).schedule
    assert early.spi_t == early.ieac_t == Unknown("no workday has passed since the start")


def test_without_a_start_there_is_no_schedule() -> None:
    """Nor where nothing is planned."""
    found = standing(Curriculum(), log_of(""), date(2016, 9, 12)).schedule
    assert (
        found.es == found.at == found.spi_t == found.finish == Unknown("the program has no start")
    )


def test_a_finish_after_the_end_of_the_calendar_is_unknown() -> None:
    """A plan through the year 9000, of which little is done."""
    unit = ('id = "a"', 'estimate = "1000h"', "plan = [2016-09-12, 9000-01-01]", 'size = "9 parts"')
    log = log_of("2016-09-13\n  1h dl/book/a #at='0.0001'\n")
    finish = standing(plan_of(unit), log, date(9000, 1, 1)).schedule.finish
    assert finish == Unknown("at the pace so far it is later than any calendar goes")


def test_spi_t_needs_a_day_that_passed() -> None:
    """With a start that is unknown `at` is too, whatever is earned."""
    found = EarnedSchedule(check_on(date(2016, 10, 9)).schedule.curve, Fraction(1), Unknown("why"))
    assert found.spi_t == Unknown("why")
