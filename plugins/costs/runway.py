"""How long the money lasts at the pace of the last months."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from math import floor

from plugins.costs.amounts import Amounts
from plugins.costs.burn import net_burn
from plugins.costs.cash import known_cash
from plugins.site import words
from plugins.studylog.unknown import Unknown

DAYS_OF_A_MONTH = Fraction("30.4375")  # a twelfth of 365.25


@dataclass(frozen=True)
class Runway:
    """For how many months there is money, exactly, and until which day."""

    months: Fraction
    until: date


def runway(amounts: Amounts, as_of: date) -> Runway | Unknown:
    """(Cash - reserve) / net burn; none is left where the cash is no more than the reserve.

    Recurring items are not in it. The day is the last one for which the money does, in months of
    30.4375 days.
    """
    cash, burn = known_cash(amounts), net_burn(amounts)
    if isinstance(cash, Unknown):
        return cash
    if isinstance(burn, Unknown):
        return burn
    if burn <= 0:
        return Unknown(words("not burning: no more went out than came in"))
    left = cash - amounts.reserve
    months = max(Fraction(left) / Fraction(burn), Fraction(0))
    try:
        return Runway(months, as_of + timedelta(days=floor(months * DAYS_OF_A_MONTH)))
    except OverflowError:
        return Unknown(words("hardly burning: the money outlasts the calendar"))
