"""An entry added to the month's file."""

from __future__ import annotations

import subprocess
import sys
import threading
from datetime import date
from pathlib import Path

import pytest

from plugins.problems import TaskFailedError
from plugins.studylog.append import append, append_all, file_of
from plugins.studylog.insert import Addition
from plugins.studylog.parse import parse

DAY = date(2017, 3, 14)


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        pytest.param(
            b"2017-03-14\n  2h a\n", b"2017-03-14\n  2h a\n  1h dl note\n", 3, id="into its day"
        ),
        pytest.param(
            b"2017-03-14\n\t2h a\n\t\tmore",
            b"2017-03-14\n\t2h a\n\t\tmore\n\t1h dl note\n",
            4,
            id="no newline at the end",
        ),
        pytest.param(
            b"2017-03-14 (8h!)\nprose\n",
            b"2017-03-14 (8h!)\nprose\n    1h dl note\n",
            3,
            id="no entry yet",
        ),
        pytest.param(
            b"2017-03-14\n  1h\n\n2017-03-14\n   2h\n\n2017-03-15\n\t3h\n",
            b"2017-03-14\n  1h\n\n2017-03-14\n   2h\n   1h dl note\n\n2017-03-15\n\t3h\n",
            6,
            id="the last record of the day",
        ),
        pytest.param(
            b"\xef\xbb\xbf2017-03-13\r\n  2h a\r\n",
            b"\xef\xbb\xbf2017-03-13\r\n  2h a\r\n\r\n2017-03-14\r\n  1h dl note\r\n",
            5,
            id="a new record with the file's newlines",
        ),
        pytest.param(
            b"2017-03-13\n  2h",
            b"2017-03-13\n  2h\n\n2017-03-14\n  1h dl note\n",
            5,
            id="a new record after an open end",
        ),
        pytest.param(
            b"2017-03-13\n  2h\n\n2017-03-20\n  3h\n",
            b"2017-03-13\n  2h\n\n2017-03-14\n  1h dl note\n\n2017-03-20\n  3h\n",
            5,
            id="in date order",
        ),
        pytest.param(
            b"\xef\xbb\xbf2017-03-20\n  3h\n",
            b"\xef\xbb\xbf2017-03-14\n  1h dl note\n\n2017-03-20\n  3h\n",
            2,
            id="before all later ones",
        ),
        pytest.param(
            b"a heading\n",
            b"a heading\n\n2017-03-14\n    1h dl note\n",
            4,
            id="below what is no record",
        ),
        pytest.param(
            b"2017-03-13\n  2h caf\xe9 \x0b\n",
            b"2017-03-13\n  2h caf\xe9 \x0b\n\n2017-03-14\n  1h dl note\n",
            5,
            id="beside bytes that are no text",
        ),
        pytest.param(b"", b"2017-03-14\n    1h dl note\n", 2, id="an empty file"),
    ],
)
def test_the_entry_goes_where_it_belongs(
    tmp_path: Path, before: bytes, after: bytes, line: int
) -> None:
    """All that was there stays byte by byte; indentation and newlines are the file's own."""
    path = tmp_path / "log/2017-03.klg"
    path.parent.mkdir()
    path.write_bytes(before)
    written = append(tmp_path, DAY, Addition("dl note", 60))
    assert path.read_bytes() == after
    assert (written.path, written.line) == (path.resolve(), line)


def test_folder_and_file_are_made(tmp_path: Path) -> None:
    """The first hour of a month begins its file."""
    written = append(tmp_path / "data", DAY, Addition("dl/goodfellow/ch6 derived it", 150))
    assert written.path == (tmp_path / "data/log/2017-03.klg").resolve()
    text = written.path.read_text(encoding="utf-8")
    assert text == "2017-03-14\n    2h30m dl/goodfellow/ch6 derived it\n"


def test_words_stay_on_one_line(tmp_path: Path) -> None:
    """A line break in a note would end the record."""
    written = append(tmp_path, DAY, Addition(" one\n\n two ", -15))
    assert written.path.read_text(encoding="utf-8") == "2017-03-14\n    -15m one two\n"


