"""What one more row does to the month's budgets of its category and to the runway, in few words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from babel.dates import format_date

from plugins.costs.amounts import Amounts
from plugins.costs.budgets import budget_months
from plugins.costs.model import Expense, MoneySettings
from plugins.costs.months import month_of, next_month
from plugins.costs.rounding import to_minor
from plugins.costs.runway import Runway, runway


def effect(
    before: Amounts | None, after: Amounts, expense: Expense, settings: MoneySettings, as_of: date
) -> str:
    """`living in March: 612.40 of 900.00 USD, 287.60 left; money until 2017-08-09, 1 day earlier`.

    `before` are the sums without the row, None where it is the first one. A row after `as_of`
    counts nowhere yet. Nothing where there is neither a budget nor a runway.
    """
    if expense.day > as_of:
        return f"not counted yet, the figures are as of {as_of.isoformat()}"
    left = _money_until(before, after, as_of)
    return "; ".join([*_budgets(after, expense, settings, as_of), *([left] if left else [])])


def _budgets(
    after: Amounts, expense: Expense, settings: MoneySettings, as_of: date
) -> Iterator[str]:
    """The whole month's budget of the category and of each that it is in, the nearest first."""
    months = expense.spread or (month_of(expense.day),)
    counted = [month for month in months if month <= as_of]
    if expense.is_income or not counted:
        return
    month = counted[-1]
    last = next_month(month) - timedelta(days=1)
    whole = [b for b in budget_months(settings.budgets, {}, last) if b.month == month]
    spent = {b.category: b.actual for b in after.budgets if b.month == month}
    for budget in sorted(whole, key=lambda one: -len(one.category)):
        if f"{expense.category}/".startswith(f"{budget.category}/") and budget.category in spent:
            actual = spent[budget.category]
            name = format_date(month, "LLLL" if month.year == as_of.year else "LLLL y", "en")
            yield f"{budget.category} in {name}: {_of(actual, budget.budget, settings.base)}"


def _of(actual: Decimal, budget: Decimal, base: str) -> str:
    spent, allowed = to_minor(actual, base), to_minor(budget, base)
    rest = f"{allowed - spent} left" if spent <= allowed else f"{spent - allowed} over"
    return f"{spent} of {allowed} {base}, {rest}"


def _money_until(before: Amounts | None, after: Amounts, as_of: date) -> str:
    """The day of the runway, and how far it moved."""
    now = runway(after, as_of)
    if not isinstance(now, Runway):
        return ""
    said = f"money until {now.until.isoformat()}"
    former = runway(before, as_of) if before else None
    if not isinstance(former, Runway):
        return said
    days = (now.until - former.until).days
    if not days:
        return f"{said}, as before"
    count = f"{abs(days)} day{'' if abs(days) == 1 else 's'}"
    return f"{said}, {count} {'later' if days > 0 else 'earlier'}"
