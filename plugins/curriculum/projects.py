"""Which part of the plan a time tracker's project is: the table `[import.projects]`."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from plugins.curriculum import values
from plugins.problems import did_you_mean
from plugins.toml import Table


def projects_of(root: Table, known: Collection[str]) -> tuple[tuple[str, str], ...]:
    """Names of projects (or `Project/Task`) with their paths; CUR006 for an unknown path."""
    outer = root.table("import")
    if outer is None:
        return ()
    table = outer.table("projects")
    outer.end()
    return tuple(_paths(table, known)) if table else ()


def _paths(table: Table, known: Collection[str]) -> Iterator[tuple[str, str]]:
    for name in table.values:
        path = table.get(name, values.text, "a path such as dl/goodfellow")
        if path is not None and path not in known:
            message = f'unknown id "{path}" in {table.name}{did_you_mean(path, known)}'
            table.report(name, "CUR006", message)
        elif path is not None:
            yield name, path
