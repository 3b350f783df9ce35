"""Problems as a person reads them, in a window of any width."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from plugins.problems import Problem, error, warning
from plugins.terminal.tables import show_problems

COMMAND = "`.venv/bin/python -m pip install --require-hashes -r requirements-beancount.txt`"
POST = "content/articles/2016-10-14-backpropagation-in-60-lines.md"


def _shown(width: int, *problems: Problem) -> list[str]:
    out = Console(width=width, highlight=False, file=io.StringIO())
    show_problems(problems, out)
    assert isinstance(out.file, io.StringIO)
    return [line.rstrip() for line in out.file.getvalue().splitlines()]


def test_table() -> None:
    """Where each problem has room in a line, they are a table, the errors first."""
    lines = _shown(
        80, warning("a.md", 3, "LINK001", "leads [nowhere]"), error("b.toml", 0, "X1", "y")
    )
    assert lines == [
        "Problems",
        "         Where   Code     What",
        "error    b.toml  X1       y",
        "warning  a.md:3  LINK001  leads [nowhere]",
        "",
    ]


@pytest.mark.parametrize("width", [40, 80, 120])
def test_narrow(width: int) -> None:
    """Where a line is too long for the window, no message is squeezed, cut or broken."""
    lines = _shown(
        width,
        warning(POST, 3, "LINK001", "leads [nowhere]"),
        error("money.toml", 1, "BEA001", f"is not installed: expected {COMMAND} to have been run"),
    )
    assert lines == [
        "Problems",
        "error  money.toml:1  BEA001",
        f"  is not installed: expected {COMMAND} to have been run",
        f"warning  {POST}:3  LINK001",
        "  leads [nowhere]",
        "",
    ]


def test_none() -> None:
    """Nothing is said where nothing is wrong."""
    assert _shown(80) == []
