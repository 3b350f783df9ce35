"""The program's page as HTML, in a frame that shows its main part alone."""

from __future__ import annotations

from dataclasses import replace

from plugins.curriculum.model import Curriculum
from plugins.curriculum.view import curriculum_page
from tests.curriculum.pages import MORE, html_of, material_of
from tests.curriculum.plans import CHECK, CHECK_LOG, plan_of


def page_html(rest: str = MORE, log: str = CHECK_LOG) -> str:
    """The page of the check and what more there is of the plan."""
    page = curriculum_page(material_of(plan_of(*CHECK, rest=rest), log))
    return html_of("curriculum.html", page)


def test_figures_stand_in_a_strip() -> None:
    """Those that cannot be known give the reason."""
    html = page_html()
    assert "<div data-lead><dt>Complete</dt><dd>51%</dd></div>" in html
    assert "<dt>Earned, EV</dt><dd>22 h</dd>" in html
    assert '<time datetime="2016-10-09">9 October 2016</time>' in html
    html = page_html("", "")
    assert "<dt>Done by (P50)</dt>" not in html
    assert '<dt>Done by (P80)</dt><dd data-state="unknown">not converging:' in html


def test_every_figure_says_how_it_is_computed() -> None:
    """With its value beside the formula."""
    html = page_html("")
    assert '<dt>SPI(t), pace: <span>0.75</span></dt> <dd><p class="figure-rule">ES / AT</p>' in html
    assert html.count('<p class="figure-rule">') == 21


def test_charts_and_tables_are_there() -> None:
    """The burn-up and the bars of the tracks."""
    html = page_html()
    assert html.count('role="img"') == 2
    assert '<a href="/curriculum/dl/">Deep</a>' in html
    assert "1 of 5 units finished" in html
    assert "Talks &amp; slides</a> <small>video</small>" in html
    assert '<th scope="row">French</th><td>0 h</td><td>0 h</td><td>5 h</td>' in html
    assert '<th scope="row">book</th><td>1</td><td>12 h</td><td>14 h</td><td>1.17</td>' in html
    assert "No idea how long</a> <small>no estimate</small>" in html


def test_milestones_tell_due_reached_and_slip() -> None:
    """In words, whatever happened."""
    late = '[[milestone]]\nid = "late"\ntitle = "Late"\ndue = 2016-09-12\nunits = ["dl/book/ch6"]\n'
    on_time = late.replace("late", "on").replace("2016-09-12", "2016-09-14")
    open_one = late.replace("late", "open").replace("dl/book/ch6", "dl/book")
    html = page_html(MORE + late + on_time + open_one)
    assert '<li id="milestone-nets" data-state="reached">' in html
    assert "<span>2 days early</span>" in html
    assert "<strong>2 days late</strong>" in html
    assert "<span>on the day</span>" in html
    assert '<span>expected (P50) <time datetime="' in html
    assert 'unit-ch6">U</a> <small>done</small></li>' in html


def test_an_open_milestone_without_a_forecast_says_why() -> None:
    """And one without a due date leaves that out."""
    rest = '[[milestone]]\nid = "m"\ntitle = "M"\nunits = ["dl/book/ch20"]\n'
    html = page_html(rest, "")
    assert "<span>open; no forecast: not converging:" in html
    assert "due <time" not in html


def test_a_plan_without_tracks_says_so() -> None:
    """There is no chart then, and no title where none was written."""
    page = curriculum_page(material_of(Curriculum(), ""))
    html = html_of("curriculum.html", replace(page, title=""))
    assert "The plan has no tracks yet." in html
    assert "<svg" not in html
    assert "<h2>Milestones</h2>" not in html
