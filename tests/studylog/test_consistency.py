"""How steadily one studies."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from plugins.studylog.consistency import consistency
from plugins.studylog.model import Log
from plugins.studylog.parse import parse
from plugins.studylog.schedule import Schedule
from plugins.studylog.unknown import Unknown

# From Monday, 12 September 2016 on, two hours a day.
SCHEDULE = Schedule(start=date(2016, 9, 12), weekly_target=600)


def log_of(*days: str) -> Log:
    """A log of September 2016, each record written as `14 (2h!) 1h`."""
    lines = []
    for text in days:
        head, _, entry = text.rpartition(" ")
        lines.append(f"2016-09-{head}\n  {entry}\n")
    records, problems = parse("\n".join(lines), "x.klg")
    assert problems == ()
    return Log(records)


def share(log: Log, schedule: Schedule, day: int) -> Fraction | Unknown:
    """The consistency over the last 30 days on a day of September 2016."""
    return consistency(log, schedule, date(2016, 9, day)).last_30


def streak(log: Log, day: int, schedule: Schedule = SCHEDULE) -> int | Unknown:
    """The streak on a day of September 2016."""
    return consistency(log, schedule, date(2016, 9, day)).streak


def test_a_day_has_met_its_target_with_all_its_minutes() -> None:
    """Of Monday to Thursday those with two hours; Sunday before the start is not scheduled."""
    log = log_of("11 9h", "12 2h", "13 1h59m", "14 1h", "14 1h")
    assert share(log, SCHEDULE, 15) == Fraction(2, 4)


def test_a_should_total_is_the_target_of_its_day() -> None:
    """In the place of the weekly target's part; those of a day's records add up."""
    log = log_of("12 (1h!) 1h", "13 (3h!) 2h", "14 (1h!) 1h", "14 (1h!) 1h")
    assert share(log, SCHEDULE, 14) == Fraction(2, 3)


def test_weekends_and_breaks_are_not_scheduled() -> None:
    """Missing them costs nothing, and study on them gains nothing."""
    schedule = Schedule(
        start=date(2016, 9, 12), weekly_target=600, breaks=((date(2016, 9, 14),) * 2,)
    )
    log = log_of("12 2h", "13 2h", "14 9h", "15 2h", "16 2h", "17 9h")
    assert share(log, schedule, 18) == 1


def test_the_windows_end_with_the_as_of_date() -> None:
    """30 days from 12 September on are through 11 October; 90 days still hold the rest."""
    found = consistency(log_of("12 2h"), SCHEDULE, date(2016, 10, 11))
    assert found.last_30 == Fraction(1, 22)
    later = consistency(log_of("12 2h"), SCHEDULE, date(2016, 10, 12))
    assert (later.last_30, later.last_90) == (Fraction(0), Fraction(1, 23))


def test_entries_after_the_as_of_date_are_not_yet() -> None:
    """They meet no target and add to no streak."""
    found = consistency(log_of("12 2h", "13 2h"), SCHEDULE, date(2016, 9, 12))
    assert (found.last_30, found.streak) == (Fraction(1), 1)


def test_without_a_plan_nothing_is_scheduled() -> None:
    """The figures are unknown, with the reason."""
    found = consistency(log_of("12 2h"), None, date(2016, 9, 12))
    why = Unknown("no plan of study says which days are meant for study")
    assert (found.last_30, found.last_90, found.streak) == (why, why, why)


def test_before_the_start_no_day_is_scheduled() -> None:
    """That is unknown, and no streak yet."""
    found = consistency(Log(), SCHEDULE, date(2016, 9, 11))
    assert found.last_30 == Unknown("no scheduled day in this time")
    assert found.streak == 0


def test_without_a_weekly_target_only_days_with_one_of_their_own_count() -> None:
    """Where there is none of these either, the figure is unknown."""
    schedule = Schedule(start=date(2016, 9, 12))
    assert share(log_of("12 (1h!) 1h", "13 4h"), schedule, 14) == 1
    assert share(log_of("13 4h"), schedule, 14) == Unknown("the plan has no weekly_target")


def test_without_a_start_the_log_begins_with_its_first_day() -> None:
    """An empty log begins on the as-of date."""
    schedule = Schedule(weekly_target=600)
    assert share(log_of("13 2h", "14 1h"), schedule, 14) == Fraction(1, 2)
    assert share(Log(), schedule, 14) == 0


def test_a_streak_passes_over_days_that_are_not_scheduled() -> None:
    """Thursday, Friday and Monday are three in a row; Saturday adds nothing."""
    log = log_of("15 1m", "16 1h", "17 5h", "19 1h")
    assert streak(log, 19) == 3


def test_a_scheduled_day_without_study_ends_the_streak() -> None:
    """So does one whose total is not above 0."""
    assert streak(log_of("12 1h", "14 1h", "15 1h"), 15) == 2
    assert streak(log_of("12 1h", "13 -1h", "14 1h"), 14) == 1


def test_today_is_pending_until_it_is_over() -> None:
    """Without study it does not end the streak; yesterday does."""
    log = log_of("12 1h", "13 1h")
    assert [streak(log, day) for day in (13, 14, 15)] == [2, 2, 0]
