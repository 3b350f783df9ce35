"""Totals of a log in minutes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from plugins.studylog.hours import (
    by_day,
    by_head,
    by_path,
    by_tag,
    by_week,
    counted,
    total,
    week_of,
)
from plugins.studylog.model import Log
from plugins.studylog.parse import parse
from plugins.studylog.subjects import Subjects, head_of


class Plan(Subjects):
    """A plan that knows one unit and one objective."""

    def titles(self) -> Mapping[str, str]:
        """The names by their paths."""
        return {"dl": "Deep learning", "dl/goodfellow/ch6": "Nets", "objective/french": "French"}


def log_of(text: str) -> Log:
    """The log that a text holds."""
    records, problems = parse(text, "x.klg")
    assert problems == ()
    return Log(records)


def test_entries_after_the_as_of_date_count_nowhere() -> None:
    """The as-of date itself still counts."""
    log = log_of("2017-01-01\n  1h\n\n2017-01-02\n  2h\n\n2017-01-03\n  4h\n")
    assert total(counted(log, date(2017, 1, 2))) == 180


def test_minutes_of_a_day_are_those_of_all_its_records() -> None:
    """Two records of one day are one day."""
    log = log_of("2017-01-01\n  1h\n\n2017-01-02\n  2h\n\n2017-01-01\n  -15m\n")
    assert by_day(log.entries) == {date(2017, 1, 1): 45, date(2017, 1, 2): 120}


def test_minutes_of_a_week_are_those_of_its_iso_week() -> None:
    """Sunday ends a week, and the new year does not begin one."""
    log = log_of("2016-01-01\n  1h\n\n2016-01-03\n  2h\n\n2016-01-04\n  4h\n")
    assert by_week(log.entries) == {"2015-W53": 180, "2016-W01": 240}


@pytest.mark.parametrize(
    ("day", "week"),
    [
        (date(2016, 1, 1), "2015-W53"),
        (date(2018, 12, 31), "2019-W01"),
        (date(2020, 12, 31), "2020-W53"),
    ],
)
def test_weeks_at_the_turn_of_a_year(day: date, week: str) -> None:
    """The check values of the figures' definition."""
    assert week_of(day) == week


def test_minutes_by_id_leave_what_names_none_unassigned() -> None:
    """A known path counts for itself and for its track; all else is under the empty name."""
    log = log_of(
        "2017-01-01\n  1h dl/goodfellow/ch6\n  2h dl review\n  4h and/or\n  8h\n"
        "  16h objective/french\n"
    )
    assert by_path(log.entries, Plan()) == {
        "dl/goodfellow/ch6": 60,
        "dl": 120,
        "": 720,
        "objective/french": 960,
    }
    assert by_head(log.entries, Plan()) == {"dl": 180, "": 720, "objective/french": 960}


def test_without_a_plan_all_time_is_unassigned() -> None:
    """The empty `Subjects` knows no name."""
    assert by_path(log_of("2017-01-01\n  1h dl\n").entries, Subjects()) == {"": 60}


@pytest.mark.parametrize(
    ("path", "head"),
    [("dl/goodfellow/ch6", "dl"), ("dl", "dl"), ("objective/french", "objective/french"), ("", "")],
)
def test_time_is_shown_under_a_track_or_an_objective(path: str, head: str) -> None:
    """A unit's time under its track, an objective's under its own."""
    assert head_of(path) == head


def test_minutes_of_a_tag() -> None:
    """An entry counts for its own tags and its record's, once each, through the as-of date."""
    log = log_of(
        "2017-01-01\nAbout #nets\n  1h backprop #Maths #maths\n  30m #nets=2\n\n"
        "2017-01-02\n  2h #maths\n\n2017-01-03\n  4h #maths\n"
    )
    assert by_tag(log, date(2017, 1, 2)) == {"maths": 180, "nets": 90}
