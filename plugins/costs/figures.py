"""The figures about money for programs: exact, each amount with its currency's decimals."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal

from plugins.costs.amounts import Amounts
from plugins.costs.budgets import variance
from plugins.costs.burn import average_month, net_burn
from plugins.costs.cash import known_cash
from plugins.costs.comparison import Against, Compared, against_degree
from plugins.costs.hourly import cost_per_hour, education_cost_per_hour, tuition_per_hour
from plugins.costs.rounding import to_minor
from plugins.costs.runway import Runway, runway
from plugins.costs.study import Study
from plugins.costs.unit_cost import cost_per_path, cost_per_unit
from plugins.studylog.figures import figure, number
from plugins.studylog.unknown import Unknown

Said = Callable[[Decimal], str]


def money_figures(amounts: Amounts, study: Study, base: str, as_of: date) -> Mapping[str, object]:
    """The keys under `money` in `invoke status --json`: amounts as text, months as numbers.

    What cannot be known is null beside its reason. They never leave the machine: all rows are in
    them, those that are private too.
    """

    def said(amount: Decimal) -> str:
        return str(to_minor(amount, base))

    return {
        "base": base,
        "spent": said(amounts.spent),
        "income": said(amounts.income),
        **figure("cash", known_cash(amounts), said),
        "reserve": said(amounts.reserve),
        "planned": said(amounts.planned),
        **figure("average_month", average_month(amounts), said),
        "months_averaged": amounts.months_averaged,
        **figure("net_burn", net_burn(amounts), said),
        "months_burned": amounts.months_burned,
        **_runway(runway(amounts, as_of)),
        "by_category": _all(amounts.by_category, said),
        "by_month": {f"{month:%Y-%m}": said(sum_) for month, sum_ in amounts.by_month.items()},
        **_ratios(amounts, study, said),
        "budgets": _budgets(amounts, said),
        **figure("comparison", against_degree(amounts), lambda found: _comparison(found, said)),
    }


def _runway(left: Runway | Unknown) -> Mapping[str, object]:
    return {
        **figure("runway_months", left, lambda known: number(known.months, 1)),
        **figure("runway_date", left, lambda known: known.until.isoformat()),
    }


def _ratios(amounts: Amounts, study: Study, said: Said) -> Mapping[str, object]:
    return {
        **figure("cost_per_hour", cost_per_hour(amounts, study), said),
        **figure("education_cost_per_hour", education_cost_per_hour(amounts, study), said),
        **figure("tuition_per_hour", tuition_per_hour(amounts), said),
        **figure("cost_per_unit", cost_per_unit(amounts, study), lambda each: _all(each, said)),
        **figure("cost_per_track", cost_per_path(amounts, study), lambda each: _tracks(each, said)),
    }


def _tracks(costs: Mapping[str, Decimal], said: Said) -> Mapping[str, str]:
    return {path: said(amount) for path, amount in costs.items() if "/" not in path}


def _budgets(amounts: Amounts, said: Said) -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    found = dict[str, dict[str, Mapping[str, str]]]()
    for month in amounts.budgets:
        found.setdefault(month.category, {})[f"{month.month:%Y-%m}"] = {
            "budget": said(month.budget),
            "actual": said(month.actual),
            "variance": said(variance(month)),
        }
    return found


def _comparison(found: Against, said: Said) -> Mapping[str, object]:
    rows = dict[str, object]()
    for kind, row in found.rows:
        rows |= figure(kind.value, row, lambda known: _pair(known, said))
    return rows


def _pair(row: Compared, said: Said) -> list[str]:
    return [said(row.mine), said(row.theirs)]


def _all(amounts: Mapping[str, Decimal], said: Said) -> Mapping[str, str]:
    return {name: said(amount) for name, amount in amounts.items()}
