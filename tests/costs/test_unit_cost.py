"""What a finished unit cost, and a resource and a track with all that is in them."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from plugins.costs.amounts_of import amounts_of
from plugins.costs.model import Ledger, MoneySettings
from plugins.costs.study import Finished, Study
from plugins.costs.unit_cost import cost_per_path, cost_per_unit
from plugins.studylog.unknown import Unknown

STUDY = Study(
    minutes=1000,
    minutes_on={"dl": 500, "dl/book": 400, "dl/book/ch6": 100},
    finished=(
        Finished("dl/book/ch6", "Chapter 6", date(2016, 9, 23)),
        Finished("dl/book/ch7", "Chapter 7", date(2016, 9, 30)),
    ),
    titles={
        "dl": "Deep learning",
        "dl/book": "A book",
        "dl/book/ch6": "Chapter 6",
        "dl/book/ch7": "Chapter 7",
        "ml": "Machine learning",
    },
)
AMOUNTS = replace(
    amounts_of(Ledger(MoneySettings("USD")), date(2016, 10, 9)),
    unnamed=Decimal(2000),
    named={"dl": Decimal(1), "dl/book": Decimal(10), "dl/book/ch6": Decimal(100)},
)


def test_unit_has_its_rows_and_its_part_of_the_rest() -> None:
    """A tenth of the hours is a tenth of what names nothing; what names its book is not its."""
    found = cost_per_unit(AMOUNTS, STUDY)
    assert found == {"dl/book/ch6": Decimal(300), "dl/book/ch7": Decimal(0)}


def test_track_and_resource_have_all_that_is_in_them() -> None:
    """Rows that name them or anything below, and their hours' part of the rest."""
    found = cost_per_path(AMOUNTS, STUDY)
    assert found == {"dl": Decimal(1111), "dl/book": Decimal(910), "ml": Decimal(0)}


def test_no_hours_have_no_unit_costs() -> None:
    """Nobody knows then what the rest was spent on."""
    untimed = replace(STUDY, minutes=0)
    assert cost_per_unit(AMOUNTS, untimed) == Unknown("no hours logged")
    assert cost_per_path(AMOUNTS, untimed) == Unknown("no hours logged")
