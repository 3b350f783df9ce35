"""Time logged, begun and ended: what it does to the week and the unit is said in a line."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from plugins.curriculum.marks import Marks
from plugins.problems import TaskFailedError
from plugins.terminal.writing import log_time, moment, start_studying, stop_studying
from tests.journals import Journal, add_plan

DAY = date(2016, 10, 7)
LOG = "content/data/log/2016-10.klg"


def at(text: str) -> datetime:
    """A time of day on a wall clock."""
    return datetime.fromisoformat(text)


def test_an_hour_is_said_with_its_week_and_unit(journal: Journal) -> None:
    """Where it was written, what it was, and what it did."""
    add_plan(journal)
    said = log_time(journal.content, "2h30m", "ch6", "by hand", DAY)
    assert said == (
        f"{LOG}:2: 2h30m on dl/goodfellow/ch6, 2016-10-07; this week 2.5 of 10 h, ch6 16.5 of 12 h"
    )
    text = (journal.root / LOG).read_text(encoding="utf-8")
    assert text == "2016-10-07\n    2h30m dl/goodfellow/ch6 by hand\n"


def test_marks_are_written_behind_the_note(journal: Journal) -> None:
    """How far, and finished."""
    add_plan(journal)
    log_time(journal.content, "1h", "dl/goodfellow/ch10", "", DAY, marks=Marks(at="31.5"))
    log_time(journal.content, "0m", "dl/goodfellow/ch10", "at last", DAY, marks=Marks(done=True))
    text = (journal.root / LOG).read_text(encoding="utf-8")
    assert '1h dl/goodfellow/ch10 #at="31.5"\n' in text
    assert "0m dl/goodfellow/ch10 at last #done\n" in text


def test_time_is_taken_off(journal: Journal) -> None:
    """A negative entry, for which the command line has no sign."""
    add_plan(journal)
    assert ": -30m on dl, 2016-10-07; this week -0.5 of 10 h" in log_time(
        journal.content, "30m", "dl", "", DAY, less=True
    )


@pytest.mark.parametrize(
    ("time", "unit", "marks", "message"),
    [
        ("2 hours", "ch6", Marks(), 'cannot read "2 hours" as a time'),
        ("2h", "ch66", Marks(), 'the plan has no "ch66"'),
        ("2h", "dl", Marks(done=True), "only a unit can be done"),
    ],
)
def test_what_does_not_fit_is_not_written(
    journal: Journal, time: str, unit: str, marks: Marks, message: str
) -> None:
    """Nothing is made, not even the month's file."""
    add_plan(journal)
    with pytest.raises(TaskFailedError, match=message):
        log_time(journal.content, time, unit, "", DAY, marks=marks)
    assert not (journal.root / LOG).exists()


def test_a_log_without_a_plan_takes_any_word(journal: Journal) -> None:
    """The week is all that can be said."""
    said = log_time(journal.content, "1h", "piano", "scales", DAY)
    assert said == f"{LOG}:2: 1h on piano, 2016-10-07; this week 1 h"
    began = start_studying(journal.content, "piano", "", at("2016-10-07T09:05"))
    assert began == f"{LOG}:3: began piano at 9:05, 2016-10-07; this week 1 h"


def test_what_was_begun_ends_past_midnight(journal: Journal) -> None:
    """On the record of the day that it began on."""
    add_plan(journal)
    began = start_studying(journal.content, "ch10", "late", at("2016-10-07T23:10"))
    assert began.startswith(f"{LOG}:2: began dl/goodfellow/ch10 at 23:10, 2016-10-07; this week 0")
    with pytest.raises(TaskFailedError, match=r'2: "dl/goodfellow/ch10" is running already'):
        start_studying(journal.content, "ch6", "", at("2016-10-08T00:10"))
    ended = stop_studying(journal.content, "tired", at("2016-10-08T01:05"))
    assert ended.startswith(f"{LOG}:2: 1h55m on dl/goodfellow/ch10, 2016-10-07; this week 1.9 of")
    text = (journal.root / LOG).read_text(encoding="utf-8")
    assert text == "2016-10-07\n    23:10 - 1:05> dl/goodfellow/ch10 late tired\n"


def test_an_open_range_of_long_ago_hinders_nothing(journal: Journal) -> None:
    """It is a problem of its own, and cannot end any more."""
    journal.write("content/data/log/2016-10.klg", "2016-10-01\n    9:00 - ?\n")
    start_studying(journal.content, "piano", "", at("2016-10-07T09:05"))
    assert stop_studying(journal.content, "", at("2016-10-07T09:35")).endswith("this week 0.5 h")


def test_a_range_without_words_ends(journal: Journal) -> None:
    """It is nobody's time, but it is time."""
    journal.write("content/data/log/2016-10.klg", "2016-10-07\n    9:00 - ?\n")
    said = stop_studying(journal.content, "", at("2016-10-07T10:00"))
    assert said == f"{LOG}:2: 1h, 2016-10-07; this week 1 h"


def test_the_moment_is_of_the_figures_day(journal: Journal) -> None:
    """The clock is the author's, the day that of `STUDY_AS_OF`."""
    assert journal.root.is_dir()
    assert moment().date() == date(2016, 10, 9)


def test_tasks_log_start_and_stop(journal: Journal) -> None:
    """From the command line; the second time of the day goes into the same record."""
    add_plan(journal)
    words = ("log", "30m", "ch10", "--at", "12", "--date", "2016-10-07", "--note", "a b")
    assert journal.run(*words).stdout.startswith(f"{LOG}:2: 30m on dl/goodfellow/ch10")
    done = journal.run("log", "10m", "ch10", "--less", "--done", "--date", "2016-10-07")
    assert done.stdout.startswith(f"{LOG}:3: -10m on dl/goodfellow/ch10")
    assert journal.run("start", "dl/good", "--note", "c").stdout.startswith(f"{LOG}:6: began")
    stopped = journal.run("stop", "--note", "d")
    assert stopped.stdout.startswith(f"{LOG}:6: ")
    again = journal.run("stop")
    assert (again.returncode, again.stdout) == (1, "")
    assert "nothing is running" in again.stderr
    assert "Nothing was logged." in again.stderr
    text = (journal.root / LOG).read_text(encoding="utf-8")
    assert "    30m dl/goodfellow/ch10 a b #at=12\n    -10m dl/goodfellow/ch10 #done\n" in text
