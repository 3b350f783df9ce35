r"""The rows and cells of an environment: what stands between `\\` and `&`."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.formulas.lengths import is_length
from plugins.formulas.tree import Node

_LINES = frozenset(("\\hline", "\\hdashline"))
_LONGEST_LENGTH = 20  # signs between the brackets
_ENDS = frozenset(("\\\\", "\\cr", "\\tabularnewline", "\\newline"))


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
    start = at = 0
    while at < len(nodes):
        if nodes[at] not in _ENDS:
            at += 1
            continue
        below, after = _space_below(nodes, at + 1)
        rows.append(_row(nodes[start:at], below))
        start = at = after
    last = _row(nodes[start:], "")
    return rows if rows and last.empty else [*rows, last]


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
    inside = nodes[at + 1 : at + _LONGEST_LENGTH]
    if nodes[at : at + 1] != ["["] or "]" not in inside:
        return "", at
    end = inside.index("]")
    length = "".join(node for node in inside[:end] if isinstance(node, str)).strip()
    return (length, at + end + 2) if is_length(length) else ("", at)
