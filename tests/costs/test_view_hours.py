"""What an hour and a unit cost, as rows of tables."""

from datetime import date
from decimal import Decimal

from plugins.costs.model import Comparison
from plugins.costs.study import Finished, Study
from plugins.costs.view_hours import CostRow, hours_view
from tests.costs.viewed import WRITE, sums

TITLES = {
    "dl": "Deep learning",
    "dl/goodfellow": "The book",
    "dl/goodfellow/ch6": "Nets",
    "rl": "Reinforcement",
}


def test_an_hour_costs_all_in_and_for_education_alone() -> None:
    """Over all hours, beside what one of the degree costs."""
    degree = Comparison("Master's", Decimal(80_000), workload_hours=3000)
    found = hours_view(
        sums(
            Study(minutes=600), spent=Decimal(100), education=Decimal(25), comparison=degree
        ),
        WRITE,
    )  # fmt: skip
    assert (found.all_in.text, found.education.text, found.hours) == ("$10.00", "$2.50", "10 h")
    assert found.tuition.text == "$26.67"


def test_tracks_resources_and_finished_units_have_their_cost() -> None:
    """What is named for them, and their part by hours of what is named for nothing."""
    study = Study(
        minutes=600,
        minutes_on={"dl": 300, "dl/goodfellow": 300, "dl/goodfellow/ch6": 60},
        finished=(Finished("dl/goodfellow/ch6", "Nets", date(2016, 9, 20)),),
        titles=TITLES,
    )
    found = hours_view(
        sums(study, spent=Decimal(120), named={"dl/goodfellow": Decimal(20)}, unnamed=Decimal(100)),
        WRITE,
    )
    assert found.tracks == (CostRow("Deep learning", "", "5 h", "$70.00"),)
    assert found.resources == (CostRow("The book", "Deep learning", "5 h", "$70.00"),)
    assert found.units == (
        CostRow("Nets", "The book", "1 h", "$10.00", WRITE.day(date(2016, 9, 20))),
    )


def test_without_hours_there_is_a_reason_and_no_rows() -> None:
    """Nothing to divide by."""
    study = Study(finished=(Finished("dl/goodfellow/ch6", "Nets", date(2016, 9, 20)),))
    found = hours_view(sums(study, spent=Decimal(120)), WRITE)
    assert (found.all_in.text, found.all_in.why) == ("", "no hours logged")
    assert (found.tracks, found.resources, found.units) == ((), (), ())
