"""`#at` and `#done` in the log, held against the plan."""

from __future__ import annotations

import pytest

from plugins.curriculum.model import Curriculum, Objective, Resource, Size, Track, Unit
from plugins.curriculum.tags import tag_problems
from plugins.problems import Severity
from plugins.studylog.model import Log
from plugins.studylog.parse import parse

UNITS = (
    Unit("dl/goodfellow/ch6", "Nets"),
    Unit("dl/goodfellow/ch10", "RNNs", size=Size(52, "pages")),
)
RESOURCE = Resource("dl/goodfellow", "Book", units=UNITS)
LEFT_OUT = "dl/goodfellow/ch7"
PLAN = Curriculum(
    tracks=(Track("dl", "Deep learning", (RESOURCE,)),),
    objectives=(Objective("objective/french", "French"),),
    known=frozenset(
        {"dl", "dl/goodfellow", "objective/french", LEFT_OUT, *(u.path for u in UNITS)}
    ),
)


def told(text: str) -> list[str]:
    """The text of each problem of a log; all of them are warnings."""
    records, problems = parse(text, "x.klg")
    assert problems == ()
    found = list(tag_problems(PLAN, Log(records)))
    assert {problem.severity for problem in found} <= {Severity.WARNING}
    return [str(problem) for problem in found]


@pytest.mark.parametrize(
    ("summary", "problem"),
    [
        ("dl/goodfellow #done", 'LOG009 #done counts on a unit only, and "dl/goodfellow" is none'),
        (
            "objective/french #done",
            'LOG009 #done counts on a unit only, and "objective/french" is none',
        ),
        ("dl #at=3", "LOG008 #at=3 counts on a unit only"),
        (
            "dl/goodfellow/ch6 #at=3",
            'LOG008 #at=3 cannot be measured: "dl/goodfellow/ch6" has no size',
        ),
        (
            "dl/goodfellow/ch10 #at=half",
            "LOG008 #at=half is no number (expected one from 0 to 52)",
        ),
        (
            "dl/goodfellow/ch10 #at=53",
            'LOG008 #at=53 is beyond the 52 pages of "dl/goodfellow/ch10" (counted as all of them)',
        ),
        (
            "dl/goodfellow/ch10 #At=3.5",
            'LOG008 #at=3.5 is read as 3: its tag ends there (expected #at="3.5")',
        ),
    ],
)
def test_tags_that_cannot_count_are_warnings(summary: str, problem: str) -> None:
    """Their entry counts all the same."""
    assert told(f"2016-09-14\n  1h {summary}\n") == [f"x.klg:2: {problem}"]


@pytest.mark.parametrize(
    "summary",
    [
        'dl/goodfellow/ch10 #at="51.5"',
        "dl/goodfellow/ch10 #at=52 #done #rnn",
        "prose #done #at=x",
        "dl/goodfellow/ch6 #done",
        f"{LEFT_OUT} #at=3 #done",
    ],
)
def test_tags_on_units_are_no_problem(summary: str) -> None:
    """A unit that was left out for a fault is not judged twice."""
    assert told(f"2016-09-14\n  1h {summary}\n") == []


def test_a_unit_is_done_once() -> None:
    """The first day counts, wherever it stands; each further one is told with it."""
    text = (
        "2016-09-15\n  1h dl/goodfellow/ch6 #done\n\n"
        "2016-09-14\n  1h dl/goodfellow/ch6 #done\n  1h dl/goodfellow/ch10 #done\n\n"
        "2016-09-16\n  1h dl/goodfellow/ch6 #done\n"
    )
    since = 'LOG017 "dl/goodfellow/ch6" is done since 2016-09-14 (x.klg:5)'
    assert told(text) == [f"x.klg:2: {since}", f"x.klg:9: {since}"]


def test_tags_above_the_entries_speak_of_no_unit() -> None:
    """They are ignored, whatever else the text says."""
    text = "2016-09-14\nGood day #rnn\n#done at last, #at=3\n  1h dl/goodfellow/ch6\n"
    assert told(text) == [
        "x.klg:3: LOG018 #done above the entries is ignored (expected in an entry)",
        "x.klg:3: LOG018 #at above the entries is ignored (expected in an entry)",
    ]
