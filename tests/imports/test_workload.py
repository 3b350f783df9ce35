"""Duration and effort as estimates."""

from __future__ import annotations

import pytest

from plugins.curriculum.estimate import parse_estimate
from plugins.imports.workload import estimate_of


@pytest.mark.parametrize(
    ("duration", "effort", "estimate"),
    [
        ("14 weeks", "6-10 hours/week", "14 weeks x 6-10h"),
        ("1 week", "10 hours/week", "1 weeks x 10h"),
        ("13 Weeks", "5\N{EN DASH}10 hrs per week", "13 weeks x 5-10h"),
        ("14 weeks (self-paced)", "~2.5 h/wk", "14 weeks x 2h30m"),
        ("4 weeks", "2 to 2.5 hours a week", "4 weeks x 2h-2h30m"),
        ("10-12 weeks", "6-10 hours/week", "60-120h"),
        ("1.5 weeks", "10 hours/week", "15h"),
        ("40 hours", "-", "40h"),
        ("", "30-40h", "30-40h"),
        ("3 weeks", "45 hours", "45h"),
        ("about 2 hours", "none", "2h"),
        ("-", "", ""),
        ("\N{EM DASH}", "TBD", ""),
    ],
)
def test_what_catalogues_say(duration: str, effort: str, estimate: str) -> None:
    """Weeks and hours a week, ranges, or the whole; nothing gives nothing."""
    assert estimate_of(duration, effort) == (estimate, "")
    assert not estimate or parse_estimate(estimate) is not None


@pytest.mark.parametrize(
    ("duration", "effort", "why"),
    [
        ("14 weeks", "-", 'no estimate from "14 weeks" (expected 14 weeks and 6-10 hours/week)'),
        ("", "6 hours/week", 'no estimate from "6 hours/week" (expected'),
        ("5 months", "6 hours/week", 'no estimate from "5 months" and "6 hours/week" (expected'),
        ("5 months", "30 hours", 'no estimate from "5 months" and "30 hours" (expected'),
        ("self-paced", "", 'no estimate from "self-paced" (expected'),
        ("0 weeks", "6 hours/week", 'no estimate from "0 weeks, 6 hours/week" (expected more'),
        ("2 weeks", "10-6 hours/week", 'no estimate from "2 weeks, 10-6 hours/week" (expected'),
        ("0 hours", "", 'no estimate from "0 hours, " (expected more than 0'),
    ],
)
def test_what_says_no_hours_is_told(duration: str, effort: str, why: str) -> None:
    """Nothing is guessed of weeks alone, or of months."""
    estimate, told = estimate_of(duration, effort)
    assert estimate == ""
    assert told.startswith(why)
