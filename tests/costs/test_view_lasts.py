"""How long it lasts: the lines of the chart, and the reasons where there is none."""

from datetime import date
from decimal import Decimal
from typing import Any

from plugins.charts import LineChart
from plugins.costs.amounts import Due
from plugins.costs.view_lasts import LastsView, lasts_view
from tests.costs.viewed import AS_OF, WRITE, sums

SEPTEMBER_END = date(2016, 9, 30)


def lasts(cash: str = "5000", burned: str = "2000", **amounts: Any) -> LastsView:
    """With this cash, and this spent in two months; the reserve is 1000."""
    usual: dict[str, Any] = {
        "cash": Decimal(cash),
        "cash_on": ((SEPTEMBER_END, Decimal(6000)), (AS_OF, Decimal(cash))),
        "burned": Decimal(burned),
        "months_burned": 2,
        "reserve": Decimal(1000),
    }
    return lasts_view(sums(**usual | amounts), WRITE)


def drawn(view: LastsView) -> LineChart:
    """The chart, where there has to be one."""
    assert view.chart is not None
    return view.chart


def due(day: date, amount: str) -> Due:
    """A recurring item."""
    return Due(day, "living/rent", Decimal(amount))


def test_cash_so_far_is_a_line_that_goes_on_at_the_net_burn() -> None:
    """From the as-of date down to the reserve, 4 months of 1000 later."""
    chart = drawn(lasts())
    assert [curve.kind for curve in chart.curves] == ["cash", "forecast", "reserve"]
    assert [(row.name, row.cells) for row in chart.rows] == [
        ("30 Sep 2016", ("$6,000.00", "", "$1,000.00")),
        ("31 Oct 2016", ("$5,000.00", "$5,000.00", "")),
        ("1 Mar 2017", ("", "$1,024.64", "$1,000.00")),
    ]
    assert [mark.text for mark in chart.marks] == [
        "Money until 1 Mar 2017",
        "As of 31 Oct 2016",
    ]


def test_the_runway_can_be_computed_again() -> None:
    """Its formula has its amounts in it."""
    view = lasts()
    assert view.computed == "($5,000.00 \N{MINUS SIGN} $1,000.00) / $1,000.00 a month = 4 months"
    assert view.why == ""


def test_recurring_items_are_a_stepped_line_of_their_own() -> None:
    """What is due on one day is one step; the line holds until the other one ends."""
    items = (
        due(date(2016, 11, 3), "600"),
        due(date(2016, 11, 3), "50"),
        due(date(2016, 12, 3), "600"),
    )
    chart = drawn(lasts(due=items))
    assert chart.header == ("Cash", "At the net burn", "Recurring items alone", "Reserve")
    assert [row.cells[2] for row in chart.rows if row.cells[2]] == [
        "$5,000.00",
        "$4,350.00",
        "$3,750.00",
        "$3,750.00",
    ]
    recurring = chart.curves[2].path
    assert "H" in recurring
    assert "L" not in recurring
    assert "dashed" in chart.description


def test_recurring_items_end_with_the_forecast_or_at_the_reserve() -> None:
    """What is due later, or after the cash is gone, is not drawn."""
    late = drawn(lasts(due=(due(date(2016, 11, 3), "600"), due(date(2017, 4, 3), "600"))))
    assert late.rows[-1].name == "1 Mar 2017"
    dear = drawn(lasts(due=(due(date(2016, 11, 3), "4500"), due(date(2016, 12, 3), "4500"))))
    assert [row.cells[2] for row in dear.rows if row.cells[2]] == ["$5,000.00", "$500.00"]


def test_a_very_long_runway_leaves_room_for_what_has_been() -> None:
    """Three years of it are drawn; the day on which it ends is not on the chart."""
    view = lasts(burned="20")
    chart = drawn(view)
    assert chart.rows[-1].name == "31 Oct 2019"
    assert [mark.text for mark in chart.marks] == ["As of 31 Oct 2016"]
    assert view.computed.endswith("= 400 months")


def test_where_nothing_is_burned_the_part_that_is_known_is_drawn() -> None:
    """The cash so far, and what will be due."""
    view = lasts(burned="-100", due=(due(date(2016, 11, 3), "600"),))
    assert view.why.startswith("not burning")
    assert view.computed == ""
    chart = drawn(view)
    assert [curve.kind for curve in chart.curves] == ["cash", "recurring", "reserve"]
    assert "dotted" not in chart.description


def test_without_history_there_is_cash_alone() -> None:
    """No forecast, and no level that it would come down to."""
    view = lasts(months_burned=0)
    assert view.why.startswith("too little history")
    assert [curve.kind for curve in drawn(view).curves] == ["cash"]
    assert drawn(view).description == "Cash at the end of each month so far."


def test_nothing_but_the_reserve_is_no_forecast() -> None:
    """The money ends on the day of the figures."""
    view = lasts(cash="900", due=(due(date(2016, 11, 3), "600"),))
    assert view.computed == ""
    assert view.why == "Of the savings no more than the reserve is left."
    assert [curve.kind for curve in drawn(view).curves] == ["cash"]


def test_no_reserve_has_no_line() -> None:
    """The axis is the level."""
    assert [curve.kind for curve in drawn(lasts(reserve=Decimal(0))).curves] == ["cash", "forecast"]


def test_without_cash_there_is_a_reason_and_no_chart() -> None:
    """The author keeps it to themselves."""
    view = lasts_view(sums(), WRITE)
    assert (view.chart, view.why) == (None, "no opening cash in money.toml")
