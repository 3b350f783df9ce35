"""Durations and times of day in klog's notation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.studylog.times import format_duration, format_time, parse_duration, parse_time


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("1h", 60),
        ("5m", 5),
        ("4h12m", 252),
        ("+4h12m", 252),
        ("-8h30m", -510),
        ("50h", 3000),
        ("119m", 119),
        ("1h59m", 119),
        ("0h", 0),
        ("0m", 0),
        ("0h90m", None),
        ("1h60m", None),
        ("", None),
        ("+", None),
        ("h", None),
        ("30m1h", None),
        ("1.5h", None),
        ("1h 30m", None),
        ("\u0661h", None),
        ("1" * 5000 + "h", None),
    ],
)
def test_a_duration_is_read_as_minutes(text: str, minutes: int | None) -> None:
    """Hours, minutes or both, signed, at most 59 minutes beside hours; all else is none."""
    assert parse_duration(text) == minutes


@pytest.mark.parametrize(
    ("minutes", "text"), [(150, "2h30m"), (120, "2h"), (45, "45m"), (-45, "-45m"), (0, "0m")]
)
def test_minutes_are_written_as_a_duration(minutes: int, text: str) -> None:
    """Parts that are zero are left out, except where nothing would be left."""
    assert format_duration(minutes) == text


@given(st.integers(-100_000, 100_000))
def test_a_written_duration_is_read_back(minutes: int) -> None:
    """What is written means the same minutes when it is read."""
    assert parse_duration(format_duration(minutes)) == minutes


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("14:18", 858),
        ("0:00", 0),
        ("01:00", 60),
        ("6:30am", 390),
        ("2:15pm", 855),
        ("12:00am", 0),
        ("12:30pm", 750),
        ("01:00>", 1500),
        ("<23:00", -60),
        ("<11:00pm", -60),
        ("24:00", 1440),
        ("<24:00", 0),
        ("24:00>", None),
        ("24:01", None),
        ("25:00", None),
        ("9:60", None),
        ("9:5", None),
        ("0:30am", None),
        ("13:00pm", None),
        ("<9:00>", None),
        ("9:00>>", None),
        ("9", None),
    ],
)
def test_a_time_is_read_as_minutes_from_its_records_midnight(
    text: str, minutes: int | None
) -> None:
    """12 and 24 hours, shifted to the day before or after; what klog forbids is none."""
    assert parse_time(text) == minutes


@pytest.mark.parametrize(
    ("minutes", "plain", "padded", "twelve_hour"),
    [
        (0, "0:00", "00:00", "12:00am"),
        (545, "9:05", "09:05", "9:05am"),
        (720, "12:00", "12:00", "12:00pm"),
        (-60, "<23:00", "<23:00", "<11:00pm"),
        (1440, "0:00>", "00:00>", "12:00am>"),
        (2879, "23:59>", "23:59>", "11:59pm>"),
    ],
)
def test_times_are_written_in_three_ways(
    minutes: int, plain: str, padded: str, twelve_hour: str
) -> None:
    """With and without a zero before the hour, and on a clock of twelve hours."""
    assert format_time(minutes) == plain
    assert format_time(minutes, padded=True) == padded
    assert format_time(minutes, twelve_hour=True) == twelve_hour


@given(st.integers(-1440, 2879), st.booleans(), st.booleans())
def test_a_written_time_reads_back(minutes: int, twelve_hour: bool, padded: bool) -> None:
    """In every style, on the day before, the day and the day after."""
    text = format_time(minutes, twelve_hour=twelve_hour, padded=padded)
    assert parse_time(text) == minutes
