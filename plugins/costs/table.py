"""The rows of a CSV file by column name, each with the line on which it starts."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.problems import Problem, did_you_mean, error


@dataclass(frozen=True)
class Format:
    """What a file should look like: its columns, those it cannot do without, and the first
    letters of its problems' codes (`CST` gives CST001, CST002 and CST003 here)."""

    columns: tuple[str, ...]
    required: tuple[str, ...]
    code: str


@dataclass(frozen=True)
class Row:
    """The cells of one row, without space around them; an absent column is an empty cell."""

    line: int
    cells: Mapping[str, str]


@dataclass(frozen=True)
class Table:
    """A file's columns in its own order, and its rows that have a cell for each of them."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def read_text(path: Path, shown: str, code: str) -> tuple[str, tuple[Problem, ...]]:
    """The text of a UTF-8 file without its byte order mark, or one problem under this code.

    Line ends are kept as they are: csv and TOML have rules of their own about them.
    """
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8-sig"), ()
    except UnicodeDecodeError as failure:
        line = raw.count(b"\n", 0, failure.start) + 1
        reason = "is not UTF-8 text: save the file in that encoding"
        return "", (error(shown, line, code, reason),)


def parse_table(text: str, shown: str, wanted: Format) -> tuple[Table | None, tuple[Problem, ...]]:
    """The table in this text, and what is wrong with its form.

    None where the header or the quoting is wrong, as no cell could then be trusted. A row with
    too many or too few cells is left out. Empty lines are skipped.
    """
    problems: list[Problem] = []
    rows: list[Row] = []
    columns: tuple[str, ...] = ()
    for line, cells in _records(text):
        if isinstance(cells, csv.Error):
            return None, (error(shown, line, f"{wanted.code}001", _quoting(cells)),)
        if not columns:
            columns = cells
            wrong = tuple(_wrong_header(columns, shown, line, wanted))
            if wrong:
                return None, wrong
        elif len(cells) != len(columns):
            problems.append(error(shown, line, f"{wanted.code}003", _wrong_row(cells, columns)))
        else:
            named = dict.fromkeys(wanted.columns, "") | dict(zip(columns, cells, strict=True))
            rows.append(Row(line, named))
    if not columns:
        return None, (error(shown, 0, f"{wanted.code}002", f"is empty: {_expected(wanted)}"),)
    return Table(columns, tuple(rows)), tuple(problems)


def _records(text: str) -> Iterator[tuple[int, tuple[str, ...]] | tuple[int, csv.Error]]:
    """Each record that is not empty with its first line; last of all the error, if there is one."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    try:
        for record in reader:
            cells = tuple(cell.strip() for cell in record)
            if any(cells):
                yield line, cells
            line = reader.line_num + 1
    except csv.Error as failure:
        yield line, failure


def _quoting(failure: csv.Error) -> str:
    """What is wrong with the double quotes: the parser has its own words for it."""
    if "expected after" in str(failure):
        return 'a double quote inside a text in double quotes (expected "" for each in it)'
    # It came to the end of the file, or to more than a cell may hold.
    return "a double quote is opened here, and not closed (expected a second one)"


def _wrong_row(cells: Sequence[str], columns: Sequence[str]) -> str:
    """What is wrong with a row of too many or too few cells."""
    counted = "1 cell" if len(cells) == 1 else f"{len(cells)} cells"
    found = f"has {counted} where the header has {len(columns)}"
    if len(cells) > len(columns):
        return f"{found}: a text with a comma in it goes in double quotes, a number has none"
    if len(cells) == 1 and any(mark in cells[0] for mark in ";\t"):
        return f"{found}: cells are separated by commas here"
    return f"{found}: an empty cell has its comma too"


def _wrong_header(
    columns: Sequence[str], shown: str, line: int, wanted: Format
) -> Iterator[Problem]:
    """Columns that are unknown, there twice, or missing."""
    code = f"{wanted.code}002"
    if len(columns) == 1 and any(mark in columns[0] for mark in ";\t"):
        yield error(shown, line, code, f"cells are separated by commas here: {_expected(wanted)}")
        return
    for name in dict.fromkeys(columns):
        if name not in wanted.columns:
            guess = did_you_mean(name, wanted.columns)
            yield error(shown, line, code, f'unknown column "{name}"{guess}: {_expected(wanted)}')
        elif columns.count(name) > 1:
            yield error(shown, line, code, f'column "{name}" is there more than once')
    for name in wanted.required:
        if name not in columns:
            yield error(shown, line, code, f'column "{name}" is missing: {_expected(wanted)}')


def _expected(wanted: Format) -> str:
    """The header as it should be."""
    return f"expected the header {','.join(wanted.columns)}"
