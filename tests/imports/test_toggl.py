"""Toggl Track's detailed report as rows."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.imports.toggl import Tracked, parse_toggl

HEAD = (
    "User,Email,Client,Project,Task,Description,Billable,"
    "Start date,Start time,End date,End time,Duration,Tags"
)


def rows_of(*lines: str) -> tuple[Tracked, ...]:
    """The rows of a report without a fault."""
    rows, problems = parse_toggl("\n".join([HEAD, *lines, ""]), "x.csv")
    assert problems == ()
    return rows


def test_a_row_has_its_time_and_what_it_was_for() -> None:
    """Quoted cells may have commas in them; tags are a list."""
    (row,) = rows_of(
        'Ada,ada@example.org,,Deep Learning,ch6,"backprop, by hand",No,'
        '2016-09-14,09:30:20,2016-09-14,11:00:50,01:30:30,"rnn, two words"'
    )
    assert row == Tracked(
        line=2,
        begin=datetime(2016, 9, 14, 9, 30, 20),  # noqa: DTZ001 - the tracker's local time
        seconds=5430,
        on_clock=True,
        project="Deep Learning",
        task="ch6",
        description="backprop, by hand",
        tags=("rnn", "two words"),
    )
    assert row.minutes == 91


@pytest.mark.parametrize(
    ("start", "end", "duration", "on_clock"),
    [
        ("2016-09-14,23:30:00", "2016-09-15,00:30:00", "01:00:00", True),
        ("2016-09-14,9:30:00 PM", "2016-09-14,10:30:00 PM", "1:00:00", True),
        ("2016-09-14,12:15 am", "2016-09-14,12:45 am", "0:30", True),
        ("2016-10-30,01:30:00", "2016-10-30,02:30:00", "02:00:00", False),
        ("2016-09-14,09:30:00", ",", "01:00:00", True),
    ],
)
def test_the_end_is_held_against_the_duration(
    start: str, end: str, duration: str, on_clock: bool
) -> None:
    """Over midnight, on a clock of twelve hours, when the clocks change, and without an end."""
    (row,) = rows_of(f",,,,,,,{start},{end},{duration},")
    assert row.on_clock is on_clock


def test_columns_are_found_by_name() -> None:
    """Other reports have fewer, or in another order."""
    text = "DURATION,Start time,start date,Amount (USD)\r\n00:45:00,10:00,2016-09-14,\r\n\r\n"
    (row,), problems = parse_toggl(text, "x.csv")
    assert (row.minutes, row.description, problems) == (45, "", ())


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ("14.09.2016,09:30,,,01:00:00,", 'cannot read "14.09.2016 09:30" as a start'),
        ("2016-02-30,09:30,,,01:00:00,", 'cannot read "2016-02-30 09:30" as a start'),
        ("2016-09-14,25:00,,,01:00:00,", 'cannot read "2016-09-14 25:00" as a start'),
        ("2016-09-14,13:00 pm,,,01:00:00,", 'cannot read "2016-09-14 13:00 pm" as a start'),
        ("2016-09-14,noon,,,01:00:00,", 'cannot read "2016-09-14 noon" as a start'),
        ("2016-09-14,09:30,,,1.5,", 'cannot read "1.5" as a duration (expected 01:30:00)'),
        ("2016-09-14", 'cannot read "2016-09-14 " as a start'),
    ],
)
def test_a_faulty_row_is_told_and_left_out(cells: str, message: str) -> None:
    """With its line; the others are taken."""
    good = ",,,,,,,2016-09-14,09:30:00,,,01:00:00,"
    rows, (problem,) = parse_toggl(f"{HEAD}\n{good}\n,,,,,,,{cells}\n{good}\n", "x.csv")
    assert [row.line for row in rows] == [2, 4]
    assert (problem.line, problem.code, problem.refuses) == (3, "IMP003", True)
    assert problem.message.startswith(message)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "x.csv:1: IMP002 no column start date, start time, duration (expected"),
        ("Project;Start date;Duration\n", "x.csv:1: IMP002 no column start date, start time, dura"),
        ("User,Start date,Start time\n", "x.csv:1: IMP002 no column duration (expected"),
    ],
)
def test_another_file_is_told(text: str, told: str) -> None:
    """A summary report has no times of day."""
    rows, (problem,) = parse_toggl(text, "x.csv")
    assert rows == ()
    assert str(problem).startswith(told)


def test_broken_csv_is_told() -> None:
    """What stands above it is taken."""
    text = f"{HEAD}\n,,,,,,,2016-09-14,09:30:00,,,01:00:00,\n{'x' * 200_000}\n"
    rows, (problem,) = parse_toggl(text, "x.csv")
    assert len(rows) == 1
    assert problem.code == "IMP001"


def test_the_time_of_others_is_told() -> None:
    """A workspace's report has the time of all."""
    row = "2016-09-14,09:30:00,,,01:00:00,"
    text = f"{HEAD}\nA,a@x,,,,,,{row}\nB,b@x,,,,,,{row}\n"
    rows, (problem,) = parse_toggl(text, "x.csv")
    assert len(rows) == 2
    assert (
        str(problem) == "x.csv: IMP005 the time of 2 people: a@x, b@x (expected one, all are taken)"
    )


@given(st.text(max_size=80))
def test_no_text_is_too_strange(text: str) -> None:
    """Whatever follows the header, it is rows and problems."""
    rows, problems = parse_toggl(f"{HEAD}\n{text}", "x.csv")
    assert all(row.seconds >= 0 for row in rows)
    assert all(problem.code.startswith("IMP") for problem in problems)
