"""The curriculum as a part of the site, together with the log."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from plugins.curriculum import part, register
from plugins.curriculum.standing import Standing
from plugins.curriculum.view import CurriculumPage
from plugins.posts.headers import PostHeader, PostHeaders
from plugins.posts.model import Visibility
from plugins.posts.studies import Studies
from plugins.site import Config, Data, MenuItem, Output
from plugins.studylog import part as studylog

CONFIG = Config(
    name="Journal",
    tagline="",
    author="A",
    url="https://example.org/journal",
    preview=True,
    lang="en",
    day=date(2016, 10, 9),
)
PLAN = """\
[program]
title = "The check of the figures"
start = 2016-09-12
target = 2016-10-16
{finished}

[[track]]
id = "dl"
title = "Deep learning"

[[track.resource]]
id = "goodfellow"
kind = "book"
title = "Deep Learning"

[[track.resource.unit]]
id = "ch6"
title = "Feedforward nets"
estimate = "12h"
plan = [2016-09-12, 2016-09-25]

[[track.resource.unit]]
id = "ch10"
title = "RNNs"
estimate = "20h"
plan = [2016-09-26, 2016-10-09]
size = "60 pages"

[[track.resource.unit]]
id = "ch20"
title = "Generative models"
estimate = "8h"
plan = [2016-10-10, 2016-10-16]
"""
LOG = """\
2016-09-14 (2h!)
    13h30m dl/goodfellow/ch6
    30m dl/goodfellow/ch6 #done

2016-09-28
    10h30m dl/goodfellow/ch10 #at=30
    23:00 - 1:00> dl/goodfellow/ch10

2016-10-20
    5h dl/goodfellow/ch20 after the as-of date: counts nowhere
"""


def data_of(folder: Path, plan: str | None, log: str | None) -> Data:
    """What both parts read from a data folder with these files, as of 9 October 2016."""
    if plan is not None:
        (folder / "curriculum.toml").write_text(plan, encoding="utf-8")
    if log is not None:
        (folder / "log").mkdir()
        (folder / "log/2016.klg").write_text(log, encoding="utf-8")
    readings = (part.read(folder), studylog.read(folder))
    assert [reading.problems for reading in readings] == [(), ()]
    values = tuple(reading.value for reading in readings if reading.value is not None)
    return Data(date(2016, 10, 9), values)


def test_the_figures_of_the_check(tmp_path: Path) -> None:
    """BAC 40, EV 22, AC 26.5, and each unit by itself."""
    data = data_of(tmp_path, PLAN.format(finished=""), LOG)
    assert list(part.examine(data)) == []
    assert part.figures(data) == {
        "plan": {
            "bac": 40,
            "baseline_bac": 40,
            "pv": 32,
            "ev": 22,
            "ac": 26.5,
            "sv": -10,
            "spi": 0.6875,
            "es": 15,
            "at": 20,
            "spi_t": 0.75,
            "ieac_t": 33.33,
            "schedule_finish": "2016-10-27",
            "cpi": 0.8302,
            "etc": 21.68,
            "eac": 48.18,
            "velocity": 5,
            "required_pace": 18,
            "forecast": {"p50": "2016-10-28", "p80": "2016-11-11", "p95": "2016-12-02"},
            "calibration": {"book": 1.1667},
            "units": {
                "dl/goodfellow/ch6": {
                    "status": "done",
                    "percent": 1,
                    "hours": 14,
                    "estimate": 12,
                    "done_on": "2016-09-14",
                    "evidence": [],
                },
                "dl/goodfellow/ch10": {
                    "status": "started",
                    "percent": 0.5,
                    "hours": 12.5,
                    "estimate": 20,
                    "done_on": None,
                    "done_on_why": "not finished",
                    "evidence": [],
                },
                "dl/goodfellow/ch20": {
                    "status": "planned",
                    "percent": 0,
                    "hours": 0,
                    "estimate": 8,
                    "done_on": None,
                    "done_on_why": "not finished",
                    "evidence": [],
                },
            },
            "not_estimated": [],
        }
    }


def test_the_log_takes_the_plans_names(tmp_path: Path) -> None:
    """The curriculum is what the log asks for its tracks."""
    figures = studylog.figures(data_of(tmp_path, PLAN.format(finished=""), LOG))["log"]
    assert isinstance(figures, dict)
    assert (figures["hours"], figures["tracks"]) == (26.5, {"dl": 26.5})
    assert figures["unassigned"] == 0


@pytest.mark.parametrize(
    "change",
    [
        ('estimate = "8h"\n', ""),
        ("plan = [2016-10-10, 2016-10-16]\n", ""),
        ("plan = [2016-10-10, 2016-10-16]", "plan = [2016-10-15, 2016-10-16]"),
    ],
)
def test_units_without_an_estimate_or_a_workday_are_left_out_and_listed(
    tmp_path: Path, change: tuple[str, str]
) -> None:
    """They are in no earned value; their own figures stay."""
    figures = part.figures(data_of(tmp_path, PLAN.format(finished="").replace(*change), LOG))
    plan = figures["plan"]
    assert isinstance(plan, dict)
    assert (plan["bac"], plan["ev"]) == (32, 22)
    assert plan["not_estimated"] == ["dl/goodfellow/ch20"]
    assert "dl/goodfellow/ch20" in plan["units"]


def posts_of(*headers: tuple[str, str]) -> PostHeaders:
    """The headers of posts of 1 October 2016 with an address, each completing a path."""
    return PostHeaders(
        tuple(
            PostHeader(
                source="articles/x.md",
                shown="content/articles/x.md",
                visibility=Visibility.PUBLISHED,
                date=datetime(2016, 10, 1, tzinfo=UTC),
                address=address,
                units=(),
                units_line=0,
                completes=(path,),
                completes_line=4,
            )
            for address, path in headers
        )
    )


@pytest.mark.parametrize(
    ("address", "shown"), [("2016/10/01/x/", "/2016/10/01/x/"), ("", "articles/x.md")]
)
def test_posts_finish_units_and_are_their_evidence(
    tmp_path: Path, address: str, shown: str
) -> None:
    """By their address, or by their file where none is known."""
    data = data_of(tmp_path, PLAN.format(finished=""), LOG)
    posts = posts_of((address, "dl/goodfellow/ch10"))
    data = Data(data.as_of, (*data.values, posts))
    plan = part.figures(data)["plan"]
    assert isinstance(plan, dict)
    unit = plan["units"]["dl/goodfellow/ch10"]
    assert (unit["status"], unit["done_on"], unit["evidence"]) == ("done", "2016-10-01", [shown])
    assert plan["ev"] == 32


def test_what_posts_name_is_held_against_the_plan(tmp_path: Path) -> None:
    """And what was finished in another order than the plan's is told."""
    needs = PLAN.replace('size = "60 pages"', 'needs = ["dl/goodfellow/ch20"]')
    data = data_of(tmp_path, needs.format(finished=""), None)
    posts = posts_of(("", "dl/goodfellow/ch10"), ("", "dl/goodfelow/ch6"))
    found = part.examine(Data(data.as_of, (*data.values, posts)))
    assert [problem.code for problem in found] == ["EVI001", "CUR013"]


