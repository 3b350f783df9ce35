r"""Equations with numbers: which rows have one, `\tag`, `\label`, and what `\ref` refers to.

The numbers of a whole post are given before anything is rendered: a reference may stand before its
equation, and a formula that is rendered the same is rendered once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from plugins.formulas.environments import space_below
from plugins.formulas.model import LabelError, NotTeXError
from plugins.formulas.rewrite import Writer
from plugins.formulas.table import TableRow, rows_of
from plugins.formulas.tree import Environment, Group, Node, Reader, join, plain
from plugins.formulas.words import STYLES
from plugins.formulas.written import Number, Reference, Written, number_sign

# Each environment with the one of the engine's for it.
_NUMBERED = {
    "equation": "equation*",
    "displaymath": "equation*",
    "gather": "gather*",
    "multline": "multline*",
    "align": "align*",
    "alignat": "align*",
    "xalignat": "align*",
    "flalign": "align*",
    "eqnarray": "align*",
}
_AT_ONCE = frozenset(("equation*", "multline*"))  # one number for all of their rows
_UNNUMBERED = frozenset(("\\nonumber", "\\notag"))


@dataclass(frozen=True)
class Row:
    """A row with what stands beside it: `tag` is the author's own, in parentheses or `bare`."""

    row: TableRow
    counted: bool
    tag: list[Node] | None = None
    bare: bool = False
    labels: tuple[str, ...] = ()
    number: str = ""

    @property
    def shown(self) -> str:
        """What a reference to it shows, in plain words."""
        return plain(_without_commands(self.tag)) if self.tag is not None else self.number


@dataclass(frozen=True)
class Equation:
    """A formula as rows in one of the engine's environments; `environment` is empty for a formula
    that is not in one, and has one row then."""

    environment: str
    rows: tuple[Row, ...]
    display: bool


@dataclass
class Equations:
    """The equations of one post in order; gives them their numbers and knows their labels."""

    references: dict[str, Reference] = field(default_factory=dict)
    _count: int = 0

    def number(self, equation: Equation) -> Equation:
        """The equation with its numbers. Raises `LabelError` for a label that is there twice."""
        rows = tuple(self._numbered(row) for row in equation.rows)
        for row in rows:
            for label in row.labels:
                if label in self.references:
                    raise LabelError(f'the label "{label}" is given to two equations')
                self.references[label] = Reference(row.shown, fragment_of(label))
        return replace(equation, rows=rows)

    def _numbered(self, row: Row) -> Row:
        if not row.counted or row.tag is not None:
            return row
        self._count += 1
        return replace(row, number=str(self._count))


def fragment_of(label: str) -> str:
    """The fragment of the equation with a label: `eq-loss`; `eq:loss` where it says so itself."""
    name = "-".join(label.split())
    return name if name.startswith("eq") else f"eq-{name}"


def equation_of(nodes: list[Node], *, display: bool) -> Equation:
    """A formula's tree as an equation. Raises `FormulaError`."""
    alone = [node for node in nodes if node != " "]
    environment = alone[0] if len(alone) == 1 else None
    if isinstance(environment, Environment):
        name = environment.name.removesuffix("*")
        if name in _NUMBERED:
            return _in_environment(environment, name)
    row = _row(TableRow((), (nodes,)), counted=False)
    if not display:
        row = Row(TableRow((), (_in_lines(nodes),)), counted=False)
    elif row.tag is not None or row.labels:
        row = replace(row, row=_lines(row.row), counted=True)
        return Equation("equation*", (row,), display=True)
    else:
        row = replace(row, row=_lines(row.row))
    return Equation("", (row,), display)


def write_equation(equation: Equation, references: Mapping[str, Reference]) -> Written:
    """The equation as TeX for the engine. Raises `FormulaError`."""
    writer = Writer(references, equation.display)
    if not equation.environment:
        return writer.done(writer.write(equation.rows[0].row.cells[0]))
    rows = r" \\ ".join(_write_row(writer, row) for row in equation.rows)
    name = equation.environment
    return writer.done(rf"\begin{{{name}}}{rows}\end{{{name}}}")


