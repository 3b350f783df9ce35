"""How long it lasts: cash so far, the line at the net burn, and the recurring items alone."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import groupby

from plugins.charts import Labels, Line, LineChart, line_chart
from plugins.costs.amounts import Amounts
from plugins.costs.burn import net_burn
from plugins.costs.redacted import Sums
from plugins.costs.runway import DAYS_OF_A_MONTH, Runway, runway
from plugins.costs.share import times
from plugins.costs.view_writing import Writing
from plugins.formats import number
from plugins.site import words
from plugins.studylog.shown import shown as shown_figure
from plugins.studylog.unknown import Unknown

# A longer forecast would leave no room for what has been.
_FARTHEST = timedelta(days=3 * 365)


@dataclass(frozen=True)
class LastsView:
    """The chart (None without cash), the sum that it follows from, and why there is no runway.

    `computed` and `why` are each "" where the other one is there.
    """

    chart: LineChart | None
    computed: str
    why: str


def lasts_view(shown: Sums, write: Writing) -> LastsView:
    """How long the cash lasts, as far as it can be known."""
    found = runway(shown.amounts, shown.as_of)
    chart = _chart(shown, found, write) if shown.amounts.cash_on else None
    if isinstance(found, Unknown):
        return LastsView(chart, "", found.why)
    if not found.months:
        # The formula would be a negative time, and what is shown is none at all.
        return LastsView(chart, "", words("Of the savings no more than the reserve is left."))
    return LastsView(chart, _computed(shown.amounts, found, write), "")


def _computed(amounts: Amounts, found: Runway, write: Writing) -> str:
    """The runway's formula with the amounts in it, to be computed again by a reader."""
    return words(
        "(%(cash)s \N{MINUS SIGN} %(reserve)s) / %(burn)s a month = %(months)s months",
        cash=write.money(amounts.cash or Decimal(0)),
        reserve=write.money(amounts.reserve),
        burn=shown_figure(net_burn(amounts), write.money).text,
        months=number(found.months, 1, write.lang),
    )


def _chart(shown: Sums, found: Runway | Unknown, write: Writing) -> LineChart:
    amounts, as_of = shown.amounts, shown.as_of
    end = min(found.until, as_of + _FARTHEST) if isinstance(found, Runway) else None
    ahead = tuple(_ahead(amounts, as_of, end))
    cash = Line("cash", words("Cash"), amounts.cash_on)
    last = max(day for line in (cash, *ahead) for day, _ in line.points)
    first = amounts.cash_on[0][0]
    level = ((first, amounts.reserve), (last, amounts.reserve))
    reserve = [Line("reserve", words("Reserve"), level)] if amounts.reserve and ahead else []
    # The later one stands higher: so the line of the earlier one does not run through its text.
    marks = [(as_of, words("As of %(day)s", day=write.day(as_of).text))]
    if isinstance(found, Runway) and found.until == end:
        marks.insert(0, (end, words("Money until %(day)s", day=write.day(end).text)))
    return line_chart(
        words("Cash and how long it lasts"),
        _description({line.kind for line in ahead}),
        (cash, *ahead, *reserve),
        Labels(write.money, lambda day: write.day(day).text, write.month, axis=write.axis),
        marks=marks,
    )


def _ahead(amounts: Amounts, as_of: date, end: date | None) -> Iterator[Line]:
    """What will be left: at the net burn through `end`, and with recurring items alone."""
    cash, burn = amounts.cash or Decimal(0), net_burn(amounts)
    if end is not None and end > as_of and not isinstance(burn, Unknown):
        spent = times(burn, Fraction((end - as_of).days) / DAYS_OF_A_MONTH)
        yield Line("forecast", words("At the net burn"), ((as_of, cash), (end, cash - spent)))
    points = tuple(_recurring(amounts, as_of, end))
    if len(points) > 1:
        yield Line("recurring", words("Recurring items alone"), points, stepped=True)


def _recurring(amounts: Amounts, as_of: date, end: date | None) -> Iterator[tuple[date, Decimal]]:
    """The cash after each day on which something is due, until only the reserve is left."""
    left, last = amounts.cash or Decimal(0), as_of
    yield last, left
    for day, due in groupby(amounts.due, lambda one: one.day):
        if left <= amounts.reserve or (end is not None and day > end):
            break
        left, last = left - sum((one.amount for one in due), Decimal(0)), day
        yield last, left
    if as_of < last and end is not None and last < end and left > amounts.reserve:
        yield end, left


def _description(kinds: Set[str]) -> str:
    """What one should see, of the lines that are there."""
    if {"forecast", "recurring"} <= kinds:
        return words(
            "Cash at the end of each month so far; dotted, what is left of it at the present net "
            "burn; dashed, what would be left if recurring items alone were paid."
        )
    if "forecast" in kinds:
        return words(
            "Cash at the end of each month so far; dotted, what is left of it at the present net "
            "burn."
        )
    if "recurring" in kinds:
        return words(
            "Cash at the end of each month so far; dashed, what would be left if recurring items "
            "alone were paid."
        )
    return words("Cash at the end of each month so far.")