def test_before_its_start_the_plan_has_no_scope(tmp_path: Path) -> None:
    """Units without a day of their own come with the program."""
    data = data_of(tmp_path, PLAN.format(finished=""), None)
    plan = part.figures(Data(date(2016, 9, 11), data.values))["plan"]
    assert isinstance(plan, dict)
    assert plan["bac"] == 0


def test_a_finished_program_ends_the_journal(tmp_path: Path) -> None:
    """Its last day is that of every figure; an unfinished one has none."""
    finished = part.read(tmp_path).value
    assert part.last_day(finished) is None
    (value,) = data_of(tmp_path, PLAN.format(finished="finished = 2016-10-01"), None).values
    assert part.last_day(value) == date(2016, 10, 1)


def test_the_log_is_held_against_the_plan(tmp_path: Path) -> None:
    """What it names and the plan does not have is a problem."""
    log = LOG.replace("dl/goodfellow/ch20", "dl/goodfelow/ch20")
    (problem,) = part.examine(data_of(tmp_path, PLAN.format(finished=""), log))
    assert (problem.line, problem.code) == (10, "LOG003")


def test_a_log_without_a_plan_is_held_against_nothing(tmp_path: Path) -> None:
    """Every first word is prose then, and there is no page of a plan."""
    data = data_of(tmp_path, None, LOG)
    assert list(part.examine(data)) == []
    assert list(part.outputs(data, CONFIG)) == []
    assert list(part.menu(data, CONFIG)) == []
    assert part.figures(data) == {}


def test_a_plan_has_a_page_and_a_menu_entry(tmp_path: Path) -> None:
    """Also before the first hour is logged."""
    data = data_of(tmp_path, PLAN.format(finished=""), None)
    output, *others = part.outputs(data, CONFIG)
    assert isinstance(output, Output)
    assert (output.path, output.template) == ("curriculum/index.html", "curriculum.html")
    assert isinstance(output.view, CurriculumPage)
    assert output.view.figures.percent.text == "0%"
    assert [other.path for other in others] == [
        "curriculum/dl/index.html",
        "curriculum/dl/goodfellow/index.html",
    ]
    assert list(part.menu(data, CONFIG)) == [MenuItem("Curriculum", "curriculum/index.html")]


def test_a_plan_offers_what_pages_are_made_from(tmp_path: Path) -> None:
    """Where it stands, for its own pages; what posts may be a part of, for theirs."""
    data = data_of(tmp_path, PLAN.format(finished=""), LOG)
    now, studies = part.offers(data, CONFIG)
    assert isinstance(now, Standing)
    assert isinstance(studies, Studies)
    assert studies.by_path["dl/goodfellow/ch6"].hours == "14 h"
    offered = Data(data.as_of, (*data.values, now, studies))
    assert list(part.outputs(offered, CONFIG)) == list(part.outputs(data, CONFIG))
    assert list(part.offers(Data(data.as_of), CONFIG)) == []


def test_pelican_may_register_it() -> None:
    """It asks every plugin; the host takes `part`."""
    assert part.name == "curriculum"
    assert register() is None  # type: ignore[func-returns-value]  # that it gives nothing is meant
