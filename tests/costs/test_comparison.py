"""The studies held against a degree."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from plugins.costs.amounts_of import amounts_of
from plugins.costs.comparison import Compared, Kind, against_degree
from plugins.costs.model import Comparison, Ledger, MoneySettings
from plugins.studylog.unknown import Unknown

DEGREE = Comparison(
    label="A master's",
    tuition=Decimal(80000),
    months=24,
    living_monthly=Decimal(1500),
    forgone_net_monthly=Decimal(5000),
)
SPENT = replace(
    amounts_of(Ledger(MoneySettings("USD")), date(2016, 10, 9)),
    spent=Decimal(1500),
    education=Decimal(600),
    months_averaged=1,
)


def test_three_rows_and_their_sum() -> None:
    """Education, all other spending, and the income that each goes without for its months."""
    found = against_degree(replace(SPENT, comparison=DEGREE))
    assert not isinstance(found, Unknown)
    assert found.label == "A master's"
    assert found.rows == (
        (Kind.EDUCATION, Compared(Decimal(600), Decimal(80000))),
        (Kind.LIVING, Compared(Decimal(900), Decimal(36000))),
        (Kind.FORGONE, Compared(Decimal(5000), Decimal(120000))),
    )
    assert found.sum == Compared(Decimal(6500), Decimal(236000))


@pytest.mark.parametrize(
    ("degree", "living", "forgone"),
    [
        (replace(DEGREE, living_monthly=None), "living_monthly", ""),
        (replace(DEGREE, forgone_net_monthly=None), "", "forgone_net_monthly"),
        (replace(DEGREE, months=None), "months", "months"),
    ],
)
def test_row_without_its_assumption_is_unknown(
    degree: Comparison, living: str, forgone: str
) -> None:
    """It says which one is missing, and the sum is that of the other rows on both sides."""
    found = against_degree(replace(SPENT, comparison=degree))
    assert not isinstance(found, Unknown)
    reasons = [row.why if isinstance(row, Unknown) else "" for _, row in found.rows]
    assert reasons == [
        "",
        f"no {living} in the comparison of money.toml" if living else "",
        f"no {forgone} in the comparison of money.toml" if forgone else "",
    ]
    known = [row for _, row in found.rows if isinstance(row, Compared)]
    assert found.sum.mine == sum(row.mine for row in known)
    assert found.sum.theirs == sum(row.theirs for row in known)


def test_no_degree_is_not_compared() -> None:
    """The section is optional."""
    assert against_degree(SPENT) == Unknown("no comparison in money.toml")
