"""Where an entry leaves its week and what it was for."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.curriculum.effect import effect
from plugins.curriculum.model import Curriculum, Estimate, Program, Resource, Track, Unit
from plugins.studylog.model import Log
from plugins.studylog.parse import parse

UNITS = (Unit("dl/book/ch6", "Nets", Estimate(720, 720)), Unit("dl/book/ch7", "More"))
PLAN = Curriculum(
    program=Program(weekly_target=2400),
    tracks=(Track("dl", "Deep", (Resource("dl/book", "Book", units=UNITS),)),),
)
TEXT = """\
2016-09-14
    13h30m dl/book/ch6
    30m dl/book
    1h and so on

2016-09-20
    2h dl/book/ch7

2016-09-22
    9h dl/book/ch7
"""
LOG = Log(parse(TEXT, "x")[0])
AS_OF = date(2016, 9, 20)


@pytest.mark.parametrize(
    ("day", "path", "said"),
    [
        (AS_OF, "dl/book/ch7", "this week 2 of 40 h, ch7 2 h"),
        (date(2016, 9, 14), "dl/book/ch6", "week 2016-W37 15 of 40 h, ch6 13.5 of 12 h"),
        (AS_OF, "dl/book", "this week 2 of 40 h, book 16 h"),
        (AS_OF, "dl", "this week 2 of 40 h, dl 16 h"),
        (AS_OF, "", "this week 2 of 40 h"),
        (
            date(2016, 9, 22),
            "dl",
            "not counted yet, the figures are as of 2016-09-20",
        ),
    ],
)
def test_the_week_and_the_path_are_said(day: date, path: str, said: str) -> None:
    """With what was meant, where something was; later days count nowhere."""
    assert effect(PLAN, LOG, AS_OF, day, path) == said


def test_without_a_plan_the_week_is_said() -> None:
    """There is nothing that it could be held against."""
    assert effect(None, LOG, AS_OF, AS_OF, "") == "this week 2 h"


def test_a_plan_may_have_no_weekly_target() -> None:
    """Then the hours stand alone."""
    assert effect(Curriculum(), LOG, AS_OF, AS_OF, "dl") == "this week 2 h, dl 16 h"
