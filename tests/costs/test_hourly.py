"""What an hour costs."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from plugins.costs.amounts_of import amounts_of
from plugins.costs.hourly import cost_per_hour, education_cost_per_hour, tuition_per_hour
from plugins.costs.model import Comparison, Ledger, MoneySettings
from plugins.costs.study import Study
from plugins.studylog.unknown import Unknown

NOTHING = amounts_of(Ledger(MoneySettings("USD")), date(2016, 10, 9))
SPENT = replace(NOTHING, spent=Decimal(1500), education=Decimal(600))


def test_hour_costs_all_or_education_alone() -> None:
    """Both over the same hours: 90 minutes here."""
    study = Study(minutes=90)
    assert cost_per_hour(SPENT, study) == 1000
    assert education_cost_per_hour(SPENT, study) == 400


@pytest.mark.parametrize("minutes", [0, -30])
def test_no_hours_have_no_cost(minutes: int) -> None:
    """Nor have fewer than none, as a log may have that only takes time back."""
    assert cost_per_hour(SPENT, Study(minutes)) == Unknown("no hours logged")
    assert education_cost_per_hour(SPENT, Study(minutes)) == Unknown("no hours logged")


def test_hour_of_a_degree_is_its_tuition_over_its_work() -> None:
    """Not rounded."""
    degree = Comparison("A degree", Decimal(80000), workload_hours=3200)
    assert tuition_per_hour(replace(NOTHING, comparison=degree)) == 25


@pytest.mark.parametrize("hours", [None, 0])
def test_degree_without_its_hours_has_no_price_for_one(hours: int | None) -> None:
    """It says which assumption is missing."""
    degree = Comparison("A degree", Decimal(80000), workload_hours=hours)
    found = tuition_per_hour(replace(NOTHING, comparison=degree))
    assert found == Unknown("no workload_hours in money.toml")


def test_no_degree_has_no_price() -> None:
    """Nothing is compared."""
    assert tuition_per_hour(NOTHING) == Unknown("no comparison in money.toml")
