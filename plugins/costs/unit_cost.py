"""What each finished unit cost, and each track and resource."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal

from plugins.costs.amounts import Amounts
from plugins.costs.study import Study
from plugins.site import words
from plugins.studylog.unknown import Unknown


def cost_per_unit(amounts: Amounts, study: Study) -> Mapping[str, Decimal] | Unknown:
    """Each finished unit by its path: what rows that name it cost + what rows that name nothing
    cost x its hours / all hours."""
    if study.minutes <= 0:
        return Unknown(words("no hours logged"))
    return {
        unit.path: amounts.named.get(unit.path, Decimal(0))
        + _part_of_unnamed(unit.path, amounts, study)
        for unit in study.finished
    }


def cost_per_path(amounts: Amounts, study: Study) -> Mapping[str, Decimal] | Unknown:
    """Each track and resource of the plan by its path: what rows that name it or anything in it
    cost + what rows that name nothing cost x its hours / all hours."""
    if study.minutes <= 0:
        return Unknown(words("no hours logged"))
    named = _with_all_below(amounts.named)
    return {
        path: named[path] + _part_of_unnamed(path, amounts, study)
        for path in study.titles
        if path.count("/") < 2
    }


def _part_of_unnamed(path: str, amounts: Amounts, study: Study) -> Decimal:
    return amounts.unnamed * study.minutes_on.get(path, 0) / study.minutes


def _with_all_below(named: Mapping[str, Decimal]) -> Mapping[str, Decimal]:
    sums = defaultdict[str, Decimal](Decimal)
    for path, amount in named.items():
        steps = path.split("/")
        for count in range(1, len(steps) + 1):
            sums["/".join(steps[:count])] += amount
    return sums
