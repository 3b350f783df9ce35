"""Problems as one table, and the console that the tasks write on."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from plugins.problems import Problem, Severity

# Wide enough for one line a problem where nobody looks through a window (a pipe, a CI log).
_WIDTH_WITHOUT_TERMINAL = 200


def console() -> Console:
    """Where the tasks write what they have to say."""
    plain = Console(highlight=False)
    return plain if plain.is_terminal else Console(highlight=False, width=_WIDTH_WITHOUT_TERMINAL)


def show_problems(problems: Sequence[Problem], out: Console) -> None:
    """One table of all problems, the errors first."""
    if not problems:
        return
    table = Table(title="Problems", title_justify="left", box=None, pad_edge=False)
    table.add_column("", no_wrap=True)
    table.add_column("Where", no_wrap=True)
    table.add_column("Code", no_wrap=True)
    table.add_column("What", overflow="fold")
    for problem in sorted(problems, key=lambda p: (not p.refuses, p)):
        style = "red" if problem.severity is Severity.ERROR else "yellow"
        cells = (problem.severity.value, problem.place, problem.code, problem.message)
        table.add_row(Text(cells[0], style), *(Text(cell) for cell in cells[1:]))
    out.print(table)
    out.print()
