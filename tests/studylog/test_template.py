"""The log's page as HTML, in a frame that shows its main part alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from jinja2 import ChoiceLoader, DictLoader, Environment, FileSystemLoader, StrictUndefined

from plugins.site import Config
from plugins.studylog.model import Log
from plugins.studylog.parse import parse
from plugins.studylog.subjects import Subjects
from plugins.studylog.view import StudylogPage, studylog_page

TEMPLATES = Path(__file__).parents[2] / "theme" / "templates"


def html_of(page: StudylogPage) -> str:
    """The page's main part, its white space made single blanks."""
    frame = DictLoader({"base.html": "{% block main %}{% endblock %}"})
    environment = Environment(
        loader=ChoiceLoader([frame, FileSystemLoader(TEMPLATES)]),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
    )
    environment.install_null_translations(newstyle=True)  # type: ignore[attr-defined]  # the extension adds it
    return " ".join(environment.get_template("studylog.html").render(page=page, site=None).split())


def page_of(text: str) -> StudylogPage:
    """The page of a log's text on 1 March 2017."""
    config = Config(
        name="Journal",
        tagline="",
        author="A",
        url="https://example.org",
        preview=True,
        lang="en",
        day=date(2017, 3, 1),
    )
    return studylog_page(Log(parse(text, "x.klg")[0]), Subjects(), date(2017, 3, 1), config)


def test_the_page_shows_figures_chart_totals_and_days() -> None:
    """What an author wrote is text in it, whatever it looks like."""
    html = html_of(page_of("2017-03-01\n<b>Good</b> day\n  90m read <i>\n  9:00 - ? more\n"))
    assert "<h1>Study log</h1>" in html
    assert '<time datetime="2017-03-01">1 March 2017</time>' in html
    assert html.count("<svg") == 1
    assert '<th scope="row">Unassigned</th><td>1.5 h</td>' in html
    assert "<p>&lt;b&gt;Good&lt;/b&gt; day</p>" in html
    assert "read &lt;i&gt;" in html
    assert 'data-state="open"' in html


def test_later_days_stand_under_planned() -> None:
    """Only where there are some."""
    page = page_of("2017-03-02\n  1h tomorrow\n")
    assert "<h2>Planned</h2>" in html_of(page)
    assert "<h2>Planned</h2>" not in html_of(replace(page, planned=()))


def test_an_empty_log_says_so() -> None:
    """There is no chart and no table of nothing."""
    html = html_of(page_of(""))
    assert "Nothing is logged yet." in html
    assert "<svg" not in html
    assert "<table" not in html
