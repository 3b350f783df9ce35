r"""The tree of a formula as TeX that the engine understands.

Everything that is not named in a table of commands or environments is handed on as it is: the
engine knows it, or says that it does not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from plugins.formulas import commands, environments
from plugins.formulas.model import NotTeXError, TooLargeError, UnknownMathError
from plugins.formulas.names import DELIMITERS, SAME, SIZES, UNSUPPORTED
from plugins.formulas.tree import Environment, Group, Node, Reader, join, source
from plugins.formulas.words import STYLES, write_words
from plugins.formulas.written import MARKS, MOST_HOLES, Hole, Reference, Row, Written, hole_sign

# Deeper than braces may be nested: a `\\color` holds to the end of its group, and another in it.
_DEEPEST = 60


@dataclass
class Writer:
    """Writes nodes as TeX, and gathers the marks that it writes on the way.

    `references` are the equations of the post by their labels.
    """

    references: Mapping[str, Reference]
    display: bool
    rows: list[Row] = field(default_factory=list)
    holes: list[Hole] = field(default_factory=list)
    depth: int = 0

    def write(self, nodes: list[Node]) -> str:
        """TeX of the nodes. Raises `FormulaError`."""
        if self.depth > _DEEPEST:
            raise TooLargeError("too many commands, each inside of the one before it")
        self.depth += 1
        tex = self._write(nodes)
        self.depth -= 1
        return tex

    def _write(self, nodes: list[Node]) -> str:
        reader = Reader(nodes)
        pieces: list[str] = []
        while reader:
            node = reader.take()
            if isinstance(node, Group):
                pieces.append(f"{{{self.write(node.nodes)}}}")
            elif isinstance(node, Environment):
                pieces.append(environments.write_environment(self, node))
            elif node != " ":
                pieces.append(self._command(node, reader))
        return join(pieces)

    def written(self, nodes: list[Node]) -> Written:
        """Nodes that are converted by themselves and put into this formula."""
        inner = Writer(self.references, display=False, depth=self.depth)
        return inner.done(inner.write(nodes))

    def done(self, tex: str) -> Written:
        """What was written, with its marks."""
        return Written(tex, self.display, tuple(self.rows), tuple(self.holes))

    def row(self, row: Row, nodes: list[Node]) -> str:
        """The nodes as a row that is marked."""
        if row not in self.rows:
            self.rows.append(row)
        place = self.rows.index(row)
        if place >= len(MARKS):
            raise TooLargeError(f"more than {len(MARKS)} colours in one formula")
        return rf"\textcolor{{{MARKS[place]}}}{{{self.write(nodes)}}}"

    def hole(self, hole: Hole) -> str:
        """The sign of a place that is filled afterwards."""
        self.holes.append(hole)
        if len(self.holes) > MOST_HOLES:
            raise TooLargeError(f"more than {MOST_HOLES} rules, references or operators")
        return hole_sign(len(self.holes) - 1)

    def _command(self, token: str, reader: Reader) -> str:
        if token in SIZES:
            return token + self._delimiter(token, reader)
        if token in STYLES:
            return write_words(self, reader, token)
        if token in commands.COMMANDS:
            return commands.COMMANDS[token](self, reader, token)
        if token in UNSUPPORTED:
            raise UnknownMathError(f"{token} is not supported: {UNSUPPORTED[token]}")
        if token in {"$", "\\(", "\\)", "\\[", "\\]"}:
            raise NotTeXError(f"{token} inside of a formula")
        return SAME.get(token, token)

    def _delimiter(self, token: str, reader: Reader) -> str:
        if reader.peek() is None:
            raise NotTeXError(f"{token} without a delimiter")
        node = reader.take()
        sign = source(node.nodes) if isinstance(node, Group) else source([node])
        return DELIMITERS.get(sign.strip(), sign)