def _write_row(writer: Writer, row: Row) -> str:
    cells = [writer.write(cell) for cell in row.row.cells]
    if row.row.below:
        cells[-1] += space_below(writer, row.row.below)
    tex = "&".join(cells)
    if row.tag is None and not row.number:
        return tex
    ids = tuple(fragment_of(label) for label in row.labels)
    number = Number(_tag(writer, row), ids)
    writer.holes.append(number)
    return join([tex, rf"\tag*{{{number_sign(len(writer.holes) - 1)}}}"])


def _tag(writer: Writer, row: Row) -> Written:
    nodes: list[Node] = list(row.number) if row.tag is None else row.tag
    if not row.bare:
        nodes = ["(", *nodes, ")"]
    return writer.written(["\\text", Group(nodes)])


def _in_environment(environment: Environment, name: str) -> Equation:
    kind = _NUMBERED[name]
    counted = name == environment.name and name != "displaymath"
    reader = Reader(environment.nodes)
    if name in {"alignat", "xalignat"}:
        reader.argument(name)
    nodes = reader.rest()
    if kind == "equation*":
        row = _row(TableRow((), (nodes,)), counted=counted)
        return Equation(kind, (replace(row, row=_lines(row.row)),), display=True)
    lines = rows_of(nodes)
    if kind == "gather*" and any(len(line.cells) > 1 for line in lines):
        raise NotTeXError(f"{environment.name}: found &, use align for columns")
    if name == "eqnarray":
        lines = [_two_columns(line) for line in lines]
    rows = tuple(_row(line, counted=counted) for line in lines)
    return Equation(kind, _with_one_number(rows) if kind in _AT_ONCE else rows, display=True)


def _with_one_number(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows of an environment that has one number, beside its last one."""
    *others, last = rows
    labels = tuple(label for row in rows for label in row.labels)
    tagged = next((row for row in rows if row.tag is not None), last)
    counted = all(row.counted for row in rows)
    bare = (replace(row, counted=False, tag=None, labels=()) for row in others)
    last = replace(last, counted=counted, tag=tagged.tag, bare=tagged.bare, labels=labels)
    return (*bare, last)


def _row(row: TableRow, *, counted: bool) -> Row:
    r"""A row with its `\tag`, `\label` and `\notag` taken out of its cells."""
    found = Row(row, counted)
    cells = []
    for cell in row.cells:
        kept, found = _taken(cell, found)
        cells.append(kept)
    return replace(found, row=replace(row, cells=tuple(cells)))


def _taken(nodes: list[Node], row: Row) -> tuple[list[Node], Row]:
    kept: list[Node] = []
    reader = Reader(nodes)
    while reader:
        node = reader.take()
        if node == "\\tag":
            if row.tag is not None:
                raise NotTeXError(r"two \tag in one row")
            bare = reader.skip("*")
            row = replace(row, tag=reader.argument("\\tag"), bare=bare)
        elif node == "\\label":
            row = replace(row, labels=(*row.labels, plain(reader.argument("\\label"))))
        elif node in _UNNUMBERED:
            row = replace(row, counted=False)
        elif isinstance(node, Environment):
            inner, row = _taken(node.nodes, row)
            kept.append(Environment(node.name, inner))
        else:
            kept.append(node)
    return kept, row


def _two_columns(row: TableRow) -> TableRow:
    """`a &=& b` as `a &= b`: the middle of an eqnarray is a relation."""
    if len(row.cells) < 3:
        return row
    left, middle, *right = row.cells
    joined = [*middle, *(node for cell in right for node in cell)]
    return replace(row, cells=(left, joined))


def _lines(row: TableRow) -> TableRow:
    return replace(row, cells=(_in_lines(row.cells[0]),))


def _in_lines(nodes: list[Node]) -> list[Node]:
    r"""Lines at the top (`\\`, which the engine would join) as an environment that has lines."""
    if "\\\\" not in nodes and "\\cr" not in nodes:
        return nodes
    return [Environment("aligned" if "&" in nodes else "gathered", nodes)]


def _without_commands(nodes: Sequence[Node]) -> list[Node]:
    return [node for node in nodes if node not in STYLES and node != "$"]
