"""Commands with arguments that the engine does not have, or not as LaTeX has them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from plugins.formulas.colours import colour_row
from plugins.formulas.lengths import css, ems
from plugins.formulas.model import LabelError, NotTeXError
from plugins.formulas.tree import Environment, Group, Node, Reader, plain
from plugins.formulas.written import Blank, Reference, Row
from plugins.problems import did_you_mean

if TYPE_CHECKING:
    from plugins.formulas.rewrite import Writer

Command = Callable[["Writer", Reader, str], str]

_SMASHED: Mapping[str, Row] = {
    "": Row("smash"),
    "t": Row("smash-top"),
    "b": Row("smash-bottom"),
}
_OVER: Mapping[str, str] = {"r": "end", "l": "start", "c": "centre"}
# What an operator's name may hold for the engine, which takes plain words only.
_UPRIGHT = frozenset(("\\mathrm", "\\text", "\\textrm", "\\rm", "\\textnormal", "\\mathsf"))
_IN_NAMES = frozenset(("\\,", " ", "-", "*", "'", "\\ ", "\\!", "\\;", "~", "/"))


def _argument_alone(writer: Writer, reader: Reader, command: str) -> str:
    r"""`\ensuremath`, `\mathnormal`, `\vcenter`: what they say holds here anyway."""
    return f"{{{writer.write(reader.argument(command))}}}"


def _smash(writer: Writer, reader: Reader, command: str) -> str:
    side = plain(reader.optional() or [])
    if side not in _SMASHED:
        raise NotTeXError(f"{command}[{side}]: expected t or b")
    return writer.row(_SMASHED[side], reader.argument(command))


def _struck(writer: Writer, reader: Reader, command: str) -> str:
    return writer.row(Row("sout"), reader.argument(command))


def _lap(writer: Writer, reader: Reader, command: str) -> str:
    side = _OVER[command.removeprefix("\\math").removeprefix("\\")[0]]
    return writer.row(Row("lap", side), reader.argument(command))


def _framed(writer: Writer, reader: Reader, command: str) -> str:
    words: list[Node] = ["\\text", Group(reader.argument(command))]
    return rf"\boxed{{{writer.write(words)}}}"


def _rule(writer: Writer, reader: Reader, command: str) -> str:
    raised = ems(plain(reader.optional() or list("0pt")), command)
    width = ems(plain(reader.argument(command)), command)
    height = ems(plain(reader.argument(command)), command)
    return writer.hole(Blank(width, height + raised, -raised, filled=height))


def _space(_writer: Writer, reader: Reader, command: str) -> str:
    r"""`\hspace*{1em}`, with or without a star."""
    reader.skip("*")
    return rf"\hspace{{{css(ems(plain(reader.argument(command)), command))}}}"


def _substack(writer: Writer, reader: Reader, command: str) -> str:
    alignment: list[Node] = [Group(["c"])]
    return writer.write([Environment("subarray", alignment + reader.argument(command))])


def _in_environment(name: str) -> Command:
    r"""TeX's own `\matrix{..}` as the environment that LaTeX has."""

    def write(writer: Writer, reader: Reader, command: str) -> str:
        return writer.write([Environment(name, reader.argument(command))])

    return write


def _coloured(writer: Writer, reader: Reader, command: str) -> str:
    r"""`\textcolor{red}{x}`; `\color{red}{x}` alike, and `\color{red} x + y` to the group's end."""
    row = colour_row(reader, command)
    if command == "\\textcolor" or isinstance(reader.peek(), Group):
        return writer.row(row, reader.argument(command))
    return writer.row(row, reader.rest())


def _operator(writer: Writer, reader: Reader, command: str) -> str:
    star = "*" if reader.skip("*") else ""
    name = reader.argument(command)
    words = _words_of(name)
    if words is None:
        words = writer.hole(writer.written(["\\mathrm", Group(name)]))
    return rf"\operatorname{star}{{{words}}}"


def _words_of(nodes: list[Node]) -> str | None:
    """An operator's name where it is words only, else None."""
    out = []
    for node in nodes:
        if isinstance(node, Group):
            inner = _words_of(node.nodes)
            if inner is None:
                return None
            out.append(inner)
        elif isinstance(node, str) and (node.isalnum() or node in _IN_NAMES):
            out.append(node)
        elif node not in _UPRIGHT:
            return None
    return "".join(out)


def _math_operator(writer: Writer, reader: Reader, command: str) -> str:
    r"""`\mathop{X}`: only a name gets its limits above and below, so X is put into one."""
    inside = writer.hole(writer.written(reader.argument(command)))
    return rf"\operatorname*{{{inside}}}"


def _limit(name: str) -> Command:
    r"""`\varlimsup` and its kin: the line over them belongs to the operator."""

    def write(writer: Writer, _reader: Reader, _command: str) -> str:
        nodes: list[Node] = [name, Group(["\\mathrm", Group(list("lim"))])]
        return rf"\operatorname*{{{writer.hole(writer.written(nodes))}}}"

    return write


def _slanted_fraction(writer: Writer, reader: Reader, command: str) -> str:
    above, below = (writer.write(reader.argument(command)) for _ in range(2))
    return rf"{{}}^{{{above}}}\!/_{{{below}}}"


def _reference(writer: Writer, reader: Reader, command: str) -> str:
    label = plain(reader.argument(command))
    found = writer.references.get(label)
    if found is None:
        hint = did_you_mean(label, writer.references)
        raise LabelError(f'{command}: no equation has the label "{label}"{hint}')
    if not found.shown:
        raise LabelError(f'{command}: the equation "{label}" has no number to refer to')
    shown = f"({found.shown})" if command == "\\eqref" else found.shown
    return writer.hole(Reference(shown, found.fragment))


def _misplaced(_writer: Writer, _reader: Reader, command: str) -> str:
    raise NotTeXError(rf"{command} belongs into a display formula or a row of align, not here")


def _rule_misplaced(_writer: Writer, _reader: Reader, command: str) -> str:
    raise NotTeXError(f"{command} belongs at the beginning of a row, not here")


COMMANDS: Mapping[str, Command] = {
    **dict.fromkeys(("\\ensuremath", "\\vcenter", "\\mathnormal"), _argument_alone),
    "\\smash": _smash,
    "\\sout": _struck,
    **dict.fromkeys(("\\mathrlap", "\\mathllap", "\\mathclap", "\\rlap", "\\llap", "\\clap"), _lap),
    "\\fbox": _framed,
    "\\rule": _rule,
    **dict.fromkeys(("\\hspace", "\\mspace"), _space),
    "\\substack": _substack,
    "\\matrix": _in_environment("matrix"),
    "\\pmatrix": _in_environment("pmatrix"),
    "\\cases": _in_environment("cases"),
    "\\displaylines": _in_environment("gathered"),
    "\\color": _coloured,
    "\\textcolor": _coloured,
    "\\operatorname": _operator,
    "\\mathop": _math_operator,
    "\\varlimsup": _limit("\\overline"),
    "\\varliminf": _limit("\\underline"),
    "\\varinjlim": _limit("\\underrightarrow"),
    "\\varprojlim": _limit("\\underleftarrow"),
    "\\nicefrac": _slanted_fraction,
    "\\sfrac": _slanted_fraction,
    "\\ref": _reference,
    "\\eqref": _reference,
    "\\tag": _misplaced,
    "\\label": _misplaced,
    "\\hline": _rule_misplaced,
    "\\hdashline": _rule_misplaced,
}
