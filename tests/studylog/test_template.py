"""The log's page as HTML, in a frame that shows its main part alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from jinja2 import ChoiceLoader, DictLoader, FileSystemLoader

from plugins.host.templates import environment_of
from plugins.site import Config
from plugins.studylog.model import Log
from plugins.studylog.parse import parse
from plugins.studylog.schedule import Schedule
from plugins.studylog.subjects import Subjects
from plugins.studylog.view import StudylogPage, studylog_page

TEMPLATES = Path(__file__).parents[2] / "theme" / "templates"


def html_of(page: StudylogPage) -> str:
    """The page's main part, its white space made single blanks."""
    frame = DictLoader({"base.html": "{% block main %}{% endblock %}"})
    environment = environment_of(ChoiceLoader([frame, FileSystemLoader(TEMPLATES)]))
    return " ".join(environment.get_template("studylog.html").render(page=page, site=None).split())


class Plan(Subjects):
    """A plan with an objective, and with days that are meant for study."""

    def titles(self) -> Mapping[str, str]:
        """The names by their paths."""
        return {"objective/french": "French"}

    def schedule(self) -> Schedule:
        """Weekdays, without a weekly target."""
        return Schedule()


def page_of(text: str, plan: Subjects | None = None) -> StudylogPage:
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
    return studylog_page(Log(parse(text, "x.klg")[0]), plan or Subjects(), date(2017, 3, 1), config)


def test_the_page_shows_figures_chart_totals_and_days() -> None:
    """What an author wrote is text in it, whatever it looks like."""
    html = html_of(page_of("2017-03-01\n<b>Good</b> day\n  90m read <i>\n  9:00 - ? more\n"))
    assert "<h1>Study log</h1>" in html
    assert '<time datetime="2017-03-01">1 March 2017</time>' in html
    assert html.count("<svg") == 1
    assert '<th scope="row">Unassigned</th><td>1.5 h</td><td>1.5 h</td>' in html
    assert '<span class="visually-hidden">1 Mar 2017: 1.5 h</span>' in html
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


def test_figures_of_steadiness_are_the_headline() -> None:
    """What cannot be known says why, and each says how it is computed."""
    html = html_of(page_of("2017-02-25\n  1h objective/french\n", Plan()))
    assert "<dt>Consistency, last 30 days</dt>" in html
    assert '<dd data-state="unknown">the plan has no weekly_target</dd>' in html
    assert "<dt>Streak, days</dt><dd>0</dd>" in html
    assert html.count("days that met their target / days meant for study") == 1
    assert "French <small>objective</small>" in html
    assert "Consistency" not in html_of(page_of("2017-02-25\n  1h\n"))


def test_days_of_rest_are_told_from_days_without_study() -> None:
    """By words, not by a shade alone."""
    html = html_of(page_of("2017-02-24\n  1h\n", Plan()))
    assert '<span class="visually-hidden">25 Feb 2017: rest day</span>' in html
    assert '<span class="visually-hidden">27 Feb 2017: 0 h</span>' in html


def test_earlier_years_and_days_are_folded() -> None:
    """The calendar of the latest year is open."""
    days = "\n\n".join(f"2017-02-{number:02}\n  1h" for number in range(1, 8))
    html = html_of(page_of(f"2015-03-01\n  1h\n\n{days}\n"))
    assert html.count('<table class="calendar">') == 2
    assert html.index("Hours of each day in 2017") < html.index("<summary>2015</summary>")
    assert html.index("Earlier days") < html.index("2 February 2017")


def test_hours_by_tag_leave_marks_out() -> None:
    """`#done` and `#at` say something of a unit; without other tags there is no such table."""
    html = html_of(page_of("2017-03-01\n  90m read #rnn #at=3\n  30m more #done\n"))
    assert '<th scope="row">#rnn</th><td>1.5 h</td>' in html
    assert "#done</th>" not in html
    assert "Hours by tag" not in html_of(page_of("2017-03-01\n  90m read #at=3\n"))
