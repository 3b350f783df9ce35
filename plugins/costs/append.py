"""Expenses at the end of costs.csv, which is otherwise left as it is, byte by byte."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from pathlib import Path

from plugins.costs.expenses import COLUMNS, parse_expense
from plugins.costs.table import Row, parse_table, read_text
from plugins.files import exclusive, replace
from plugins.problems import Problem, error, shown_path


@dataclass(frozen=True)
class Entry:
    """A row's cells as they are written into the file; its fields are the columns."""

    date: str
    amount: str
    currency: str
    category: str
    payee: str = ""
    note: str = ""
    units: str = ""
    share: str = ""
    spread: str = ""
    visibility: str = ""

    def cells(self) -> dict[str, str]:
        """The cells by column, without space around them."""
        return {field.name: str(getattr(self, field.name)).strip() for field in fields(self)}


@dataclass(frozen=True)
class Appended:
    """Where the first of the new rows stands in the file (0 for none), and what was wrong."""

    line: int = 0
    problems: tuple[Problem, ...] = ()


def faults_of(entry: Entry, shown: str, line: int = 0) -> tuple[Problem, ...]:
    """What is wrong in the cells, as it would be told of a row of the file `shown`."""
    return parse_expense(Row(line, entry.cells()), shown)[1]


def append_expense(path: Path, entry: Entry) -> Appended:
    """Adds a row to the file at `path`; as `append_expenses`."""
    return append_expenses(path, (entry,))


def append_expenses(path: Path, entries: Iterable[Entry]) -> Appended:
    """Adds rows to the file at `path`, which is made where it is missing: all of them or none.

    Nothing is written where a row, or the form of the file, has a fault: the problems are in what
    is returned. `TaskFailedError` where another command keeps on writing the same file.
    """
    rows = tuple(entries)
    faults = tuple(problem for row in rows for problem in faults_of(row, shown_path(path)))
    return Appended(problems=faults) if faults else append_chosen(path, lambda _: rows)


def append_chosen(path: Path, choose: Callable[[str], Sequence[Entry]]) -> Appended:
    """Adds the rows that `choose` makes of the file's text, while nobody else writes the file.

    They are to have no faults (`faults_of`). As `append_expenses`.
    """
    shown = shown_path(path)
    with exclusive(path) as target:
        there = target.exists()
        text, problems = read_text(target, shown, "CST001") if there else ("", ())
        entries = () if problems else choose(text)
        if not entries:
            return Appended(problems=problems)
        columns, problems = _columns(text, entries, shown)
        if problems:
            return Appended(problems=problems)
        before = target.read_bytes() if there else b""
        newline = "\r\n" if "\r\n" in text else "\n"
        cells = (entry.cells() for entry in entries)
        added = "".join(_line([row[name] for name in columns], newline) for row in cells)
        replace(target, before + (_opening(text, columns, newline) + added).encode())
        return Appended(len(before.splitlines()) + 1 if text else 2)


def _columns(
    text: str, entries: Sequence[Entry], shown: str
) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """The file's columns in its own order, and why the rows do not fit into it."""
    if not text:
        return COLUMNS.columns, ()
    table, problems = parse_table(text, shown, COLUMNS)
    if table is None:
        return (), problems
    # Faulty rows elsewhere in the file are no reason to refuse a good one.
    lost = {
        name: cell
        for entry in reversed(entries)
        for name, cell in entry.cells().items()
        if cell and name not in table.columns
    }
    return table.columns, tuple(
        error(shown, 1, "CST002", f'there is no column "{name}" for "{cell}"')
        for name, cell in lost.items()
    )


def _opening(text: str, columns: Sequence[str], newline: str) -> str:
    """What is to stand between the file's text and a new row."""
    if not text:
        return _line(columns, newline)
    return "" if text.endswith(("\n", "\r")) else newline


def _line(cells: Sequence[str], newline: str) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator=newline).writerow(cells)
    return text.getvalue()
