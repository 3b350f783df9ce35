"""An entry added to the month's file."""

from __future__ import annotations

import threading
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.studylog.append import append
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
            b"\xef\xbb\xbf2017-03-13\r\n  2h a\r\n\r\n2017-03-14\r\n    1h dl note\r\n",
            5,
            id="a new record with the file's newlines",
        ),
        pytest.param(
            b"2017-03-13\n  2h",
            b"2017-03-13\n  2h\n\n2017-03-14\n    1h dl note\n",
            5,
            id="a new record after an open end",
        ),
        pytest.param(
            b"2017-03-13\n  2h\n\n2017-03-20\n  3h\n",
            b"2017-03-13\n  2h\n\n2017-03-14\n    1h dl note\n\n2017-03-20\n  3h\n",
            5,
            id="in date order",
        ),
        pytest.param(
            b"\xef\xbb\xbf2017-03-20\n  3h\n",
            b"\xef\xbb\xbf2017-03-14\n    1h dl note\n\n2017-03-20\n  3h\n",
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
            b"2017-03-13\n  2h caf\xe9 \x0b\n\n2017-03-14\n    1h dl note\n",
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
    written = append(tmp_path, DAY, 60, "dl note")
    assert path.read_bytes() == after
    assert (written.path, written.line) == (path.resolve(), line)


def test_folder_and_file_are_made(tmp_path: Path) -> None:
    """The first hour of a month begins its file."""
    written = append(tmp_path / "data", DAY, 150, "dl/goodfellow/ch6 derived it")
    assert written.path == (tmp_path / "data/log/2017-03.klg").resolve()
    text = written.path.read_text(encoding="utf-8")
    assert text == "2017-03-14\n    2h30m dl/goodfellow/ch6 derived it\n"


def test_words_stay_on_one_line(tmp_path: Path) -> None:
    """A line break in a note would end the record."""
    written = append(tmp_path, DAY, -15, " one\n\n two ")
    assert written.path.read_text(encoding="utf-8") == "2017-03-14\n    -15m one two\n"


def test_permissions_stay_and_nothing_is_left_beside_the_file(tmp_path: Path) -> None:
    """Only the lock, which later writers wait for, is kept."""
    path = append(tmp_path, DAY, 60, "").path
    path.chmod(0o640)
    append(tmp_path, DAY, 60, "")
    assert path.stat().st_mode & 0o777 == 0o640
    assert sorted(p.name for p in path.parent.iterdir()) == [".lock", "2017-03.klg"]


def test_writers_at_the_same_time_lose_nothing(tmp_path: Path) -> None:
    """Eight threads that each add two entries leave sixteen."""

    def work() -> None:
        for _ in range(2):
            append(tmp_path, DAY, 1, "dl")

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    text = (tmp_path / "log/2017-03.klg").read_text(encoding="utf-8")
    (record,), _ = parse(text, "x")
    assert record.minutes == 16


HEADS = st.sampled_from(["2017-03-13", "2017-03-14 (8h!)", "2017/03/15\nprose", "no date"])
BODIES = st.sampled_from(["", "\n  1h a\n    b", "\n\t9:00 - ?", "\n    30m", "\n  x"])
GAPS = st.sampled_from(["\n\n", "\r\n\r\n", "\n \n\n"])
RECORDS = st.lists(st.tuples(HEADS, BODIES, GAPS).map("".join), max_size=4).map("".join)


@given(RECORDS, st.sampled_from(["", "\n", "\ufeff"]), st.booleans())
def test_any_log_gains_exactly_the_new_entry(
    tmp_path_factory: pytest.TempPathFactory, text: str, start: str, bare: bool
) -> None:
    """The old bytes are all there around the new ones, and the totals grow by the entry."""
    before = start + (text.rstrip() if bare else text)
    folder = tmp_path_factory.mktemp("data")
    path = folder / "log/2017-03.klg"
    path.parent.mkdir()
    path.write_bytes(before.encode())
    written = append(folder, DAY, 77, "dl/new")
    after = path.read_bytes().decode()
    old, problems = parse(before, "x")
    new, new_problems = parse(after, "x")
    assert sum(r.minutes for r in new) == sum(r.minutes for r in old) + 77
    assert len(problems) == len(new_problems)
    assert [e.line for r in new for e in r.entries if e.subject == "dl/new"] == [written.line]
    size = len(after) - len(before)
    assert any(after[:n] + after[n + size :] == before for n in range(len(before) + 1))
