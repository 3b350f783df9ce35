"""Milestones: due, reached, slip."""

from __future__ import annotations

from datetime import date

from plugins.curriculum.forecast import Forecast
from plugins.curriculum.milestones import MilestoneState
from plugins.curriculum.standing import standing
from plugins.studylog.unknown import Unknown
from tests.curriculum.plans import log_of, plan_of

AS_OF = date(2016, 10, 9)
# Each of four weeks earns 10 h.
UNITS = tuple(
    (f'id = "{name}"', 'estimate = "10h"', f"plan = [2016-{first}, 2016-{last}]")
    for name, first, last in (
        ("a", "09-12", "09-16"),
        ("b", "09-19", "09-23"),
        ("c", "09-26", "09-30"),
        ("d", "10-03", "10-07"),
        ("e", "10-10", "10-14"),
        ("f", "10-17", "10-21"),
    )
)
LOG = "\n".join(
    f"2016-{day}\n  1h dl/book/{name} #done\n"
    for day, name in (("09-16", "a"), ("09-21", "b"), ("09-30", "c"), ("10-07", "d"))
)


def state(
    *units: str, due: str = "due = 2016-10-14", log: str = LOG, more: str = ""
) -> MilestoneState:
    """A milestone of these paths, on 9 October; `more` are further lines of the unit f."""
    paths = ", ".join(f'"{path}"' for path in units)
    rest = f'[[milestone]]\nid = "m"\ntitle = "M"\n{due}\nunits = [{paths}]\n'
    plan = plan_of(*UNITS[:-1], (*UNITS[-1], more), rest=rest)
    (found,) = standing(plan, log_of(log), AS_OF).milestones
    return found


def test_a_milestone_is_reached_with_the_last_of_its_units() -> None:
    """Early or late by so many days."""
    found = state("dl/book/b", "dl/book/a", due="due = 2016-09-19")
    assert (found.reached_on, found.slip, found.done) == (date(2016, 9, 21), 2, 2)
    assert found.forecast == Unknown("it is reached")
    assert state("dl/book/a", due="due = 2016-09-19").slip == -3


def test_an_open_milestone_is_forecast_with_all_that_is_planned_before_it() -> None:
    """10 h a week: e takes the next week, f the one after it."""
    found = state("dl/book/a", "dl/book/f")
    assert (found.reached_on, found.done) == (None, 1)
    assert isinstance(found.forecast, Forecast)
    assert found.forecast.p50 == date(2016, 10, 21)
    assert found.slip == 7
    assert state("dl/book/e", "dl/book/f").forecast == found.forecast
    assert state("dl/book/e").slip == 0


def test_a_resource_or_a_track_stands_for_its_units() -> None:
    """Each unit once."""
    found = state("dl/book", "dl", "dl/book/a")
    assert [unit.unit.path for unit in found.units] == [f"dl/book/{name}" for name in "abcdef"]


def test_dropped_units_are_not_waited_for() -> None:
    """Where all are dropped, there is nothing to reach."""
    dropped = "dropped = 2016-10-01"
    assert state("dl/book/a", "dl/book/f", more=dropped).reached_on == date(2016, 9, 16)
    found = state("dl/book/f", more=dropped)
    assert (found.reached_on, found.slip) == (None, Unknown("none of its units is in the plan"))


def test_without_a_due_date_there_is_no_slip() -> None:
    """The forecast stays."""
    found = state("dl/book/f", due="")
    assert found.slip == Unknown("it has no due date")
    assert isinstance(found.forecast, Forecast)


def test_without_a_forecast_the_slip_is_unknown() -> None:
    """With the forecast's reason."""
    why = Unknown("not converging: nothing was earned in the last 4 weeks")
    assert state("dl/book/f", log="").slip == why


def test_a_unit_that_cannot_be_forecast_says_why() -> None:
    """It has no estimate, it is read but not marked as done, or it comes later."""
    log = f"{LOG}\n2016-10-08\n  1h dl/book/f #at=2\n"
    read = state("dl/book/f", log=log, more='size = "2 parts"')
    assert read.forecast == Unknown('"dl/book/f" is not marked as done')
    later = state("dl/book/e", "dl/book/f", more="added = 2016-10-10")
    assert later.forecast == Unknown('"dl/book/f" is not in the scope yet')
    plan = plan_of(('id = "a"',), rest='[[milestone]]\nid = "m"\ntitle = "M"\nunits = ["dl"]\n')
    (found,) = standing(plan, log_of(""), AS_OF).milestones
    assert found.forecast == Unknown('"dl/book/a" has no estimate')
