"""The day that a site is made for."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from plugins.problems import TaskFailedError
from plugins.site.day import Days, days_of

NOW = datetime(2017, 3, 1, 23, 30, tzinfo=UTC)


def test_today_is_the_day_in_the_sites_zone() -> None:
    """Half past eleven at night in Greenwich is tomorrow in Madrid and today in New York."""
    assert days_of({}, None, "Europe/Madrid", NOW) == Days(date(2017, 3, 2), date(2017, 3, 2))
    assert days_of({}, None, "America/New_York", NOW) == Days(date(2017, 3, 1), date(2017, 3, 1))


def test_setting_holds_the_figures_alone() -> None:
    """A journal can be seen as on a past day; posts whose day has come are shown all the same."""
    assert days_of({}, "2016-10-09", "UTC", NOW) == Days(date(2016, 10, 9), date(2017, 3, 1))
    assert days_of({}, date(2016, 10, 9), "UTC", NOW).figures == date(2016, 10, 9)


def test_environment_goes_before_everything() -> None:
    """`STUDY_AS_OF=... invoke build` is the day of all there is."""
    environment = {"STUDY_AS_OF": "2016-12-24", "SOURCE_DATE_EPOCH": "0"}
    assert days_of(environment, "2016-10-09", "UTC", NOW) == Days(
        date(2016, 12, 24), date(2016, 12, 24)
    )


def test_source_date_epoch_goes_before_the_clock() -> None:
    """A build of the same commit is of the same day, in the site's zone."""
    environment = {"SOURCE_DATE_EPOCH": "1475191800"}  # 2016-09-29 23:30 UTC
    assert days_of(environment, None, "UTC", NOW).figures == date(2016, 9, 29)
    assert days_of(environment, None, "Africa/Casablanca", NOW).figures == date(2016, 9, 30)
    assert days_of(environment, "2016-01-01", "UTC", NOW) == Days(
        date(2016, 1, 1), date(2016, 9, 29)
    )


def test_empty_variables_count_as_unset() -> None:
    """`STUDY_AS_OF= invoke build` is no day at all."""
    environment = {"STUDY_AS_OF": "", "SOURCE_DATE_EPOCH": ""}
    assert days_of(environment, "", "UTC", NOW).figures == date(2017, 3, 1)


@pytest.mark.parametrize("value", ["yesterday", "2017-02-30", "2017"])
def test_what_is_no_day_ends_the_task(value: str) -> None:
    """A day that is none is never guessed at, wherever it stands."""
    with pytest.raises(TaskFailedError, match=f'environment is "{value}"'):
        days_of({"STUDY_AS_OF": value}, None, "UTC", NOW)
    with pytest.raises(TaskFailedError, match=f'settings is "{value}"'):
        days_of({}, value, "UTC", NOW)


@pytest.mark.parametrize("value", ["soon", "9" * 30, "253402300799"])
def test_what_is_no_moment_ends_the_task(value: str) -> None:
    """Neither words nor seconds beyond the calendar (the last one is in no year east of 9999)."""
    with pytest.raises(TaskFailedError, match="SOURCE_DATE_EPOCH"):
        days_of({"SOURCE_DATE_EPOCH": value}, None, "Asia/Tokyo", NOW)


@pytest.mark.parametrize("zone", ["Casablanca", "../etc", ""])
def test_what_is_no_zone_ends_the_task(zone: str) -> None:
    """A mistyped TIMEZONE is named."""
    with pytest.raises(TaskFailedError, match="TIMEZONE"):
        days_of({}, None, zone, NOW)