def test_permissions_stay_and_nothing_is_left_beside_the_file(tmp_path: Path) -> None:
    """Only the lock, which later writers wait for, is kept."""
    path = append(tmp_path, DAY, Addition("", 60)).path
    path.chmod(0o640)
    append(tmp_path, DAY, Addition("", 60))
    assert path.stat().st_mode & 0o777 == 0o640
    assert sorted(p.name for p in path.parent.iterdir()) == [".2017-03.klg.lock", "2017-03.klg"]


def test_writers_at_the_same_time_lose_nothing(tmp_path: Path) -> None:
    """Eight threads that each add two entries leave sixteen."""

    def work() -> None:
        for _ in range(2):
            append(tmp_path, DAY, Addition("dl", 1))

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    text = (tmp_path / "log/2017-03.klg").read_text(encoding="utf-8")
    (record,), _ = parse(text, "x")
    assert record.minutes == 16


def test_two_commands_at_the_same_time_lose_nothing(tmp_path: Path) -> None:
    """Processes wait for each other as threads do."""
    code = """
import sys
from datetime import date
from pathlib import Path
from plugins.studylog.append import append
from plugins.studylog.insert import Addition
for _ in range(5):
    append(Path(sys.argv[1]), date(2017, 3, 14), Addition("dl", 1))
"""
    command = [sys.executable, "-c", code, str(tmp_path)]
    running = [subprocess.Popen(command) for _ in range(2)]
    assert [process.wait() for process in running] == [0, 0]
    text = (tmp_path / "log/2017-03.klg").read_text(encoding="utf-8")
    (record,), _ = parse(text, "x")
    assert record.minutes == 10


@pytest.mark.parametrize(
    ("files", "name"),
    [
        ({}, "2017-03.klg"),
        ({"2017.klg": "2017-03-13\n"}, "2017-03.klg"),
        ({"times.klg": "\ufeff2017/03/14\n"}, "times.klg"),
        ({"times.klg": "\n2017-03-14\n", "2017-03.klg": "2017-03-14 (8h!)\n"}, "2017-03.klg"),
        ({"times.klg": "2017-03-13\nnot 2017-03-14\n"}, "2017-03.klg"),
    ],
)
def test_the_file_of_a_day_is_where_its_record_is(
    tmp_path: Path, files: dict[str, str], name: str
) -> None:
    """Else the month's."""
    (tmp_path / "log").mkdir()
    for path, text in files.items():
        (tmp_path / "log" / path).write_text(text, encoding="utf-8")
    assert file_of(tmp_path, DAY).name == name


def test_many_entries_change_each_file_once(tmp_path: Path) -> None:
    """Days and months in any order; those of a day stay in theirs."""
    april = date(2017, 4, 1)
    paths = append_all(
        tmp_path,
        [
            (april, Addition("c", 30)),
            (DAY, Addition("a", begin=540, end=600)),
            (date(2017, 3, 1), Addition("first", 5)),
            (DAY, Addition("b", begin=600, end=1500)),
        ],
    )
    assert [path.name for path in paths] == ["2017-03.klg", "2017-04.klg"]
    assert paths[0].read_text(encoding="utf-8") == (
        "2017-03-01\n    5m first\n\n2017-03-14\n    9:00 - 10:00 a\n    10:00 - 1:00> b\n"
    )
    assert paths[1].read_text(encoding="utf-8") == "2017-04-01\n    30m c\n"


def test_a_day_has_one_open_range(tmp_path: Path) -> None:
    """A second one would make the record unreadable; that of another day does not matter here."""
    append(tmp_path, date(2017, 3, 13), Addition("old", begin=540))
    written = append(tmp_path, DAY, Addition("dl", begin=540))
    before = written.path.read_bytes()
    with pytest.raises(TaskFailedError, match=r"2017-03.klg:5: an open range is there already"):
        append(tmp_path, DAY, Addition("dl", begin=600))
    assert written.path.read_bytes() == before
    assert append(tmp_path, DAY, Addition("dl", 60)).line == 6
