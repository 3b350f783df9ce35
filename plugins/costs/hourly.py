"""What an hour of study costs, and what one of a degree would."""

from __future__ import annotations

from decimal import Decimal

from plugins.costs.amounts import Amounts
from plugins.costs.study import Study
from plugins.site import words
from plugins.studylog.unknown import Unknown

_MINUTES = 60  # of an hour


def cost_per_hour(amounts: Amounts, study: Study) -> Decimal | Unknown:
    """All spending / all hours logged, those on objectives and on nothing in particular in them."""
    return _each_hour(amounts.spent, study)


def education_cost_per_hour(amounts: Amounts, study: Study) -> Decimal | Unknown:
    """What was spent on education / the same hours."""
    return _each_hour(amounts.education, study)


def tuition_per_hour(amounts: Amounts) -> Decimal | Unknown:
    """The tuition of the degree / its hours of work."""
    degree = amounts.comparison
    if degree is None:
        return Unknown(words("no comparison in money.toml"))
    if not degree.workload_hours:
        return Unknown(words("no workload_hours in money.toml"))
    return degree.tuition / degree.workload_hours


def _each_hour(amount: Decimal, study: Study) -> Decimal | Unknown:
    if study.minutes <= 0:
        return Unknown(words("no hours logged"))
    return amount * _MINUTES / study.minutes
