"""What the plan's pages are made from, for tests of their views and templates."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from jinja2 import ChoiceLoader, DictLoader, FileSystemLoader

from plugins.curriculum.evidence import evidence_of
from plugins.curriculum.material import Material
from plugins.curriculum.model import Curriculum
from plugins.curriculum.standing import standing
from plugins.host.templates import environment_of
from plugins.posts import Post
from plugins.site import Config, PageView
from tests.curriculum.plans import CHECK, CHECK_LOG, log_of, plan_of

CONFIG = Config(
    name="Journal",
    tagline="",
    author="A",
    url="https://example.org",
    preview=False,
    lang="en",
    day=date(2016, 10, 9),
)
# A second book that needs the first, with what a plan may say of a unit; an objective, milestones.
MORE = """
[[track.resource]]
id = "talks"
kind = "video"
title = "Talks & slides"
url = "https://talks.example/"

[[track.resource.unit]]
id = "one"
title = "Begin <here>"
estimate = "2h-4h"
needs = ["dl/book/ch6", "dl/book"]
plan = [2016-09-26, 2016-09-30]
skills = ["talking", "listening"]
added = 2016-09-20

[[track.resource.unit]]
id = "two"
title = "Never mind"
estimate = "6h"
plan = [2016-09-12, 2016-09-16]
dropped = 2016-09-21

[[track.resource.unit]]
id = "three"
title = "No idea how long"

[[track]]
id = "ml"
title = "Statistics"

[[objective]]
id = "french"
title = "French"
measure = {unit = "h", weekly = 5}

[[objective]]
id = "sleep"
title = "Sleep"

[[milestone]]
id = "nets"
title = "Nets"
due = 2016-09-16
units = ["dl/book/ch6"]
"""


def material_of(
    plan: Curriculum | None = None,
    log: str = CHECK_LOG,
    *posts: Post,
    day: date = date(2016, 10, 9),
) -> Material:
    """The material of a plan (that of the check), a log (that of the check) and posts."""
    curriculum = plan or plan_of(*CHECK)
    now = standing(curriculum, log_of(log), day, evidence_of(curriculum, posts, day))
    return Material(curriculum, now, {post.source: post for post in posts}, CONFIG)


def html_of(template: str, page: PageView) -> str:
    """The main part of a page, its white space made single blanks."""
    frame = DictLoader({"base.html": "{% block main %}{% endblock %}"})
    templates = Path(__file__).parents[2] / "theme" / "templates"
    environment = environment_of(ChoiceLoader([frame, FileSystemLoader(templates)]))
    return " ".join(environment.get_template(template).render(page=page, site=None).split())
