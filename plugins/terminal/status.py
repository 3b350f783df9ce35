"""The figures: as JSON for programs, as a few tables for people."""

from __future__ import annotations

import json
from collections.abc import Mapping

from rich.console import Console
from rich.table import Table

from plugins.terminal.journal import Journal


def as_json(journal: Journal) -> str:
    """One JSON object, exact, for `invoke status --json`."""
    return json.dumps(journal.figures(), ensure_ascii=False, indent=2)


def show_status(journal: Journal, out: Console) -> None:
    """A table for each of the plan, the log and the money, as far as the journal has them."""
    figures = journal.figures()
    out.print(f"As of {figures['as_of']}")
    for name, found in figures.items():
        if not isinstance(found, Mapping):
            continue
        table = Table(title=name.capitalize(), title_justify="left", box=None, show_header=False)
        table.add_column(style="bold")
        table.add_column(justify="right")
        for key, value in _rows(found):
            table.add_row(key, value)
        out.print(table)
        out.print()


def _rows(found: Mapping[str, object]) -> list[tuple[str, str]]:
    """The figures of a group, one level of tables in them written as `by_month 2016-09`."""
    rows: list[tuple[str, str]] = []
    for key, value in found.items():
        if isinstance(value, Mapping):
            rows.extend((f"{key} {inner}", _cell(value[inner])) for inner in value)
        else:
            rows.append((key, _cell(value)))
    return rows


def _cell(value: object) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {inner}" for key, inner in value.items() if inner is not None)
    return "unknown" if value is None else str(value)
