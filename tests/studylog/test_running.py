"""Open ranges and their ends."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from plugins.problems import TaskFailedError
from plugins.studylog.parse import parse
from plugins.studylog.running import is_current, running, stop
from plugins.studylog.style import style_of


def write(folder: Path, text: str, name: str = "2017-03.klg") -> Path:
    """A log's file, byte by byte."""
    path = folder / "log" / name
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text.encode())
    return path


@pytest.mark.parametrize(
    ("before", "now", "note", "after"),
    [
        ("  9:00 - ? dl", "14 10:30", "", "  9:00 - 10:30 dl"),
        ("  09:00-????? dl\r\n", "14 10:30", "", "  09:00-10:30 dl\r\n"),
        ("  14:00 - ?", "14 23:59", "a\n b", "  14:00 - 23:59 a b"),
        ("  8:00am - ? dl \n  1h", "14 14:05", "why?", "  8:00am - 2:05pm dl why?\n  1h"),
        ("  23:10 - ? dl", "15 1:05", "", "  23:10 - 1:05> dl"),
        ("  23:10 - ? dl", "15 0:00", "", "  23:10 - 0:00> dl"),
        ("\t<23:10 - ?\n\t\tmore?\r\n", "14 0:20", "x", "\t<23:10 - 0:20\n\t\tmore? x\r\n"),
        ("  9:00 - ?", "14 9:00", "", "  9:00 - 9:00"),
        ("  12:00 - ?\n  08:00 - 09:00", "15 8:00", "", "  12:00 - 08:00>\n  08:00 - 09:00"),
    ],
)
def test_the_end_takes_the_placeholders_place(
    tmp_path: Path, before: str, now: str, note: str, after: str
) -> None:
    """Nothing else changes but for the note; the clock is the beginning's, the next day is `>`."""
    path = write(tmp_path, f"2017-03-14\n{before}")
    moment = datetime.strptime(f"2017-03-{now}", "%Y-%m-%d %H:%M")  # noqa: DTZ007 - a wall clock's
    one, minutes = stop(tmp_path, moment, note)
    assert path.read_bytes().decode() == f"2017-03-14\n{after}"
    assert one.place.endswith("log/2017-03.klg:2")
    (record,), problems = parse(path.read_bytes().decode(), "x")
    assert problems == ()
    assert record.entries[0].minutes == minutes


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2017-03-14\n  1h what?\n", "nothing is running"),
        ("2017-03-12\n  9:00 - ?\n", r"2017-03.klg:2: open since 2017-03-12, too long ago"),
        ("2017-03-15\n  9:00 - ?\n", r"2017-03.klg:2: begins later than now"),
        ("2017-03-14\n  13:00 - ?\n", r"2017-03.klg:2: begins later than now \(12:00\)"),
    ],
)
def test_what_cannot_end_now_stays_as_it_is(tmp_path: Path, text: str, message: str) -> None:
    """And the task says why."""
    path = write(tmp_path, text)
    with pytest.raises(TaskFailedError, match=message):
        stop(tmp_path, datetime(2017, 3, 14, 12, 0), "")  # noqa: DTZ001 - a wall clock's time
    assert path.read_bytes().decode() == text


def test_without_a_log_nothing_runs(tmp_path: Path) -> None:
    """There is no folder to look into."""
    assert running(tmp_path) is None


def test_the_latest_open_range_runs(tmp_path: Path) -> None:
    """Of all files, by the day and the time that it began at."""
    write(tmp_path, "2017-03-14\n  9:00 - ? b\n\n2017-03-14\n  8:00 - ? c\n")
    write(tmp_path, "2017-02-14\n  10:00 - ? a\n", "z.klg")
    one = running(tmp_path)
    assert one is not None
    assert (one.day, one.entry.subject) == (date(2017, 3, 14), "b")
    assert is_current(one, date(2017, 3, 15))
    assert not is_current(one, date(2017, 3, 16))
    assert not is_current(one, date(2017, 3, 13))


def test_two_commands_do_not_end_the_same_range(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second one finds another file than the one that it looked at."""
    path = write(tmp_path, "2017-03-14\n  9:00 - ?\n")
    seen = running(tmp_path)
    path.write_text("2017-03-14\n  9:00 - 10:00\n", encoding="utf-8")
    monkeypatch.setattr("plugins.studylog.running.running", lambda _: seen)
    with pytest.raises(TaskFailedError, match="another command has just changed it"):
        stop(tmp_path, datetime(2017, 3, 14, 12, 0), "")  # noqa: DTZ001 - a wall clock's time
    assert path.read_text(encoding="utf-8") == "2017-03-14\n  9:00 - 10:00\n"


def test_a_file_without_ranges_is_written_as_klog_recommends() -> None:
    """Four spaces, `-`, a 24-hour clock."""
    style = style_of("")
    assert (style.indent, style.date(date(2017, 3, 1))) == ("    ", "2017-03-01")
    assert style.range(545, None) == "9:05 - ?"
