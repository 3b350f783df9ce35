r"""Words in a formula (`\text` and its kin), with formulas among them taken out of the words.

The engine knows no mathematics inside of text. So `\text{if $x$ is odd}` becomes
`\text{if }{x}\text{ is odd}`, and styles are repeated for each part.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins.formulas.colours import colour_row
from plugins.formulas.model import NotTeXError
from plugins.formulas.tree import Group, Node, Reader, join

if TYPE_CHECKING:
    from plugins.formulas.rewrite import Writer

# Each with the command that the engine has for it.
STYLES = {
    "\\text": "\\text",
    "\\mbox": "\\text",
    "\\hbox": "\\text",
    "\\textnormal": "\\text",
    "\\textup": "\\text",
    "\\textmd": "\\text",
    "\\textrm": "\\text",
    "\\textbf": "\\textbf",
    "\\textit": "\\textit",
    "\\textsl": "\\textit",
    "\\emph": "\\textit",
    "\\texttt": "\\texttt",
    "\\textsf": "\\textsf",
    "\\textsc": "\\textsc",
}
_PLAIN = {"_": "\\_", "&": "\\&", "#": "\\#", "^": "\\textasciicircum"}
_QUOTES = (("``", "\N{LEFT DOUBLE QUOTATION MARK}"), ("''", "\N{RIGHT DOUBLE QUOTATION MARK}"))
_REFERENCES = frozenset(("\\ref", "\\eqref"))


def write_words(writer: Writer, reader: Reader, command: str) -> str:
    """The command's argument as words and formulas, in one group where there are several."""
    pieces = _pieces(writer, reader.argument(command), (STYLES[command],))
    if len(pieces) == 1:
        return pieces[0]
    return f"{{{join(pieces)}}}"


def _pieces(writer: Writer, nodes: list[Node], styles: tuple[str, ...]) -> list[str]:
    pieces: list[str] = []
    run: list[str] = []

    def end_run() -> None:
        if run:
            pieces.append(_styled(_with_quotes(join(run)), styles))
            run.clear()

    reader = Reader(nodes)
    while reader:
        node = reader.take()
        if isinstance(node, Group):
            inner = _pieces(writer, node.nodes, styles)
        elif node in STYLES:
            own = STYLES[node]
            nested = styles if own in styles else (*styles, own)
            inner = _pieces(writer, reader.argument(node), nested)
        elif node in {"$", "\\("}:
            inner = [f"{{{writer.write(_until(reader, node))}}}"]
        elif node == "\\textcolor":
            row = colour_row(reader, node)
            inner = [writer.row(row, [styles[-1], Group(reader.argument(node))])]
        elif node in _REFERENCES or not isinstance(node, str):
            inner = [writer.write([node, *(reader.take() for _ in range(bool(reader.peek())))])]
        else:
            # The engine takes the space behind `\\%` for one that only ends the command.
            after_sign = node == " " and run and len(run[-1]) == 2 and run[-1][0] == "\\"
            run.append("\\ " if after_sign else _PLAIN.get(node, node))
            continue
        end_run()
        pieces.extend(inner)
    end_run()
    return pieces or [_styled("", styles)]


def _until(reader: Reader, opening: str) -> list[Node]:
    closing = "$" if opening == "$" else "\\)"
    nodes: list[Node] = []
    while reader:
        node = reader.take()
        if node == closing:
            return nodes
        nodes.append(node)
    raise NotTeXError(f"in text, {opening} without its {closing}")


def _styled(words: str, styles: tuple[str, ...]) -> str:
    for style in reversed(styles[1:] if len(styles) > 1 and styles[0] == "\\text" else styles):
        words = f"{style}{{{words}}}"
    return words


def _with_quotes(words: str) -> str:
    for written, sign in _QUOTES:
        words = words.replace(written, sign)
    return words
