"""The line of a file on which a value stands, for parsers that keep no line numbers."""

from __future__ import annotations

from pathlib import Path


def line_of(text: str, value: str, *, start: int = 1) -> int:
    """The first line from line `start` on in which `value` stands, or 0 where it stands nowhere.

    Lines end where editors end them: `splitlines` would also count form feeds and the like.
    """
    for number, line in enumerate(text.split("\n"), start=1):
        if number >= start and value in line:
            return number
    return 0


def shown_path(path: Path) -> str:
    """The path as somebody working in this folder would type it, with forward slashes."""
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()
