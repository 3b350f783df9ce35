"""How estimates have held."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from plugins.curriculum.calibration import Calibration, calibration
from plugins.curriculum.model import Curriculum, Estimate, Resource, Track, Unit
from plugins.curriculum.progress import progress
from tests.curriculum.plans import log_of

TEN = Estimate(600, 600)


def of_resources(log: str, *resources: Resource) -> dict[str, Calibration]:
    """The calibration by kind of a plan with these resources."""
    plan = Curriculum(tracks=(Track("t", "T", resources),))
    return dict(calibration(plan, progress(plan, log_of(log), date(2016, 10, 9))))


def test_the_factor_of_a_kind_is_all_its_hours_over_all_its_estimates() -> None:
    """12 and 18 h where 10 and 10 h were estimated are one and a half times as much."""
    book = Resource("t/a", "A", "book", units=(Unit("t/a/1", "1", TEN), Unit("t/a/2", "2", TEN)))
    paper = Resource("t/b", "B", "paper", units=(Unit("t/b/1", "1", Estimate(300, 900)),))
    log = "2016-09-12\n  12h t/a/1 #done\n  18h t/a/2 #done\n  5h t/b/1 #done\n"
    found = of_resources(log, paper, book)
    assert found == {
        "book": Calibration(2, 1800, Fraction(1200)),
        "paper": Calibration(1, 300, Fraction(600)),
    }
    assert list(found) == ["book", "paper"]
    assert [of.factor for of in found.values()] == [Fraction(3, 2), Fraction(1, 2)]


def test_only_finished_units_with_hours_and_an_estimate_say_something() -> None:
    """A kind without any of them is not there; resources without a kind are one."""
    units = (
        Unit("t/a/open", "", TEN),
        Unit("t/a/unlogged", "", TEN),
        Unit("t/a/unestimated", ""),
        Unit("t/a/whole", "", TEN),
    )
    log = "2016-09-12\n  1h t/a/open\n  0h t/a/unlogged #done\n  1h t/a/unestimated #done\n"
    assert of_resources(log, Resource("t/a", "A", units=units)) == {}
    log += "  11h t/a/whole #done\n"
    found = of_resources(log, Resource("t/a", "A", units=units))
    assert found == {"other": Calibration(1, 660, Fraction(600))}
