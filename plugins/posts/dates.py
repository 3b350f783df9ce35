"""A date as authors write it in a header."""

from __future__ import annotations

import re
from datetime import datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

from dateutil import parser

# Read against two different days: what differs between them was not in the text.
_ONE_DAY = datetime(2001, 1, 1)  # noqa: DTZ001 (stands for "no zone was written")
_ANOTHER = datetime(2002, 2, 2)  # noqa: DTZ001 (stands for "no zone was written")
_WITH_DOTS = re.compile(r"\s*\d{1,2}\.\s*\d{1,2}\.\s*\d{2,4}")


def read_date(value: str) -> datetime | None:
    """The moment that `2016-09-14`, `2016-09-14 8:00`, `14.9.2016` or `14 Sep 2016 +0200` names.

    It has a zone only where one is written. None is the answer for what cannot be read and for
    what names no day (`2016-09`, `8:00`): those would take today's, and change every day.
    """
    text = value.replace("_", " ")
    # With dots the day comes first; with slashes Pelican has the month first.
    dots = bool(_WITH_DOTS.match(text))
    try:
        found = parser.parse(text, default=_ONE_DAY, tzinfos=_zone, dayfirst=dots)
        again = parser.parse(text, default=_ANOTHER, tzinfos=_zone, dayfirst=dots)
    except (ValueError, OverflowError, LookupError, OSError):
        return None
    return found if found == again else None


def _zone(name: str | None, seconds: int | None) -> tzinfo | None:
    """The zone of an offset or a name such as `CET`. Without this a name that is not the machine's
    own zone would be passed over, and a post be hours off on one machine and not on another."""
    if seconds is not None:
        return timezone(timedelta(seconds=seconds))
    return ZoneInfo(name) if name else None
