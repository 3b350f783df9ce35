"""What is odd in a log that can be read."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.problems import Severity
from plugins.site import Data
from plugins.studylog import part
from plugins.studylog.examine import log_warnings
from plugins.studylog.model import Log, Record
from plugins.studylog.parse import parse

AS_OF = date(2017, 3, 31)


def log_of(*texts: str) -> Log:
    """The log of files 0.klg, 1.klg and so on, none of which has a fault."""
    records = list[Record]()
    for number, text in enumerate(texts):
        found, problems = parse(text, f"{number}.klg")
        assert problems == ()
        records += found
    return Log(tuple(records))


def told(*texts: str) -> list[str]:
    """The warnings of a log; that it has nothing else is checked here."""
    found = list(log_warnings(log_of(*texts), AS_OF))
    assert {problem.severity for problem in found} <= {Severity.WARNING}
    return [str(problem) for problem in found]


@pytest.mark.parametrize(
    ("text", "warnings"),
    [
        ("2017-03-01\n  16h\n", []),
        ("2017-03-01\n  16h\n  1m\n", ["0.klg:1: LOG012 2017-03-01 has 16h1m, more than 16h"]),
        (
            "2017-03-01\n  12h\n\n2017-03-01\n  12h\n",
            ["0.klg:4: LOG012 2017-03-01 has 24h, more than 16h"],
        ),
        (
            "2017-03-01\n  24h1m\n",
            ["0.klg:1: LOG012 2017-03-01 has 24h1m, and a day has 24h"],
        ),
        ("2017-03-01\n  1h\n  -1h\n", []),
        (
            "2017-03-01\n  1h\n  -90m\n",
            ["0.klg:1: LOG016 2017-03-01 has -30m in all (expected 0h or more)"],
        ),
    ],
)
def test_days_that_cannot_be(text: str, warnings: list[str]) -> None:
    """Too long, all records of a day together, or less than nothing."""
    assert told(text) == warnings


@pytest.mark.parametrize(
    ("text", "warnings"),
    [
        ("2017-03-01\n  9:00-10:00\n  10:00-11:00\n  9:30-9:30\n  1h\n", []),
        (
            "2017-03-01\n  12:30-13:30\n  12:00-13:00\n",
            ["0.klg:2: LOG013 overlaps the range of line 3 (both count)"],
        ),
        (
            "2017-03-01\n  9:00-12:00\n  9:30-10:00\n  11:00-11:30\n",
            [
                "0.klg:3: LOG013 overlaps the range of line 2 (both count)",
                "0.klg:4: LOG013 overlaps the range of line 2 (both count)",
            ],
        ),
        (
            "2017-03-01\n  23:00-1:00>\n\n2017-03-02\n  0:30-2:00\n",
            ["0.klg:5: LOG013 overlaps the range of line 2 (both count)"],
        ),
        (
            "2017-03-02\n  <23:00-1:00\n\n2017-03-01\n  22:00-24:00\n",
            ["0.klg:2: LOG013 overlaps the range of line 5 (both count)"],
        ),
    ],
)
def test_ranges_that_overlap(text: str, warnings: list[str]) -> None:
    """In the order of the clock, past midnight too; touching is no overlap."""
    assert told(text) == warnings


def test_an_overlap_with_another_file_names_it() -> None:
    """Its line alone would be one of this file."""
    assert told("2017-03-31\n  23:00-2:00>\n", "2017-03-31\n  23:30-24:00\n") == [
        "1.klg:2: LOG013 overlaps the range of 0.klg:2 (both count)"
    ]


def test_both_overlapping_ranges_count() -> None:
    """Nothing is lost by the warning."""
    assert log_of("2017-03-01\n  12:00-13:00\n  12:30-13:30\n").records[0].minutes == 120


def test_later_entries_are_told_once_a_file() -> None:
    """A journal seen as it was has many of them."""
    assert told("2017-03-31\n  1h\n\n2017-04-01\n  1h\n", "2017-04-01\n  1h\n  2h\n") == [
        "0.klg:5: LOG014 an entry is later than 2017-03-31: planned, and counted nowhere",
        "1.klg:2: LOG014 2 entries are later than 2017-03-31: planned, and counted nowhere",
    ]


def test_an_open_range_is_told_when_its_day_is_over() -> None:
    """Today's is what one is doing."""
    assert told("2017-03-31\n  9:00-?\n\n2017-03-30\n  9:00-? a\n") == [
        "0.klg:5: LOG015 open since 2017-03-30, counts nothing (expected its end)"
    ]


@pytest.mark.parametrize("text", ["", "2017-03-01\n", "2017-03-01\n  1h\n"])
def test_an_empty_log_and_one_entry_are_no_problem(text: str) -> None:
    """Every log begins so."""
    assert told(text) == []


def test_the_part_examines_the_log() -> None:
    """It is what `check` and `build` ask."""
    assert list(part.examine(Data(AS_OF))) == []
    (problem,) = part.examine(Data(AS_OF, (log_of("2017-04-01\n  1h\n"),)))
    assert problem.code == "LOG014"
