"""The log's files in the data folder."""

from __future__ import annotations

from pathlib import Path

from plugins.site import Reading
from plugins.studylog.model import Log
from plugins.studylog.read import read


def log_of(reading: Reading) -> Log:
    """The log that was read."""
    assert isinstance(reading.value, Log)
    return reading.value


def test_without_a_log_nothing_is_read(tmp_path: Path) -> None:
    """No folder, or a folder without a .klg file, is no log and no problem."""
    assert read(tmp_path) == Reading()
    (tmp_path / "log").mkdir()
    (tmp_path / "log/notes.txt").write_text("hello", encoding="utf-8")
    assert read(tmp_path) == Reading()


def test_files_are_read_in_the_order_of_their_names(tmp_path: Path) -> None:
    """The records of all files are one log."""
    (tmp_path / "log").mkdir()
    (tmp_path / "log/2017-02.klg").write_text("2017-02-01\n  2h\n", encoding="utf-8")
    (tmp_path / "log/2017-01.klg").write_text("2017-01-01\n  1h\n", encoding="utf-8")
    log = log_of(read(tmp_path))
    assert [record.minutes for record in log.records] == [60, 120]
    assert [entry.minutes for entry in log.entries] == [60, 120]


def test_bytes_that_are_no_utf8_are_a_problem_with_their_line(tmp_path: Path) -> None:
    """The other files are read all the same."""
    (tmp_path / "log").mkdir()
    (tmp_path / "log/a.klg").write_bytes(b"2017-01-01\n  1h caf\xe9\n")
    (tmp_path / "log/b.klg").write_bytes(b"\xef\xbb\xbf2017-01-02\r\n  2h\r\n")
    reading = read(tmp_path)
    problem, mark = reading.problems
    assert (Path(problem.path).name, problem.line, problem.code) == ("a.klg", 2, "LOG001")
    assert "0xe9" in problem.message
    assert (Path(mark.path).name, mark.line, mark.code) == ("b.klg", 1, "LOG011")
    assert [record.minutes for record in log_of(reading).records] == [120]


def test_problems_of_a_file_name_it(tmp_path: Path) -> None:
    """A faulty record is reported under the file in which it stands."""
    (tmp_path / "log").mkdir()
    (tmp_path / "log/a.klg").write_text("2017-13-01\n", encoding="utf-8")
    (problem,) = read(tmp_path).problems
    assert problem.place.endswith("log/a.klg:1")
