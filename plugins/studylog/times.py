"""Durations and times of day in klog's notation, as whole minutes."""

from __future__ import annotations

import re

_DAY = 24 * 60
# Nine digits behind any zeros are more than a million years of study, and stay far from where
# reading a number takes long.
_DURATION = re.compile(r"([+-]?)(?:0*([0-9]{1,9})h)?(?:0*([0-9]{1,9})m)?")
_TIME = re.compile(r"(<?)([0-9]{1,2}):([0-9]{2})(am|pm)?(>?)")


def parse_duration(text: str) -> int | None:
    """The minutes of a duration (`2h30m`, `-45m`, `+1h`), or None where it is none.

    After hours there are at most 59 minutes; without hours there may be more.
    """
    found = _DURATION.fullmatch(text)
    if not found or (found[2] is None and found[3] is None):
        return None
    hours, minutes = int(found[2] or 0), int(found[3] or 0)
    if found[2] is not None and minutes > 59:
        return None
    return (-1 if found[1] == "-" else 1) * (60 * hours + minutes)


def format_duration(minutes: int) -> str:
    """Minutes as a duration that `parse_duration` reads back: `2h30m`, `-45m`, `0m`."""
    hours, rest = divmod(abs(minutes), 60)
    text = (f"{hours}h" if hours else "") + (f"{rest}m" if rest or not hours else "")
    return f"-{text}" if minutes < 0 else text


def parse_time(text: str) -> int | None:
    """A time of day in minutes from the midnight that its record's day begins with, or None.

    `<23:00` lies on the day before (-60), `0:30>` on the day after (1470); `24:00` is the midnight
    that ends the day, and cannot be shifted to the day after.
    """
    found = _TIME.fullmatch(text)
    if not found or (found[1] and found[5]):
        return None
    minute = int(found[3])
    hour = _hour_of_day(int(found[2]), found[4])
    if hour is None or minute > 59:
        return None
    if hour == 24 and (minute or found[5]):
        return None
    shift = -1 if found[1] else 1 if found[5] else 0
    return shift * _DAY + 60 * hour + minute


def _hour_of_day(hour: int, half: str | None) -> int | None:
    """The hour from 0 to 24; `12:00am` is 0 and `12:00pm` is 12."""
    if half is None:
        return hour if hour <= 24 else None
    if not 1 <= hour <= 12:
        return None
    return hour % 12 + (12 if half == "pm" else 0)


def format_time(minutes: int, *, twelve_hour: bool = False, padded: bool = False) -> str:
    """Minutes from the midnight of the record's day as a time that `parse_time` reads back.

    `9:30`, or `09:30` where hours are padded, `9:30am` on a 12-hour clock; from -1440 (`<0:00`)
    to 2879 (`23:59>`).
    """
    shift, minute_of_day = divmod(minutes, _DAY)
    hour, minute = divmod(minute_of_day, 60)
    shown = (hour + 11) % 12 + 1 if twelve_hour else hour
    half = ("pm" if hour >= 12 else "am") if twelve_hour else ""
    digits = f"{shown:02}" if padded else f"{shown}"
    return f"{'<' if shift < 0 else ''}{digits}:{minute:02}{half}{'>' if shift > 0 else ''}"
