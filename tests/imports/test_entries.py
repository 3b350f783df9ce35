"""Rows of a tracker as entries of the log."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from plugins.imports.entries import entries_of, missing_from, unplaced
from plugins.imports.toggl import Tracked
from plugins.studylog.insert import Addition, insert
from plugins.studylog.model import Log
from plugins.studylog.parse import parse

PROJECTS = {"Book": "dl/goodfellow", "Book/ch6": "dl/goodfellow/ch6"}
DAY = date(2016, 9, 14)


def row(
    begin: str = "2016-09-14T09:30:20",
    seconds: int = 5400,
    *,
    project: str = "Book",
    task: str = "",
    description: str = "by hand",
    tags: tuple[str, ...] = (),
    on_clock: bool = True,
) -> Tracked:
    """A row of a report."""
    at = datetime.fromisoformat(begin)
    return Tracked(7, at, seconds, on_clock, project, task, description, tags)


@pytest.mark.parametrize(
    ("tracked", "entry"),
    [
        (row(), Addition("dl/goodfellow by hand", begin=570, end=660)),
        (row(task="ch6"), Addition("dl/goodfellow/ch6 by hand", begin=570, end=660)),
        (row(task="ch7"), Addition("dl/goodfellow by hand", begin=570, end=660)),
        (row(project="My work"), Addition("(My work) by hand", begin=570, end=660)),
        (row(project=""), Addition("by hand", begin=570, end=660)),
        (
            row(description="", tags=("rnn", "two words", "!")),
            Addition("dl/goodfellow #rnn #two-words", begin=570, end=660),
        ),
        (row(seconds=29), Addition("dl/goodfellow by hand", begin=570, end=570)),
        (row(seconds=30), Addition("dl/goodfellow by hand", begin=570, end=571)),
        (
            row("2016-09-14T23:30:00"),
            Addition("dl/goodfellow by hand", begin=1410, end=1500),
        ),
        (row(on_clock=False), Addition("dl/goodfellow by hand", 90)),
        (row(seconds=48 * 3600), Addition("dl/goodfellow by hand", 48 * 60)),
    ],
)
def test_a_row_is_an_entry_of_its_day(tracked: Tracked, entry: Addition) -> None:
    """A range where the clock allows one; its words begin with the path, or with no id at all."""
    assert entries_of([tracked], PROJECTS) == ((DAY, entry),)


def test_entries_are_in_the_order_of_time() -> None:
    """Reports begin with the latest."""
    later, earlier = row("2016-09-15T08:00:00"), row("2016-09-14T10:00:00")
    assert [day for day, _ in entries_of([later, earlier], {})] == [DAY, date(2016, 9, 15)]


def log_with(*dated: tuple[date, Addition]) -> Log:
    """A log that has these entries."""
    text = ""
    for day, entry in dated:
        text, _ = insert(text, day, [entry])
    return Log(parse(text, "x")[0])


def test_what_the_log_has_is_not_missing() -> None:
    """A second import adds nothing, and a longer report only what is new."""
    first = entries_of([row(), row(on_clock=False)], PROJECTS)
    more = entries_of([row(), row(on_clock=False), row("2016-09-14T14:00:00")], PROJECTS)
    assert missing_from(log_with(), first) == first
    assert missing_from(log_with(*first), first) == ()
    assert [entry.begin for _, entry in missing_from(log_with(*first), more)] == [840]


def test_a_range_is_known_by_its_time() -> None:
    """Its words may have been mended, or its project placed, since; a duration has only them."""
    log = log_with(*entries_of([row(), row(on_clock=False)], PROJECTS))
    again = entries_of([row(description="other"), row(description="other", on_clock=False)], {})
    assert [entry.begin for _, entry in missing_from(log, again)] == [None]


def test_what_was_tracked_twice_is_there_twice() -> None:
    """Two equal rows are two entries, and only once."""
    twice = entries_of([row(seconds=0), row(seconds=0)], PROJECTS)
    assert missing_from(log_with(), twice) == twice
    assert missing_from(log_with(twice[0]), twice) == twice[:1]
    assert missing_from(log_with(*twice), twice) == ()


def test_a_project_without_a_path_is_told_once() -> None:
    """With the line that places it; rows without a project want none."""
    rows = [row(), row(project="Work"), row(project="Work"), row(project="")]
    (problem,) = unplaced(rows, PROJECTS, "x.csv")
    assert str(problem) == (
        'x.csv:7: IMP004 project "Work" has no path (expected "Work" = "track/resource" below '
        "[import.projects] in curriculum.toml)"
    )
    assert not problem.refuses
