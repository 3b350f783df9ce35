"""Against a degree: rows, their sum, and every assumption."""

from decimal import Decimal

import pytest

from plugins.costs.model import Comparison
from plugins.costs.view_comparison import (
    Assumption,
    ComparedRow,
    ComparisonView,
    comparison_view,
)
from tests.costs.viewed import WRITE, sums

FULL = Comparison(
    "Master's",
    Decimal(80_000),
    months=24,
    workload_hours=3000,
    living_monthly=Decimal(1500),
    forgone_net_monthly=Decimal(5000),
    source="https://example.org/tuition",
)


def against(degree: Comparison) -> ComparisonView:
    """Twelve thousand spent in ten months, 1100 of it on education, against this degree."""
    found = comparison_view(
        sums(
            spent=Decimal(12_000),
            education=Decimal(1100),
            months_averaged=10,
            comparison=degree,
        ),
        WRITE,
    )
    assert found is not None
    return found


def test_three_rows_and_their_sum() -> None:
    """What I paid or went without beside what the degree would have taken."""
    found = against(FULL)
    assert found.rows == (
        ComparedRow("Education", "$1,100.00", "$80,000.00"),
        ComparedRow("Living", "$10,900.00", "$36,000.00"),
        ComparedRow("Income forgone", "$50,000.00", "$120,000.00"),
    )
    assert found.total == ComparedRow("Sum", "$62,000.00", "$236,000.00")
    assert (found.label, found.months) == ("Master's", "10 months")


def test_every_assumption_is_said() -> None:
    """With where they come from."""
    found = against(FULL)
    assert found.assumptions == (
        Assumption("Tuition", "$80,000.00"),
        Assumption("Lasts", "24 months"),
        Assumption("Work in all", "3,000 h"),
        Assumption("Living, a month", "$1,500.00"),
        Assumption("Net income forgone, a month", "$5,000.00"),
    )
    assert (found.source, found.url) == ("https://example.org/tuition",) * 2


@pytest.mark.parametrize("source", ["my own guess", "javascript:alert(1)", ""])
def test_a_source_that_is_no_address_is_no_link(source: str) -> None:
    """It is said as it stands."""
    found = against(Comparison("Master's", Decimal(1), source=source))
    assert (found.source, found.url) == (source, "")


def test_what_is_not_assumed_has_its_reason_and_is_in_no_sum() -> None:
    """The sum says that it is not of everything."""
    found = against(Comparison("Master's", Decimal(80_000), months=24))
    assert found.rows[1].why == "no living_monthly in the comparison of money.toml"
    assert found.total == ComparedRow("Sum of what is known", "$1,100.00", "$80,000.00")
    assert [one.name for one in found.assumptions] == ["Tuition", "Lasts"]


def test_without_a_degree_there_is_no_section() -> None:
    """Nothing is compared."""
    assert comparison_view(sums(), WRITE) is None
