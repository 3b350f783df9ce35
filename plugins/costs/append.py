"""One more expense at the end of costs.csv, which is otherwise left as it is, byte by byte."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path

from plugins.costs.read import COLUMNS, parse_expense
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


def append_expense(path: Path, entry: Entry) -> tuple[Problem, ...]:
    """Adds a row to the file at `path`, which is made where it is missing.

    Nothing is written where the row, or the form of the file, has a fault: the problems are what
    is returned. `TaskFailedError` where another command keeps on writing the same file.
    """
    cells = {field.name: str(getattr(entry, field.name)).strip() for field in fields(entry)}
    _, faults = parse_expense(Row(0, cells), shown_path(path))
    if faults:
        return faults
    with exclusive(path) as target:
        columns, problems = _columns(target, cells, shown_path(path))
        if not problems:
            before = target.read_bytes() if target.exists() else b""
            row = [cells[column] for column in columns]
            replace(target, before + _added(before, columns, row).encode())
    return problems


def _columns(
    target: Path, cells: dict[str, str], shown: str
) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """The file's columns in its own order, and why the row does not fit into it."""
    if not target.exists() or not target.stat().st_size:
        return COLUMNS.columns, ()
    text, problems = read_text(target, shown, "CST001")
    if problems:
        return (), problems
    table, problems = parse_table(text, shown, COLUMNS)
    if table is None:
        return (), problems
    # Faulty rows elsewhere in the file are no reason to refuse a good one.
    lost = [name for name, cell in cells.items() if cell and name not in table.columns]
    return table.columns, tuple(
        error(shown, 1, "CST002", f'there is no column "{name}" for "{cells[name]}"')
        for name in lost
    )


def _added(before: bytes, columns: Sequence[str], cells: Sequence[str]) -> str:
    """What comes behind the file's bytes, with the newlines that the file has already."""
    newline = "\r\n" if b"\r\n" in before else "\n"
    row = _line(cells, newline)
    if not before:
        return _line(columns, newline) + row
    return row if before.endswith((b"\n", b"\r")) else newline + row


def _line(cells: Sequence[str], newline: str) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator=newline).writerow(cells)
    return text.getvalue()
