"""Plans and logs for tests, from as few words as say what a test is about."""

from __future__ import annotations

from datetime import date

from plugins.curriculum.earned_value import EarnedValue, earned_value
from plugins.curriculum.model import Curriculum
from plugins.curriculum.planned_value import curve
from plugins.curriculum.progress import progress
from plugins.curriculum.read import parse
from plugins.curriculum.standing import Standing, standing
from plugins.studylog import parse as klog
from plugins.studylog.model import Log

# The three units of the check in METRICS.md, in five weeks from Monday, 12 September 2016 on.
CHECK = (
    ('id = "ch6"', 'estimate = "12h"', "plan = [2016-09-12, 2016-09-25]"),
    ('id = "ch10"', 'estimate = "20h"', "plan = [2016-09-26, 2016-10-09]", 'size = "60 pages"'),
    ('id = "ch20"', 'estimate = "8h"', "plan = [2016-10-10, 2016-10-16]"),
)
CHECK_LOG = """\
2016-09-14
    13h30m dl/book/ch6
    30m dl/book/ch6 #done

2016-09-28
    10h30m dl/book/ch10 #at=30
    2h dl/book/ch10
"""


def toml_of(*units: tuple[str, ...], program: str = "", rest: str = "") -> str:
    """A plan's file: a track `dl` with a book `dl/book` that has these units, each given by its
    lines, and a program from 12 September through 16 October 2016 with the further lines."""
    head = ["[program]", 'title = "P"', "start = 2016-09-12", "target = 2016-10-16", program]
    book = ["[[track]]", 'id = "dl"', 'title = "Deep"', "[[track.resource]]", 'id = "book"']
    lines = [*head, *book, 'title = "Book"', 'kind = "book"']
    for unit in units:
        lines += ["[[track.resource.unit]]", 'title = "U"', *unit]
    return "\n".join([*lines, rest, ""])


def plan_of(*units: tuple[str, ...], program: str = "", rest: str = "") -> Curriculum:
    """The plan of `toml_of`, which has no problem."""
    curriculum, problems = parse(toml_of(*units, program=program, rest=rest), "c.toml")
    assert problems == ()
    assert curriculum is not None
    return curriculum


def log_of(text: str) -> Log:
    """The log that a text holds, which has no problem."""
    records, problems = klog.parse(text, "x.klg")
    assert problems == ()
    return Log(records)


def value_on(plan: Curriculum, log: Log, day: date) -> EarnedValue:
    """The earned value of a plan on a day, without the forecasts, which take longer."""
    now = progress(plan, log, day)
    return earned_value(plan, now, curve(now, plan.schedule()))


def check_on(day: date) -> Standing:
    """The check of METRICS.md as it stands on a day."""
    return standing(plan_of(*CHECK), log_of(CHECK_LOG), day)
