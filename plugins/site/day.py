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
    `TaskFailedError` where one of them is no day.
    """
    posts = _epoch_day(environment.get("SOURCE_DATE_EPOCH"), timezone)
    today = posts or now.astimezone(ZoneInfo(timezone)).date()
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


def _epoch_day(value: str | None, timezone: str) -> date | None:
    if not value:
        return None
    try:
        moment = datetime.fromtimestamp(int(value), UTC)
    except (ValueError, OverflowError, OSError) as reason:
        message = f'SOURCE_DATE_EPOCH is "{value}": expected seconds since 1970'
        raise TaskFailedError(message) from reason
    return moment.astimezone(ZoneInfo(timezone)).date()
