"""Problems as one table, and the console that the tasks write on."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from plugins.problems import Problem, Severity

# Wide enough for one line a problem where nobody looks through a window (a pipe, a CI log).
_WIDTH_WITHOUT_TERMINAL = 200
_ANY_WIDTH = 100_000  # what a table would take if it could


def console() -> Console:
    """Where the tasks write what they have to say."""
    plain = Console(highlight=False)
    return plain if plain.is_terminal else Console(highlight=False, width=_WIDTH_WITHOUT_TERMINAL)


def show_problems(problems: Sequence[Problem], out: Console) -> None:
    """All problems, the errors first: one table where each has room in a line of its own.

    Else each message stands below its place, in one piece: a table would squeeze it into what the
    names of the files leave, and a command in it could not be copied.
    """
    if not problems:
        return
    ordered = sorted(problems, key=lambda p: (not p.refuses, p))
    table = Table(title="Problems", title_justify="left", box=None, pad_edge=False)
    for name in ("", "Where", "Code", "What"):
        table.add_column(name, no_wrap=True)
    for problem in ordered:
        table.add_row(*_cells(problem), Text(problem.message))
    if out.measure(table, options=out.options.update(width=_ANY_WIDTH)).maximum <= out.width:
        out.print(table)
    else:
        out.print(Text("Problems", "table.title"))
        for problem in ordered:
            out.print(Text("  ").join(_cells(problem)), soft_wrap=True)
            out.print(Text(f"  {problem.message}"), soft_wrap=True)
    out.print()


def _cells(problem: Problem) -> tuple[Text, Text, Text]:
    style = "red" if problem.severity is Severity.ERROR else "yellow"
    return Text(problem.severity.value, style), Text(problem.place), Text(problem.code)
