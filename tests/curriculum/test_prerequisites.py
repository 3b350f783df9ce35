"""What has to be finished before what."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from plugins.curriculum.model import Curriculum, Resource, Track, Unit
from plugins.curriculum.prerequisites import in_order, without_circles


def plan_of(**needs: str) -> Curriculum:
    """A plan whose units `t/r/NAME` need those that are named, by name or by path."""
    units = tuple(
        Unit(f"t/r/{name}", name, needs=tuple(_path(word) for word in words.split()))
        for name, words in needs.items()
    )
    return Curriculum(tracks=(Track("t", "T", (Resource("t/r", "R", units=units),)),))


def _path(word: str) -> str:
    return word if word.startswith("t") else f"t/r/{word}"


def circles(plan: Curriculum) -> list[str]:
    """The circles of a plan, by names."""
    return [" ".join(circle).replace("t/r/", "") for circle in without_circles(plan)[1]]


def test_a_plan_without_circles_stays_as_it_is() -> None:
    """Also where two units need the same one."""
    plan = plan_of(a="", b="a", c="a b")
    assert without_circles(plan) == (plan, ())


def test_a_circle_begins_with_its_first_unit_in_the_file() -> None:
    """Each needs the next, and the last the first again; that last need is taken out."""
    plan = plan_of(a="c", b="a", c="b", d="a")
    broken, _ = without_circles(plan)
    assert circles(plan) == ["a c b a"]
    assert [unit.needs for unit in broken.units] == [("t/r/c",), (), ("t/r/b",), ("t/r/a",)]


def test_every_circle_is_found() -> None:
    """Also several, and a unit that needs itself."""
    assert circles(plan_of(a="b", b="a", c="c", d="e", e="d")) == ["a b a", "c c", "d e d"]


def test_what_a_unit_is_in_holds_the_unit_itself() -> None:
    """Who needs the whole track or resource that they are in wait for themselves."""
    plan = plan_of(a="", b="t/r")
    assert [" ".join(circle) for circle in without_circles(plan)[1]] == ["t/r/b t/r t/r/b"]
    assert [unit.needs for unit in without_circles(plan)[0].units] == [(), ()]


def test_units_stand_after_those_that_they_need() -> None:
    """And otherwise in the plan's order."""
    plan = plan_of(a="d", b="", c="a b", d="e", e="")
    assert [unit.title for unit in in_order(plan)] == ["e", "d", "a", "b", "c"]


NAMES = "abcdef"
NEEDS = st.fixed_dictionaries(
    {
        name: st.lists(st.sampled_from((*NAMES, "t/r", "t")), max_size=3).map(" ".join)
        for name in NAMES
    }
)


@given(NEEDS)
def test_without_its_circles_every_plan_has_an_order(needs: dict[str, str]) -> None:
    """Whatever the units need: nothing is lost, and each stands behind what it needs."""
    plan, _ = without_circles(plan_of(**needs))
    order = [unit.path for unit in in_order(plan)]
    assert sorted(order) == [f"t/r/{name}" for name in NAMES]
    for unit in plan.units:
        needed = [path for named in unit.needs for path in plan.units_under(named)]
        assert all(order.index(path) < order.index(unit.path) for path in needed)
