"""The day that a site is made for, from the environment, the settings or the calendar."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from plugins.problems import TaskFailedError


@dataclass(frozen=True)
class Days:
    """`figures` is the day that all figures are as of, `posts` the last day posts may be dated.

    They differ where `STUDY_AS_OF` stands in the settings: a journal's figures can be seen as they
    were on a day in the past, but a post whose day has come is not held back by that.
    """

    figures: date
    posts: date


def days_of(environment: Mapping[str, str], setting: object, timezone: str, now: datetime) -> Days:
    """The days by `STUDY_AS_OF` (environment, then setting), `SOURCE_DATE_EPOCH`, or `now`.

    `setting` is `STUDY_AS_OF` of the settings, a date, ISO text or None; `now` has a zone. Raises
    `TaskFailedError` where one of them is no day, or `timezone` no time zone.
    """
    zone = _zone(timezone)
    today = _epoch_day(environment.get("SOURCE_DATE_EPOCH"), zone) or now.astimezone(zone).date()
    wanted = _day(environment.get("STUDY_AS_OF"), "the environment")
    if wanted:
        return Days(wanted, wanted)
    return Days(_day(setting, "the settings") or today, today)


def _day(value: object, place: str) -> date | None:
    if not value:
        return None
    try:
        return date.fromisoformat(str(value))
    except ValueError as reason:
        message = f'STUDY_AS_OF in {place} is "{value}": expected a day such as "2017-06-30"'
        raise TaskFailedError(message) from reason


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (LookupError, ValueError, OSError) as reason:
        message = f'TIMEZONE is "{name}": expected a zone such as "Africa/Casablanca"'
        raise TaskFailedError(message) from reason


def _epoch_day(value: str | None, zone: ZoneInfo) -> date | None:
    if not value:
        return None
    try:
        return datetime.fromtimestamp(int(value), UTC).astimezone(zone).date()
    except (ValueError, OverflowError, OSError) as reason:
        message = f'SOURCE_DATE_EPOCH is "{value}": expected seconds since 1970'
        raise TaskFailedError(message) from reason
