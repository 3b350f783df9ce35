r"""The rows and cells of an environment: what stands between `\\` and `&`."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.formulas.lengths import is_length
from plugins.formulas.tree import Node

_LINES = frozenset(("\\hline", "\\hdashline"))


@dataclass(frozen=True)
class TableRow:
    r"""A row: the rules above it (`\hline`), its cells, the space that `\\[1ex]` leaves below."""

    rules: tuple[str, ...]
    cells: tuple[list[Node], ...]
    below: str = ""

    @property
    def empty(self) -> bool:
        """Whether nothing at all stands in it."""
        return not self.rules and all(node == " " for cell in self.cells for node in cell)


def rows_of(nodes: list[Node]) -> list[TableRow]:
    r"""The rows; a `\\` at the very end begins none."""
    rows = []
    start = 0
    while start <= len(nodes):
        end = nodes.index("\\\\", start) if "\\\\" in nodes[start:] else len(nodes)
        below, after = _space_below(nodes, end + 1)
        rows.append(_row(nodes[start:end], below))
        start = after
    if len(rows) > 1 and rows[-1].empty:
        rows.pop()
    return rows


def _row(nodes: list[Node], below: str) -> TableRow:
    rules: list[str] = []
    cells: list[list[Node]] = [[]]
    for node in nodes:
        if node in _LINES and len(cells) == 1 and all(before == " " for before in cells[0]):
            rules.append(str(node))
        elif node == "&":
            cells.append([])
        else:
            cells[-1].append(node)
    return TableRow(tuple(rules), tuple(cells), below)


def _space_below(nodes: list[Node], at: int) -> tuple[str, int]:
    r"""The length in brackets behind a `\\`, with or without a star, and where the next row begins.

    What is no length is a cell that begins with a bracket.
    """
    if nodes[at : at + 1] == ["*"]:
        at += 1
    if nodes[at : at + 1] != ["["] or "]" not in nodes[at:]:
        return "", at
    end = nodes.index("]", at)
    inside = nodes[at + 1 : end]
    length = "".join(node for node in inside if isinstance(node, str)).strip()
    if len(inside) <= 20 and is_length(length):
        return length, end + 1
    return "", at
