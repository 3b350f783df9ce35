"""The shapes that a value in the plan's file may have: any TOML value in, ours or None out."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

from plugins.curriculum.estimate import parse_estimate
from plugins.curriculum.model import Estimate, Period, Size
from plugins.studylog.subjects import OBJECTIVE
from plugins.studylog.times import parse_duration

KINDS = (
    "mooc",
    "book",
    "paper",
    "post",
    "video",
    "nanodegree",
    "competition",
    "project",
    "course",
)
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SLUG = re.compile(r"[a-z0-9][a-z0-9._-]*")
_AMOUNT = re.compile(r"[0-9]{1,4}(?:\.[0-9]{1,4})?")
_SIZE = re.compile(r"([1-9][0-9]{0,8})\s+(\S.*)")


def text(value: object) -> str | None:
    """Words on one line; an empty text says nothing and is none."""
    return " ".join(value.split()) or None if isinstance(value, str) else None


def slug(value: object) -> str | None:
    """A local id: lower-case letters, digits, and `.`, `_`, `-` between them."""
    return value if isinstance(value, str) and _SLUG.fullmatch(value) else None


def track_slug(value: object) -> str | None:
    """A track's id; `objective` is the name that objectives are logged under."""
    return None if value == OBJECTIVE else slug(value)


def day(value: object) -> date | None:
    """A date without a time."""
    return value if isinstance(value, date) and not isinstance(value, datetime) else None


def period(value: object) -> Period | None:
    """Two dates, the later one last."""
    if not isinstance(value, list) or len(value) != 2:
        return None
    first, last = day(value[0]), day(value[1])
    return Period(first, last) if first and last and first <= last else None


def texts(value: object) -> tuple[str, ...] | None:
    """A list of texts."""
    found = tuple(map(text, value)) if isinstance(value, list) else (None,)
    return tuple(item for item in found if item is not None) if None not in found else None


def kind(value: object) -> str | None:
    """One of the known kinds of resource."""
    return value if isinstance(value, str) and value in KINDS else None


def url(value: object) -> str | None:
    """An address that a link on a page may lead to."""
    return value if isinstance(value, str) and re.match(r"https?://\S+$", value) else None


def estimate(value: object) -> Estimate | None:
    """An estimate."""
    return parse_estimate(value) if isinstance(value, str) else None


def minutes(value: object) -> int | None:
    """A duration of more than nothing, as minutes."""
    found = parse_duration(value) if isinstance(value, str) else None
    return found if found is not None and found > 0 else None


def workdays(value: object) -> tuple[int, ...] | None:
    """Names of days of the week as their numbers, Monday's is 0."""
    names = texts(value)
    if not names or not set(names) <= set(_DAYS):
        return None
    return tuple(sorted({_DAYS.index(name) for name in names}))


def size(value: object) -> Size | None:
    """A number and what it counts: `52 pages`."""
    found = _SIZE.fullmatch(value) if isinstance(value, str) else None
    return Size(int(found[1]), found[2]) if found else None


def amount(value: object) -> Fraction | None:
    """A number from 0 to 9999, with at most four decimals.

    Its notation decides: a Decimal may also be nan, inf, or have more digits than fit in memory.
    """
    if isinstance(value, int | Decimal) and _AMOUNT.fullmatch(str(value)):
        return Fraction(value)
    return None
