"""What is odd in a plan that can be read."""

from __future__ import annotations

from datetime import date

from plugins.curriculum.check import order_problems, plan_problems
from plugins.curriculum.progress import progress
from plugins.curriculum.read import parse
from plugins.problems import Problem, Severity
from tests.curriculum.plans import log_of, plan_of, toml_of

AS_OF = date(2016, 10, 9)


def said(problems: list[Problem]) -> list[str]:
    """The problems as their author reads them; all are warnings."""
    assert {problem.severity for problem in problems} <= {Severity.WARNING}
    return [str(problem) for problem in problems]


def test_a_unit_without_an_estimate_is_told() -> None:
    """With its line; a resource that is still empty is none."""
    found = said(list(plan_problems(plan_of(('id = "a"',), ('id = "b"', 'estimate = "1h"')))))
    reason = 'has no estimate: it is in no sum of the plan (expected "12h")'
    assert found == [f'c.toml:13: CUR010 "dl/book/a" {reason}']


def test_a_plan_without_a_workday_is_told() -> None:
    """On a weekend, or in a break."""
    weekend = ('id = "a"', 'estimate = "1h"', "plan = [2016-09-17, 2016-09-18]")
    found = said(list(plan_problems(plan_of(weekend))))
    reason = "where there is no workday: it is in no sum of the plan (expected at least one)"
    days = "from 2016-09-17 to 2016-09-18"
    assert found == [f'c.toml:13: CUR011 "dl/book/a" is planned {days}, {reason}']
    program = 'workdays = ["sat"]'
    assert said(list(plan_problems(plan_of(weekend, program=program)))) == []


def test_a_plan_without_units_is_told() -> None:
    """An empty file is one of these."""
    curriculum, problems = parse("", "c.toml")
    assert curriculum is not None
    assert problems == ()
    assert said(list(plan_problems(curriculum))) == [
        "c.toml: CUR012 no unit in the plan (expected [[track.resource.unit]] with id and title)"
    ]


def order(log: str, *units: tuple[str, ...], rest: str = "") -> list[str]:
    """What is told of the order in which units were finished."""
    plan = plan_of(*units, rest=rest)
    now = progress(plan, log_of(log), AS_OF)
    return said(list(order_problems(plan, now)))


A, B = ('id = "a"',), ('id = "b"', 'needs = ["dl/book/a"]')


def test_a_unit_finished_before_its_prerequisite_is_told() -> None:
    """With both days, or with that the other is not finished."""
    log = "2016-09-13\n  1h dl/book/b #done\n"
    begin = (
        'c.toml:16: CUR013 "dl/book/b" was finished on 2016-09-13, before "dl/book/a" that it needs'
    )
    assert order(log, A, B) == [f"{begin} (not finished yet)"]
    later = f"{log}\n2016-09-14\n  1h dl/book/a #done\n"
    assert order(later, A, B) == [f"{begin} (finished on 2016-09-14)"]


def test_what_was_finished_in_order_is_not() -> None:
    """Also both on one day, and where the prerequisite was dropped."""
    log = "2016-09-13\n  1h dl/book/b #done\n  1h dl/book/a #done\n"
    assert order(log, A, B) == []
    assert order("2016-09-13\n  1h dl/book/b #done\n", (*A, "dropped = 2016-09-20"), B) == []
    assert order("", A, B) == []


def test_a_resource_is_finished_with_all_its_units() -> None:
    """Each that is not is told."""
    other = '[[track]]\nid = "t"\ntitle = "T"\n[[track.resource]]\nid = "r"\ntitle = "R"\n'
    other += '[[track.resource.unit]]\nid = "u"\ntitle = "U"\nneeds = ["dl/book"]'
    log = "2016-09-12\n  1h dl/book/a #done\n\n2016-09-13\n  1h t/r/u #done\n"
    (found,) = order(log, A, ('id = "c"',), rest=other)
    assert 'before "dl/book/c" that it needs (not finished yet)' in found


def test_circles_are_told_with_the_way_round() -> None:
    """At the line of the first one's needs; the rest of the plan is there."""
    text = toml_of(('id = "a"', 'needs = ["dl/book/b"]'), B, ('id = "c"', 'needs = ["dl/book/c"]'))
    curriculum, problems = parse(text, "c.toml")
    assert [str(problem) for problem in problems] == [
        "c.toml:16: CUR007 prerequisites go in a circle: dl/book/a -> dl/book/b -> dl/book/a",
        'c.toml:24: CUR008 "dl/book/c" needs itself (expected another unit)',
    ]
    assert curriculum is not None
    assert [unit.needs for unit in curriculum.units] == [("dl/book/b",), (), ()]


def test_a_plan_before_the_program_is_told() -> None:
    """The unit stays, without its planned days."""
    text = toml_of(('id = "a"', "plan = [2016-09-11, 2016-09-16]"))
    curriculum, (problem,) = parse(text, "c.toml")
    assert str(problem) == (
        "c.toml:16: CUR009 plan begins on 2016-09-11 "
        "(expected no day before the program's, 2016-09-12)"
    )
    assert curriculum is not None
    assert [(unit.path, unit.plan) for unit in curriculum.units] == [("dl/book/a", None)]


def test_unknown_prerequisites_are_left_out_alone() -> None:
    """The unit and its other needs stay."""
    text = toml_of(A, ('id = "b"', 'needs = ["dl/book/A", "dl/book/a"]'))
    curriculum, (problem,) = parse(text, "c.toml")
    assert str(problem) == (
        'c.toml:19: CUR006 unknown id "dl/book/A" in needs (did you mean "dl/book/a"?)'
    )
    assert curriculum is not None
    assert [unit.needs for unit in curriculum.units] == [(), ("dl/book/a",)]
