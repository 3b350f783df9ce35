"""The studies held against a degree: education, living, the income that is gone, and their sum."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from plugins.costs.amounts import Amounts
from plugins.costs.model import Comparison
from plugins.site import words
from plugins.studylog.unknown import Unknown


class Kind(StrEnum):
    """What a row of the comparison is about."""

    EDUCATION = "education"
    LIVING = "living"
    FORGONE = "forgone"


@dataclass(frozen=True)
class Compared:
    """What I paid or went without, and what the degree would have taken."""

    mine: Decimal
    theirs: Decimal


@dataclass(frozen=True)
class Against:
    """The three rows, each unknown where an assumption is missing, and the sum of those known."""

    label: str
    rows: tuple[tuple[Kind, Compared | Unknown], ...]
    sum: Compared


def against_degree(amounts: Amounts) -> Against | Unknown:
    """Education against tuition; all other spending against living_monthly x the degree's months;
    forgone_net_monthly x my complete months against it x the degree's months.

    Unknown without a `[comparison]`.
    """
    degree = amounts.comparison
    if degree is None:
        return Unknown(words("no comparison in money.toml"))
    rows: tuple[tuple[Kind, Compared | Unknown], ...] = (
        (Kind.EDUCATION, Compared(amounts.education, degree.tuition)),
        (Kind.LIVING, _living(amounts, degree)),
        (Kind.FORGONE, _forgone(amounts, degree)),
    )
    return Against(degree.label, rows, _sum(row for _, row in rows))


def _living(amounts: Amounts, degree: Comparison) -> Compared | Unknown:
    if degree.months is None or degree.living_monthly is None:
        return _missing("living_monthly", degree)
    return Compared(amounts.spent - amounts.education, degree.living_monthly * degree.months)


def _forgone(amounts: Amounts, degree: Comparison) -> Compared | Unknown:
    monthly = degree.forgone_net_monthly
    if degree.months is None or monthly is None:
        return _missing("forgone_net_monthly", degree)
    return Compared(monthly * amounts.months_averaged, monthly * degree.months)


def _missing(monthly: str, degree: Comparison) -> Unknown:
    name = "months" if degree.months is None else monthly
    return Unknown(words("no %(name)s in the comparison of money.toml", name=name))


def _sum(rows: Iterable[Compared | Unknown]) -> Compared:
    known = [row for row in rows if isinstance(row, Compared)]
    mine = sum((row.mine for row in known), Decimal(0))
    return Compared(mine, sum((row.theirs for row in known), Decimal(0)))
