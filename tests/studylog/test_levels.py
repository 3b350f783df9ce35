"""The calendar's levels."""

from __future__ import annotations

from datetime import date

from plugins.studylog.levels import StudyDay, level, study_days


def test_the_levels_have_fixed_thresholds() -> None:
    """0, under 2 h, under 4 h, under 6 h, 6 h and more; nothing is below nothing."""
    minutes = [-30, 0, 1, 119, 120, 239, 240, 359, 360, 1440]
    assert [level(of_day) for of_day in minutes] == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4]


def test_every_day_is_in_the_calendar() -> None:
    """Those without an entry too."""
    days = study_days({date(2016, 9, 13): 125}, date(2016, 9, 12), date(2016, 9, 14))
    assert days == (
        StudyDay(date(2016, 9, 12), 0),
        StudyDay(date(2016, 9, 13), 125),
        StudyDay(date(2016, 9, 14), 0),
    )
    assert [day.level for day in days] == [0, 2, 0]
