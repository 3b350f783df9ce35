"""A row goes to the end of costs.csv, and nothing else in it changes."""

import csv
import io
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.costs import append
from plugins.costs.append import Appended, Entry, append_chosen, append_expense, append_expenses

HEADER = "date,amount,currency,category,payee,note,units,share,spread,visibility"
ENTRY = Entry("2016-09-03", "5.00", "USD", "food")
ROW = "2016-09-03,5.00,USD,food,,,,,,"


def test_missing_file_is_made_with_its_header(tmp_path: Path) -> None:
    """The first expense needs no preparation, not even the folder."""
    path = tmp_path / "data" / "costs.csv"
    assert append_expense(path, ENTRY) == Appended(2)
    assert path.read_bytes() == f"{HEADER}\n{ROW}\n".encode()


def test_empty_file_gets_its_header(tmp_path: Path) -> None:
    """A file that was only touched is like none."""
    path = tmp_path / "costs.csv"
    path.touch()
    assert append_expense(path, ENTRY) == Appended(2)
    assert path.read_bytes() == f"{HEADER}\n{ROW}\n".encode()


@pytest.mark.parametrize(
    ("before", "after", "line"),
    [
        (f"{HEADER}\n", f"{HEADER}\n{ROW}\n", 2),
        (f"{HEADER}\r\n", f"{HEADER}\r\n{ROW}\r\n", 2),
        (f"{HEADER}", f"{HEADER}\n{ROW}\n", 2),
        ("\ufeff", f"\ufeff{HEADER}\n{ROW}\n", 2),
        (
            f"\ufeff{HEADER}\r\n x ,y,z,,,,,,,",
            f"\ufeff{HEADER}\r\n x ,y,z,,,,,,,\r\n{ROW}\r\n",
            3,
        ),
        (
            f'{HEADER}\n2016-09-01,1,USD,x,,"a\nb\u2028c",,,,\n\n',
            f'{HEADER}\n2016-09-01,1,USD,x,,"a\nb\u2028c",,,,\n\n{ROW}\n',
            5,
        ),
    ],
)
def test_what_is_there_is_untouched(tmp_path: Path, before: str, after: str, line: int) -> None:
    """Line ends, byte order mark, faulty rows: all stay, and the new line ends as the others."""
    path = tmp_path / "costs.csv"
    path.write_bytes(before.encode())
    assert append_expense(path, ENTRY) == Appended(line)
    assert path.read_bytes() == after.encode()


def test_order_of_the_columns_is_the_files_own(tmp_path: Path) -> None:
    """Cells go where their column is."""
    path = tmp_path / "costs.csv"
    path.write_text("category,currency,amount,date\n", encoding="utf-8", newline="")
    assert append_expense(path, ENTRY) == Appended(2)
    assert path.read_text(encoding="utf-8").splitlines()[1] == "food,USD,5.00,2016-09-03"


def test_cell_without_a_column_is_refused(tmp_path: Path) -> None:
    """A private row must not become public because there is nowhere to say so."""
    path = tmp_path / "costs.csv"
    path.write_text("date,amount,currency,category\n", encoding="utf-8")
    entry = Entry("2016-09-03", "5", "USD", "x", visibility="private")
    appended = append_expenses(path, (entry, entry))
    assert [problem.message for problem in appended.problems] == [
        'there is no column "visibility" for "private"'
    ]
    assert path.read_text(encoding="utf-8") == "date,amount,currency,category\n"


def test_faulty_row_is_not_written(tmp_path: Path) -> None:
    """The row is checked as the file would be."""
    entries = (ENTRY, Entry("3.9.", "5,00", "usd", "Food"))
    appended = append_expenses(tmp_path / "costs.csv", entries)
    assert [problem.code for problem in appended.problems] == [
        "CST004",
        "CST006",
        "CST007",
        "CST005",
    ]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (b"date;amount\n", "CST002"),
        (f'{HEADER}\n2016-09-03,5,USD,food,,"oops,,,,\n'.encode(), "CST001"),
        (b"caf\xe9\n", "CST001"),
    ],
)
def test_file_that_cannot_be_read_is_left_alone(tmp_path: Path, text: bytes, code: str) -> None:
    """A row behind an open quote, or below another header, would be lost."""
    path = tmp_path / "costs.csv"
    path.write_bytes(text)
    assert [problem.code for problem in append_expense(path, ENTRY).problems] == [code]
    assert path.read_bytes() == text


@given(st.text(max_size=40))
def test_any_note_is_quoted_as_it_must_be(note: str) -> None:
    """Commas, quotes and line ends in a note stay in its cell."""
    line = append._line(("a", note, "b"), "\r\n")
    assert list(csv.reader(io.StringIO(line, newline=""), strict=True)) == [["a", note, "b"]]


def test_file_keeps_its_mode_and_its_link(tmp_path: Path) -> None:
    """A link stays one, and a file that only its owner may read stays so."""
    path = tmp_path / "real.csv"
    path.write_text(f"{HEADER}\n", encoding="utf-8")
    path.chmod(0o600)
    link = tmp_path / "costs.csv"
    link.symlink_to(path)
    assert append_expense(link, ENTRY) == Appended(2)
    assert link.is_symlink()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert ROW in path.read_text(encoding="utf-8")


def test_writers_at_the_same_time_lose_no_row(tmp_path: Path) -> None:
    """Each waits for the other."""
    path = tmp_path / "costs.csv"
    entries = [Entry("2016-09-03", str(number), "USD", "food") for number in range(1, 21)]
    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(lambda entry: append_expense(path, entry), entries))
    assert sorted(result.line for result in results) == list(range(2, 22))
    with path.open(encoding="utf-8", newline="") as file:
        amounts = [row["amount"] for row in csv.DictReader(file)]
    assert sorted(amounts, key=int) == [entry.amount for entry in entries]


def test_several_rows_are_written_at_once(tmp_path: Path) -> None:
    """In their order; the line is that of the first."""
    path = tmp_path / "costs.csv"
    path.write_text(f"{HEADER}\n{ROW}\n", encoding="utf-8")
    second = Entry("2016-09-01", "6.00", "USD", "food")
    assert append_expenses(path, (ENTRY, second)) == Appended(3)
    rows = path.read_text(encoding="utf-8").splitlines()[1:]
    assert rows == [ROW, ROW, "2016-09-01,6.00,USD,food,,,,,,"]


def test_rows_may_be_chosen_by_what_is_there(tmp_path: Path) -> None:
    """Of nothing chosen nothing becomes, not even the file."""
    path = tmp_path / "costs.csv"
    assert append_chosen(path, lambda text: () if text == "" else (ENTRY,)) == Appended()
    assert not path.exists()
    path.write_text(f"{HEADER}\n", encoding="utf-8")
    append_chosen(path, lambda text: (ENTRY,) if text == f"{HEADER}\n" else ())
    assert path.read_text(encoding="utf-8") == f"{HEADER}\n{ROW}\n"
