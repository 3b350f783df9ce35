"""Every figure of the plan on one day."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.curriculum.burnup import burnup
from plugins.curriculum.check import order_problems, plan_problems
from plugins.curriculum.figures import plan_figures
from plugins.curriculum.model import Curriculum
from plugins.curriculum.read import parse
from plugins.curriculum.standing import standing
from plugins.studylog.model import Log
from tests.curriculum.plans import log_of, toml_of

DATES = st.sampled_from(
    (
        "0001-01-01",
        "2016-09-11",
        "2016-09-12",
        "2016-09-17",
        "2016-10-01",
        "2017-01-01",
        "9999-12-31",
    )
)
KEYS = st.fixed_dictionaries(
    {},
    optional={
        "estimate": st.sampled_from(['"0h"', '"1h"', '"1h-9h"', '"13 weeks x 8-10h"']),
        "plan": st.tuples(DATES, DATES).map(lambda days: f"[{days[0]}, {days[1]}]"),
        "size": st.just('"9 pages"'),
        "added": DATES,
        "dropped": DATES,
        "needs": st.sampled_from(['["dl/book/u0"]', '["dl/book/u1", "dl"]', '["dl/book", "x"]']),
    },
)
ENTRIES = st.lists(
    st.tuples(DATES, st.sampled_from(["u0", "u1", "u2"]), st.sampled_from(["", "#done", "#at=4"])),
    max_size=6,
)
PROGRAMS = st.sampled_from(
    (
        "",
        'workdays = ["sun"]',
        "breaks = [{from = 2016-09-12, to = 9999-12-31}]",
        "breaks = [{from = 0001-01-01, to = 2016-10-01}, {from = 2016-09-14, to = 2016-09-30}]",
    )
)


def nulls(found: Mapping[str, object]) -> Iterator[tuple[str, Mapping[str, object]]]:
    """Every key whose value is null, with the object that it is in."""
    for key, value in found.items():
        if value is None:
            yield key, found
        elif isinstance(value, Mapping):
            yield from nulls(value)


@settings(deadline=None)  # the forecast's draws take longer than hypothesis likes
@given(st.lists(KEYS, max_size=3), PROGRAMS, ENTRIES, st.dates(date(2016, 9, 1), date(2017, 3, 1)))
def test_no_plan_is_too_strange_to_say_where_it_stands(
    units: list[dict[str, str]], program: str, entries: list[tuple[str, str, str]], as_of: date
) -> None:
    """Whatever is in it: numbers, or null beside its reason, that any program can read."""
    lines = (
        (f'id = "u{number}"', *(f"{key} = {value}" for key, value in unit.items()))
        for number, unit in enumerate(units)
    )
    curriculum, problems = parse(toml_of(*lines, program=program), "c.toml")
    assert curriculum is not None
    log = log_of("\n".join(f"{day}\n  1h dl/book/{unit} {tag}\n" for day, unit, tag in entries))
    now = standing(curriculum, log, as_of)
    told = [*problems, *plan_problems(curriculum), *order_problems(curriculum, now.progress)]
    assert all(problem.path == "c.toml" for problem in told)
    found = json.loads(json.dumps(plan_figures(now)))
    assert all(inside[f"{key}_why"] for key, inside in nulls(found))
    assert 0 <= found["ev"] <= found["bac"]
    points = burnup(now.progress, now.curve)
    assert [point.day for point in points] == sorted({point.day for point in points})


def test_an_empty_plan_stands_nowhere() -> None:
    """Its sums are 0, and the rest is unknown."""
    found = plan_figures(standing(Curriculum(), Log(), date(2016, 9, 12)))
    assert [found[key] for key in ("bac", "pv", "ev", "ac", "sv")] == [0, 0, 0, 0, 0]
    unknown = ("spi", "es", "at", "spi_t", "ieac_t", "schedule_finish", "cpi", "etc", "eac")
    assert [found[key] for key in unknown] == [None] * 9
    assert (found["units"], found["calibration"], found["not_estimated"]) == ({}, {}, [])
