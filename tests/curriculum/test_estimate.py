"""Estimates as authors and catalogues write them."""

from __future__ import annotations

from fractions import Fraction

import pytest

from plugins.curriculum.estimate import parse_estimate
from plugins.curriculum.model import Estimate


@pytest.mark.parametrize(
    ("text", "estimate"),
    [
        ("12h", Estimate(720, 720)),
        ("1h30m", Estimate(90, 90)),
        ("45m", Estimate(45, 45)),
        ("12h-16h", Estimate(720, 960)),
        ("12-16h", Estimate(720, 960)),
        ("1h30m - 2h", Estimate(90, 120)),
        ("30-45m", Estimate(30, 45)),
        ("13 weeks x 8-10h", Estimate(13 * 480, 13 * 600)),
        ("13 weeks x 8h", Estimate(13 * 480, 13 * 480)),
        ("1 week \u00d7 8h\u201310h", Estimate(480, 600)),
        ("16h-12h", None),
        ("0h", None),
        ("12", None),
        ("12-16", None),
        ("12h-", None),
        ("-2h", None),
        ("0 weeks x 8h", None),
        ("13 weeks", None),
        ("a while", None),
        ("", None),
    ],
)
def test_estimates_are_read_as_minutes(text: str, estimate: Estimate | None) -> None:
    """One duration, a range, or so much a week for some weeks; all else is none."""
    assert parse_estimate(text) == estimate


def test_the_middle_of_a_range_counts() -> None:
    """Exactly, also between two minutes."""
    assert Estimate(720, 960).middle == 840
    assert Estimate(60, 61).middle == Fraction(121, 2)
