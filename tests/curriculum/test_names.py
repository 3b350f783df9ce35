"""The log held against the plan."""

from __future__ import annotations

import pytest

from plugins.curriculum.model import Curriculum, Objective, Resource, Track, Unit
from plugins.curriculum.names import name_problems
from plugins.studylog.model import Log
from plugins.studylog.parse import parse

UNITS = (
    Unit("dl/goodfellow/ch6", "Nets"),
    Unit("dl/goodfellow/ch10", "RNNs"),
)
RESOURCE = Resource("dl/goodfellow", "Book", units=UNITS)
TRACKS = (Track("dl", "Deep learning", (RESOURCE,)), Track("stats", "Statistics"))
LEFT_OUT = "dl/goodfellow/ch7"
PLAN = Curriculum(
    tracks=TRACKS,
    objectives=(Objective("objective/french", "French"),),
    known=frozenset(
        {"dl", "dl/goodfellow", "stats", "objective/french", LEFT_OUT, *(u.path for u in UNITS)}
    ),
)


def told(entry: str) -> list[tuple[str, str]]:
    """The severity and the text of each problem of an entry on line 2."""
    records, problems = parse(f"2016-09-14\n  1h {entry}\n", "x.klg")
    assert problems == ()
    return [(p.severity.value, str(p)) for p in name_problems(PLAN, Log(records))]


@pytest.mark.parametrize(
    ("word", "severity", "suggestion"),
    [
        ("dl/goodfelow/ch6", "error", ' (did you mean "dl/goodfellow/ch6"?)'),
        ("dl/goodfellow/ch6:", "error", ' (did you mean "dl/goodfellow/ch6"?)'),
        ("DL/goodfellow", "error", ' (did you mean "dl/goodfellow"?)'),
        ("objective/frnch", "error", ' (did you mean "objective/french"?)'),
        ("objectve/french", "error", ' (did you mean "objective/french"?)'),
        ("objective", "error", ' (did you mean "objective/french"?)'),
        ("dl/goodfellow/x", "error", ' (did you mean "dl/goodfellow"?)'),
        ("stat", "warning", ' (did you mean "stats"?)'),
    ],
)
def test_an_unknown_id_is_told_with_the_nearest_known_one(
    word: str, severity: str, suggestion: str
) -> None:
    """A path is an error; a single word may be plain English, and is a warning."""
    assert told(word) == [(severity, f'x.klg:2: LOG003 unknown id "{word}"{suggestion}')]


@pytest.mark.parametrize(
    "summary",
    ["and/or gates", "tidied up", "#done", "", "dl", "stats more", "objective/french", LEFT_OUT],
)
def test_known_ids_and_prose_are_no_problem(summary: str) -> None:
    """Nor are ids that the plan's file has and that were left out for a fault."""
    assert told(summary) == []


def test_each_entry_with_an_unknown_id_is_told_of() -> None:
    """The same slip on two days is two problems, each with its line."""
    text = "2016-09-14\n  1h dl/goodfelow/ch6\n\n2016-09-15\n  1h dl/goodfelow/ch6\n"
    records, _ = parse(text, "x.klg")
    assert [problem.line for problem in name_problems(PLAN, Log(records))] == [2, 5]
