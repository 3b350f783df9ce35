"""The burn-up chart of a plan."""

from dataclasses import replace
from datetime import date

from plugins.curriculum.burnup_view import burnup_chart
from plugins.curriculum.model import Program
from tests.curriculum.pages import material_of
from tests.curriculum.plans import CHECK, CHECK_LOG, plan_of


def test_the_chart_has_scope_plan_and_what_is_earned() -> None:
    """On the day of the figures they are BAC, PV and EV; the forecast leads on from there."""
    chart = burnup_chart(material_of())
    assert chart is not None
    assert chart.header == ("Scope", "Planned", "Earned", "P50", "P80", "P95")
    rows = {row.name: row.cells for row in chart.rows}
    assert rows["9 Oct 2016"] == ("40 h", "32 h", "22 h", "22 h", "22 h", "22 h")
    assert rows["16 Oct 2016"] == ("", "40 h", "", "", "", "")
    assert rows["28 Oct 2016"] == ("", "", "", "40 h", "", "")
    assert rows["2 Dec 2016"] == ("", "", "", "", "", "40 h")
    assert [area.name for area in chart.areas] == ["Forecast, P50 to P95"]
    assert [mark.text for mark in chart.marks] == ["As of", "Target"]


def test_before_the_program_there_is_no_scope_to_be_drawn() -> None:
    """Only what is planned and earned begins at 0."""
    chart = burnup_chart(material_of())
    assert chart is not None
    assert (chart.rows[0].name, chart.rows[0].cells[:3]) == ("11 Sep 2016", ("", "0 h", "0 h"))


def test_without_a_forecast_and_a_target_there_are_none_in_it() -> None:
    """The lines of what was are there all the same."""
    plan = replace(plan_of(*CHECK), program=Program(start=date(2016, 9, 12)))
    chart = burnup_chart(material_of(plan, CHECK_LOG, day=date(2016, 9, 20)))
    assert chart is not None
    assert chart.header == ("Scope", "Planned", "Earned")
    assert (chart.areas, [mark.text for mark in chart.marks]) == ((), ["As of"])


def test_without_an_estimate_there_is_no_chart() -> None:
    """There is nothing to burn."""
    assert burnup_chart(material_of(plan_of(), "")) is None


def test_a_mistyped_century_has_an_end() -> None:
    """Of a program that began in the year 216 the last decades are drawn."""
    plan = replace(plan_of(*CHECK), program=Program(start=date(216, 9, 12)))
    chart = burnup_chart(material_of(plan))
    assert chart is not None
    assert len(chart.rows) <= 2100
    assert {row.name: row.cells for row in chart.rows}["9 Oct 2016"][2] == "22 h"
