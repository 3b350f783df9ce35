"""The log's figures for programs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.studylog.figures import hours_number, log_figures, number
from plugins.studylog.model import Log
from plugins.studylog.parse import parse
from plugins.studylog.schedule import Schedule
from plugins.studylog.subjects import Subjects


class Plan(Subjects):
    """A plan that knows one unit and one objective."""

    def titles(self) -> Mapping[str, str]:
        """The names by their paths."""
        return {"dl/goodfellow/ch6": "Nets", "objective/french": "French"}

    def schedule(self) -> Schedule:
        """An hour on each workday."""
        return Schedule(start=date(2016, 9, 12), weekly_target=300)


@pytest.mark.parametrize(
    ("minutes", "hours"), [(1590, 26.5), (60, 1), (20, 0.33), (40, 0.67), (-20, -0.33), (0, 0)]
)
def test_hours_have_two_decimals_at_most(minutes: int, hours: float) -> None:
    """Whole hours are whole numbers."""
    assert repr(hours_number(minutes)) == repr(hours)


@pytest.mark.parametrize(
    ("value", "rounded"),
    [(Fraction(145, 1000), 0.15), (Fraction(-145, 1000), -0.15), (Fraction(1, 3), 0.33)],
)
def test_halves_are_rounded_away_from_zero(value: Fraction, rounded: float) -> None:
    """Also those that a float would hold a little too small."""
    assert number(value, 2) == rounded


def test_the_keys_of_the_log() -> None:
    """Through the as-of date, by track, objective and week; the rest is unassigned."""
    text = (
        "2016-09-14\n  2h dl/goodfellow/ch6\n\n"
        "2016-09-19\n  30m dl/goodfellow/ch6\n  20m objective/french\n  10m tidied up\n\n"
        "2016-09-26\n  9h dl/goodfellow/ch6\n"
    )
    log = Log(parse(text, "x.klg")[0])
    assert log_figures(log, Plan(), date(2016, 9, 25)) == {
        "hours": 3,
        "unassigned": 0.17,
        "hours_this_week": 1,
        "consistency_30": 0.2,
        "consistency_90": 0.2,
        "streak": 0,
        "tracks": {"dl": 2.5},
        "objectives": {"french": 0.33},
        "weeks": {"2016-W37": 2, "2016-W38": 1},
    }


RECORDS = st.lists(
    st.tuples(
        st.integers(1, 30),
        st.integers(-90, 600),
        st.sampled_from(["dl/goodfellow/ch6", "objective/french", "prose", ""]),
        st.sampled_from(["", " (1h!)", " (0m!)"]),
    ),
    max_size=8,
)


@given(RECORDS, st.randoms(use_true_random=False))
def test_the_figures_do_not_depend_on_the_order_of_records(
    days: list[tuple[int, int, str, str]], random: Random
) -> None:
    """Files are read in the order of their names, and records of one day may lie in two."""
    text = "\n".join(
        f"2016-09-{day:02}{should}\n  {minutes}m {subject}\n"
        for day, minutes, subject, should in days
    )
    records = parse(text, "x.klg")[0]
    assert len(records) == len(days)
    shuffled = random.sample(records, len(records))
    as_of = date(2016, 9, 25)
    expected = log_figures(Log(records), Plan(), as_of)
    assert log_figures(Log(tuple(shuffled)), Plan(), as_of) == expected


def test_an_empty_log_is_zero_hours() -> None:
    """Nothing is unknown about no time; without a plan no day is one of study."""
    why = "no plan of study says which days are meant for study"
    assert log_figures(Log(), Subjects(), date(2016, 9, 25)) == {
        "hours": 0,
        "unassigned": 0,
        "hours_this_week": 0,
        "consistency_30": None,
        "consistency_30_why": why,
        "consistency_90": None,
        "consistency_90_why": why,
        "streak": None,
        "streak_why": why,
        "tracks": {},
        "objectives": {},
        "weeks": {},
    }
