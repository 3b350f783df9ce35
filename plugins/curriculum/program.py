"""The program's table, and what it shares with the other tables of the plan's file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from plugins.curriculum import values
from plugins.curriculum.model import Break, Period, Program
from plugins.toml import Table

V = TypeVar("V")

DATE = "a date such as 2016-09-12"


def read_program(table: Table) -> Program:
    """The program; a value with a fault is left out of it alone."""
    days = ", ".join(f'"{name}"' for name in ("mon", "tue", "wed"))
    program = Program(
        title=title_of(table),
        start=table.need("start", values.day, DATE),
        target=table.get("target", values.day, DATE),
        finished=table.get("finished", values.day, DATE),
        workdays=table.get("workdays", values.workdays, f"a list of days: {days}")
        or Program.workdays,
        weekly_target=table.get("weekly_target", values.minutes, 'a duration such as "40h"'),
        breaks=whole(_break(inner) for inner in table.tables("breaks")),
    )
    table.end()
    return program


def _break(table: Table) -> Break | None:
    first, last = table.need("from", values.day, DATE), table.need("to", values.day, DATE)
    why = table.get("why", values.text, "a text") or ""
    table.end()
    if first and last and last < first:
        table.fault("to", "CUR004", f"to is {last} (expected a date not before {first})")
    return Break(Period(first, last), why) if first and last and not table.faulty else None


def title_of(table: Table) -> str:
    """The title that every table needs."""
    return table.need("title", values.text, "a text") or ""


def whole(entries: Iterable[V | None]) -> tuple[V, ...]:
    """The entries without fault."""
    return tuple(entry for entry in entries if entry is not None)
