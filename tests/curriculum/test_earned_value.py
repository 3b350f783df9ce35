"""Earned value management."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from plugins.curriculum.earned_value import EarnedValue
from plugins.curriculum.standing import standing
from plugins.studylog.figures import hours_number, ratio_number
from plugins.studylog.model import Log
from plugins.studylog.unknown import Unknown
from tests.curriculum.plans import CHECK, check_on, log_of, plan_of, value_on

AS_OF = date(2016, 10, 9)
UNIT = ('id = "a"', 'estimate = "10h"', "plan = [2016-09-12, 2016-09-25]", 'size = "4 parts"')
OTHER = ('id = "b"', 'estimate = "30h"', "plan = [2016-09-26, 2016-10-09]")


def value_of(*units: tuple[str, ...], log: str = "", on: date = AS_OF) -> EarnedValue:
    """The figures of a plan with these units on a day."""
    return standing(plan_of(*units), log_of(log), on).value


def hours(minutes: Fraction | int | Unknown) -> float | str:
    """Minutes as hours with two decimals, or why they are unknown."""
    return minutes.why if isinstance(minutes, Unknown) else hours_number(minutes)


def ratio(value: Fraction | Unknown) -> float | str:
    """A ratio with four decimals, or why it is unknown."""
    return value.why if isinstance(value, Unknown) else ratio_number(value)


def test_the_check_values() -> None:
    """METRICS: BAC 40, PV 32, EV 22, SV -10, AC 26.5, SPI, CPI, ETC and EAC."""
    value = check_on(AS_OF).value
    minutes = (value.bac, value.baseline, value.pv, value.ev, value.sv, value.ac)
    assert [hours(one) for one in minutes] == [40, 40, 32, 22, -10, 26.5]
    assert (ratio(value.spi), ratio(value.cpi), ratio(value.percent)) == (0.6875, 0.8302, 0.55)
    assert (hours(value.etc), hours(value.eac)) == (21.68, 48.18)


def test_where_a_divisor_is_0_the_figure_is_unknown() -> None:
    """Each with its own reason."""
    before = value_of(UNIT, on=date(2016, 9, 11))
    assert ratio(before.spi) == "nothing was planned to be done by now"
    assert ratio(before.cpi) == hours(before.etc) == "no hours are logged on the plan"
    assert ratio(before.percent) == "nothing in the plan is estimated"
    started = value_of(UNIT, log="2016-09-13\n  1h dl/book/a\n")
    assert hours(started.etc) == hours(started.eac) == "nothing is earned yet"


def test_all_that_is_logged_in_the_plan_is_its_actual_cost() -> None:
    """On tracks, resources and units, also those without an estimate; nothing else."""
    log = "2016-09-13\n  1h dl\n  2h dl/book\n  4h dl/book/b\n  8h prose\n"
    assert value_of(UNIT, ('id = "b"',), log=log).ac == 7 * 60


def test_a_unit_is_in_the_scope_from_the_day_that_it_was_added() -> None:
    """It is not in the baseline, unless it was there from the start."""
    late = (*OTHER, "added = 2016-09-20")
    assert value_of(UNIT, late, on=date(2016, 9, 19)).bac == 600
    assert value_of(UNIT, late, on=date(2016, 9, 20)).bac == 2400
    assert value_of(UNIT, late).baseline == 600
    assert value_of(UNIT, (*OTHER, "added = 2016-09-12")).baseline == 2400


def test_before_its_start_a_program_has_no_scope() -> None:
    """Units without a day of their own come with it; the baseline is what it is."""
    value = value_of(UNIT, on=date(2016, 9, 11))
    assert [value.bac, value.baseline] == [0, 600]


def test_a_dropped_unit_counts_as_what_was_done_of_it() -> None:
    """In BAC, PV and EV alike, and whole in the baseline."""
    value = value_of(
        (*UNIT, "dropped = 2016-09-20"), OTHER, log="2016-09-13\n  1h dl/book/a #at=1\n"
    )
    assert [value.bac, value.pv, value.ev] == [1950, 1950, 150]
    assert value.baseline == 2400


def test_units_that_cannot_be_planned_are_in_no_sum() -> None:
    """Without an estimate, without planned days, or with none that is a workday."""
    weekend = ('id = "d"', 'estimate = "1h"', "plan = [2016-09-17, 2016-09-18]")
    others = (('id = "b"', "plan = [2016-09-12, 2016-09-12]"), ('id = "c"', 'estimate = "1h"'))
    log = "2016-09-13\n  1h dl/book/b #done\n  1h dl/book/c #done\n  1h dl/book/d #done\n"
    now = standing(plan_of(UNIT, *others, weekend), log_of(log), AS_OF)
    assert [now.value.bac, now.value.baseline, now.value.ev] == [600, 600, 0]
    assert now.not_estimated == ("dl/book/b", "dl/book/c", "dl/book/d")


ENTRIES = st.lists(
    st.tuples(
        st.integers(0, 40),
        st.sampled_from(["ch6", "ch10", "ch20"]),
        st.sampled_from(["", "#done", "#at=10", "#at=30", "#at=60"]),
    ),
    max_size=8,
    unique_by=lambda entry: entry[0],
)
START = date(2016, 9, 12)


def log_with(entries: list[tuple[int, str, str]]) -> Log:
    """A log with an hour on each of these days."""
    return log_of(
        "\n".join(
            f"{START + timedelta(day)}\n  1h dl/book/{unit} {tag}\n" for day, unit, tag in entries
        )
    )


@given(ENTRIES, st.randoms(use_true_random=False))
def test_the_figures_do_not_depend_on_the_order_of_records(
    entries: list[tuple[int, str, str]], random: Random
) -> None:
    """Files are read in the order of their names, which is not always that of the days."""
    plan = plan_of(*CHECK)
    shuffled = random.sample(entries, len(entries))
    assert value_on(plan, log_with(entries), AS_OF) == value_on(plan, log_with(shuffled), AS_OF)


@given(ENTRIES, st.integers(0, 30), st.integers(0, 60))
def test_what_is_earned_does_not_fall_by_dropping(
    entries: list[tuple[int, str, str]], dropped: int, day: int
) -> None:
    """On any day EV is the same with a unit dropped; BAC is never more, and never under EV."""
    as_of = START + timedelta(day)
    less = (*CHECK[1], f"dropped = {START + timedelta(dropped)}")
    log = log_with(entries)
    kept = value_on(plan_of(*CHECK), log, as_of)
    left = value_on(plan_of(CHECK[0], less, CHECK[2]), log, as_of)
    assert left.ev == kept.ev
    assert left.ev <= left.bac <= kept.bac
