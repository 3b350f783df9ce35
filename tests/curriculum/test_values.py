"""The shapes that a value in the plan's file may have."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest

from plugins.curriculum import values
from plugins.curriculum.model import Estimate, Period, Size

DAY = date(2016, 9, 12)
TIME = datetime(2016, 9, 12)  # noqa: DTZ001 - a TOML file may hold a time without a zone


@pytest.mark.parametrize(
    ("parse", "value", "parsed"),
    [
        (values.text, " two\n words ", "two words"),
        (values.text, "  ", None),
        (values.text, 3, None),
        (values.slug, "ch6.2-b", "ch6.2-b"),
        (values.slug, "Ch6", None),
        (values.slug, "dl/ch6", None),
        (values.slug, True, None),
        (values.track_slug, "dl", "dl"),
        (values.track_slug, "objective", None),
        (values.day, DAY, DAY),
        (values.day, TIME, None),
        (values.day, "2016-09-12", None),
        (values.period, [DAY, date(2016, 9, 13)], Period(DAY, date(2016, 9, 13))),
        (values.period, [DAY, DAY], Period(DAY, DAY)),
        (values.period, [date(2016, 9, 13), DAY], None),
        (values.period, [DAY], None),
        (values.period, [DAY, "x"], None),
        (values.period, "x", None),
        (values.texts, ["a", "b"], ("a", "b")),
        (values.texts, [], ()),
        (values.texts, ["a", 1], None),
        (values.texts, "a", None),
        (values.kind, "book", "book"),
        (values.kind, "novel", None),
        (values.kind, [], None),
        (values.url, "https://example.org/a", "https://example.org/a"),
        (values.url, "javascript:alert(1)", None),
        (values.url, "https://example.org/a b", None),
        (values.url, 1, None),
        (values.estimate, "12h", Estimate(720, 720)),
        (values.estimate, 12, None),
        (values.minutes, "40h", 2400),
        (values.minutes, "-40h", None),
        (values.minutes, "soon", None),
        (values.minutes, 40, None),
        (values.workdays, ["wed", "mon", "mon"], (0, 2)),
        (values.workdays, ["monday"], None),
        (values.workdays, [], None),
        (values.size, "52 pages", Size(52, "pages")),
        (values.size, "0 pages", None),
        (values.size, "52", None),
        (values.size, 52, None),
        (values.amount, 5, Fraction(5)),
        (values.amount, Decimal("2.5"), Fraction(5, 2)),
        (values.amount, True, None),
        (values.amount, -1, None),
        (values.amount, Decimal("nan"), None),
        (values.amount, Decimal("1e999999999"), None),
        (values.amount, "5", None),
    ],
)
def test_a_value_has_the_shape_that_is_asked_for_or_is_none(
    parse: Callable[[object], object], value: object, parsed: object
) -> None:
    """Any TOML value goes in; what is not of the shape is None, and never an exception."""
    assert parse(value) == parsed
