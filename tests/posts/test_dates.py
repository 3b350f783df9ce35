"""Dates as people write them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.posts.dates import read_date


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("2016-09-14", "2016-09-14T00:00:00"),
        ("2016-09-14 8:00", "2016-09-14T08:00:00"),
        ("2016-09-14_08:30", "2016-09-14T08:30:00"),
        ("2016-09-14T08:30:15", "2016-09-14T08:30:15"),
        ("14 Sep 2016", "2016-09-14T00:00:00"),
        ("September 14, 2016 8pm", "2016-09-14T20:00:00"),
        ("5.11.2016 08:30", "2016-11-05T08:30:00"),
        ("14.09.2016", "2016-09-14T00:00:00"),
        ("11/05/2016", "2016-11-05T00:00:00"),
    ],
)
def test_dates_without_a_zone(value: str, moment: str) -> None:
    """A day in any usual order, with or without a time."""
    found = read_date(value)
    assert found is not None
    assert found.isoformat() == moment


@pytest.mark.parametrize(
    ("value", "zone"),
    [
        ("2016-09-14 08:00 +0200", timezone(timedelta(hours=2))),
        ("2016-09-14T08:00-05:30", timezone(-timedelta(hours=5, minutes=30))),
        ("2016-09-14T08:00Z", UTC),
        ("2016-09-14 08:00 UTC", UTC),
        ("2016-09-14 08:00 CET", ZoneInfo("CET")),
    ],
)
def test_dates_with_a_zone(value: str, zone: timezone | ZoneInfo) -> None:
    """An offset or the name of a zone; the moment is the same on every machine."""
    found = read_date(value)
    assert found is not None
    assert found.utcoffset() == datetime(2016, 9, 14, 8, tzinfo=zone).utcoffset()
    assert (found.day, found.hour) == (14, 8)


@pytest.mark.parametrize(
    "value",
    [
        "2016-09",
        "2016",
        "8:00",
        "14 Sep",
        "Sunday",
        "soon",
        "2016-02-30",
        "2016-09-14 25:00",
        "2016-09-14 08:00 XYZT",
        "2016-09-14 08:00 +9900",
        "",
        "9" * 40,
    ],
)
def test_what_names_no_day(value: str) -> None:
    """Half a date would take today's other half, and an unknown zone the machine's: never guess."""
    assert read_date(value) is None


@given(st.text(alphabet="0123456789-/:+., TZUCMonSepa_", max_size=24))
def test_nothing_makes_it_fail(value: str) -> None:
    """Whatever is written there, the answer is a moment or None, and always the same."""
    assert read_date(value) == read_date(value)
