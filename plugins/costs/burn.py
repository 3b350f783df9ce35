"""How fast money goes: in an average month, and in the last ones with income taken off."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from plugins.costs.amounts import Amounts
from plugins.costs.months import is_complete, month_of, months_through, next_month
from plugins.costs.paid import Paid
from plugins.site import words
from plugins.studylog.unknown import Unknown

_TRAILING = 3  # months


def burned(rows: Sequence[Paid], as_of: date) -> tuple[Decimal, int]:
    """Spending less income in the last three complete months, and how many these are.

    It is the cash view. There are fewer months where the first row is later, in whose month
    they begin. `rows` are those through the as-of date.
    """
    months = months_through(month_of(min(row.day for row in rows)), as_of) if rows else ()
    last = [month for month in months if is_complete(month, as_of)][-_TRAILING:]
    if not last:
        return Decimal(0), 0
    since, until = last[0], next_month(last[-1])
    taken = (
        -row.amount if row.is_income else row.amount for row in rows if since <= row.day < until
    )
    return sum(taken, Decimal(0)), len(last)


def average_month(amounts: Amounts) -> Decimal | Unknown:
    """What was spent in complete months / their number: the cost view, without income."""
    if not amounts.months_averaged:
        return Unknown(words("too little history: no complete month with spending"))
    return amounts.complete / amounts.months_averaged


def net_burn(amounts: Amounts) -> Decimal | Unknown:
    """(My spending - income) / complete months, trailing 3: the cash view; less than 0 where more
    came in than went out."""
    if not amounts.months_burned:
        return Unknown(words("too little history: no complete month"))
    return amounts.burned / amounts.months_burned
