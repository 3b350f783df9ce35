"""The plan's figures as texts: the check values of METRICS."""

from datetime import date

from plugins.curriculum.figures_view import plan_figures_view
from plugins.studylog.shown import Shown
from tests.curriculum.pages import material_of
from tests.curriculum.plans import plan_of


def test_the_check_values() -> None:
    """To the digit."""
    found = plan_figures_view(material_of())
    assert {name: figure.text for name, figure in vars(found).items()} == {
        "percent": "55%",
        "bac": "40 h",
        "baseline": "40 h",
        "pv": "32 h",
        "ev": "22 h",
        "ac": "26.5 h",
        "sv": "-10 h",
        "spi": "0.6875",
        "es": "15",
        "at": "20",
        "spi_t": "0.75",
        "ieac_t": "33.33",
        "schedule_finish": "27 Oct 2016",
        "cpi": "0.8302",
        "etc": "21.68 h",
        "eac": "48.18 h",
        "velocity": "5 h",
        "required_pace": "18 h",
        "p50": "28 Oct 2016",
        "p80": "11 Nov 2016",
        "p95": "2 Dec 2016",
        "target": "16 Oct 2016",
    }


def test_what_cannot_be_known_says_why() -> None:
    """None of it is shown as 0."""
    found = plan_figures_view(material_of(plan_of(), ""))
    assert found.percent == Shown("", "nothing in the plan is estimated")
    assert (found.spi.text, found.cpi.text, found.es.text) == ("", "", "")
    assert all(figure.why for figure in vars(found).values() if not figure.text)


def test_a_forecast_needs_history() -> None:
    """The reason stands for each of its days."""
    found = plan_figures_view(material_of(day=date(2016, 9, 20)))
    assert found.p50 == found.p80 == found.p95 == Shown("", "too little history: 1 complete week")
