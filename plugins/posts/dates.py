"""A date as authors write it in a header."""

from __future__ import annotations

from datetime import datetime

from dateutil import parser

# Read against two different days: what differs between them was not in the text.
_ONE_DAY = datetime(2001, 1, 1)  # noqa: DTZ001 (stands for "no zone was written")
_ANOTHER = datetime(2002, 2, 2)  # noqa: DTZ001 (stands for "no zone was written")


def read_date(value: str) -> datetime | None:
    """The moment that `2016-09-14`, `2016-09-14 8:00` or `14 Sep 2016 08:00 +0200` names.

    It has a zone only where one is written. None is the answer for what cannot be read and for
    what names no day (`2016-09`, `8:00`): those would take today's, and change every day.
    """
    text = value.replace("_", " ")
    try:
        found = parser.parse(text, default=_ONE_DAY)
        again = parser.parse(text, default=_ANOTHER)
    except (ValueError, OverflowError):
        return None
    return found if found == again else None
