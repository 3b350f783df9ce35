"""Environments inside of a formula, in those that the engine has. Numbers: `equations.py`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.formulas.lengths import ems
from plugins.formulas.model import UnknownMathError
from plugins.formulas.table import TableRow, rows_of
from plugins.formulas.tree import Environment, Group, Node, Reader, plain
from plugins.formulas.written import Blank

if TYPE_CHECKING:
    from plugins.formulas.rewrite import Writer

_SAME = {
    "split": "aligned",
    "alignedat": "aligned",
    "align": "aligned",
    "alignat": "aligned",
    "xalignat": "aligned",
    "flalign": "aligned",
    "gather": "gathered",
    "multline": "gathered",
    "equation": "gathered",
    "displaymath": "gathered",
    "math": "gathered",
    "lgathered": "gathered",
    "drcases": "rcases",
}
_WITH_COUNT = frozenset(("alignat", "alignedat", "xalignat"))
_WITH_PLACE = frozenset(("aligned", "alignedat", "gathered", "split", "array"))
_FENCES = {
    "matrix": (".", "."),
    "pmatrix": ("(", ")"),
    "bmatrix": ("[", "]"),
    "Bmatrix": ("\\{", "\\}"),
    "vmatrix": ("|", "|"),
    "Vmatrix": ("\\|", "\\|"),
}
_DEPTH = 0.3  # of a row of letters, in ems
_LETTERS = frozenset("lcr")


def write_environment(writer: Writer, environment: Environment) -> str:
    """TeX of an environment in a formula. Raises `FormulaError`."""
    name, reader = environment.name, Reader(environment.nodes)
    if name == "CD":
        raise UnknownMathError("diagrams (CD) cannot be shown: use a picture")
    if "small" in name and (full := name.replace("small", "", 1)) in _FENCES:
        return _small(writer, full, reader)
    if name.endswith("*") and name[:-1] in _FENCES:
        return _aligned_matrix(writer, name[:-1], reader)
    plain_name = name.removesuffix("*")
    if plain_name in _WITH_PLACE:
        reader.optional()
    if plain_name in _WITH_COUNT:
        reader.argument(name)
    before = ""
    if name in {"array", "subarray"}:
        before = f"{{{_columns(reader.argument(name))}}}"
    rows = rows_of(reader.rest())
    if plain_name == "eqnarray":
        name, before = "array", "{rcl}"
    else:
        name = _SAME.get(plain_name, name)
    return rf"\begin{{{name}}}{before}{write_rows(writer, rows)}\end{{{name}}}"


def write_rows(writer: Writer, rows: list[TableRow]) -> str:
    """The rows as TeX, with the space that was asked for below them."""
    written = []
    for row in rows:
        cells = [writer.write(cell) for cell in row.cells]
        if row.below:
            cells[-1] += space_below(writer, row.below)
        rules = row.rules[:1]  # the engine has no double rule
        written.append("".join((*rules, " " * bool(rules), "&".join(cells))))
    return r" \\ ".join(written)


def space_below(writer: Writer, length: str) -> str:
    """A sign of no width that reaches further down than the row; nothing where it is negative."""
    below = ems(length, "\\\\")
    return writer.hole(Blank(0, 0, _DEPTH + below)) if below > 0 else ""


def _small(writer: Writer, name: str, reader: Reader) -> str:
    left, right = _FENCES[name]
    rows = write_rows(writer, rows_of(reader.rest()))
    body = rf"{{\scriptstyle\begin{{matrix}}{rows}\end{{matrix}}}}"
    return body if left == "." else rf"\left{left}{body}\right{right}"


def _aligned_matrix(writer: Writer, name: str, reader: Reader) -> str:
    r"""`pmatrix*[r]`: as an array, which alone can say how its columns are aligned."""
    column = plain(reader.optional() or ["c"])
    rows = rows_of(reader.rest())
    if column not in _LETTERS:
        raise UnknownMathError(f"{name}*[{column}]: expected l, c or r")
    columns = column * max(len(row.cells) for row in rows)
    body = rf"\begin{{array}}{{{columns}}}{write_rows(writer, rows)}\end{{array}}"
    left, right = _FENCES[name]
    return rf"\left{left}{body}\right{right}"


def _columns(nodes: list[Node]) -> str:
    """How an array's columns are aligned, with the rules between them."""
    out = []
    reader = Reader(nodes)
    while reader:
        node = reader.take()
        if node == "*":
            count = plain(reader.argument("*"))
            if not count.isdecimal() or int(count) > 50:
                raise UnknownMathError(f"columns *{{{count}}}: expected a number of at most 50")
            out.append(_columns(reader.argument("*")) * int(count))
        elif isinstance(node, Group):
            out.append(_columns(node.nodes))
        elif node in _LETTERS or node in {"|", ":"}:
            out.append(str(node))
        elif node != " ":
            shown = node if isinstance(node, str) else "an environment"
            raise UnknownMathError(f"columns of an array: expected l, c, r and |, found {shown}")
    return "".join(out)
