"""The curriculum's page as HTML, in a frame that shows its main part alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from jinja2 import ChoiceLoader, DictLoader, Environment, FileSystemLoader, StrictUndefined

from plugins.curriculum.model import Curriculum, Estimate, Period, Program, Resource, Track, Unit
from plugins.curriculum.progress import progress
from plugins.curriculum.view import curriculum_page
from plugins.site import Config
from plugins.studylog.model import Log
from plugins.studylog.parse import parse

TEMPLATES = Path(__file__).parents[2] / "theme" / "templates"
DAY = date(2016, 9, 14)


def html_of(plan: Curriculum, log: str = "") -> str:
    """The main part of a plan's page, its white space made single blanks."""
    frame = DictLoader({"base.html": "{% block main %}{% endblock %}"})
    environment = Environment(
        loader=ChoiceLoader([frame, FileSystemLoader(TEMPLATES)]),
        autoescape=True,
        undefined=StrictUndefined,
        extensions=["jinja2.ext.i18n"],
    )
    environment.install_null_translations(newstyle=True)  # type: ignore[attr-defined]  # the extension adds it
    config = Config(
        name="Journal",
        tagline="",
        author="A",
        url="https://example.org",
        preview=True,
        lang="en",
        day=DAY,
    )
    now = progress(plan, Log(parse(log, "x.klg")[0]), DAY)
    page = curriculum_page(plan, now, config)
    template = environment.get_template("curriculum.html")
    return " ".join(template.render(page=page, site=None).split())


def test_each_unit_is_a_row_with_its_state() -> None:
    """In the table of its resource, which links to where the resource is."""
    units = (
        Unit("dl/b/ch6", "Nets & more", Estimate(720, 720), Period(DAY, DAY)),
        Unit("dl/b/ch7", "Models"),
        Unit("dl/b/ch8", "Gone", dropped=DAY),
    )
    book = Resource("dl/b", "Book", "book", "https://example.org/book", units)
    tracks = (Track("dl", "Deep learning", (book, Resource("dl/c", "Talk"))), Track("ml", "Stats"))
    plan = Curriculum(program=Program(title="Masters"), tracks=tracks)
    html = html_of(plan, "2016-09-13\n  1h dl/b/ch6 #done\n  1h dl/b/ch7\n")
    assert "<p>Masters</p>" in html
    assert '<a href="https://example.org/book">Book</a>' in html
    assert '<tr data-state="done"> <th scope="row">Nets &amp; more</th>' in html
    assert 'done <time datetime="2016-09-13">13 September 2016</time>' in html
    assert '<tr data-state="started"> <th scope="row">Models</th>' in html
    assert '<tr data-state="dropped"> <th scope="row">Gone</th>' in html
    assert html.count("<svg") == 1
    assert '<p class="curriculum-sum">not estimated · 0 h</p>' in html


def test_a_plan_without_tracks_says_so() -> None:
    """There is no chart then, and no title where none was written."""
    html = html_of(Curriculum())
    assert "The plan has no tracks yet." in html
    assert "<svg" not in html
    assert "<dd>not estimated</dd>" in html
