"""Tokens as a tree: groups in braces, and environments."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.formulas.model import NotTeXError


@dataclass(frozen=True, eq=False)
class Group:
    """What stands between two braces."""

    nodes: list[Node]


@dataclass(frozen=True, eq=False)
class Environment:
    r"""What stands between `\begin{name}` and `\end{name}`."""

    name: str
    nodes: list[Node]


Node = str | Group | Environment


def parse(tokens: list[str]) -> list[Node]:
    """The tree of tokens whose braces match. Raises `NotTeXError` where environments do not."""
    return _Parser(tokens).nodes()


class _Parser:
    def __init__(self, tokens: list[str]) -> None:
        self._tokens = tokens
        self._at = 0

    def nodes(self, closing: str = "") -> list[Node]:
        """The nodes up to a closing piece, which is taken."""
        found: list[Node] = []
        while self._at < len(self._tokens):
            piece = self._tokens[self._at]
            self._at += 1
            if piece == closing:
                break
            if piece == "{":
                found.append(Group(self.nodes("}")))
            elif piece == "\\begin":
                found.append(self._environment())
            else:
                found.append(piece)
        return found

    def _environment(self) -> Environment:
        name = self._name("\\begin")
        nodes = self.nodes("\\end")
        end = self._name("\\end")
        if name != end:
            raise NotTeXError(rf"found \end{{{end}}}, expected \end{{{name}}}")
        return Environment(name, nodes)

    def _name(self, command: str) -> str:
        """The name in braces that follows."""
        while self._tokens[self._at : self._at + 1] == [" "]:
            self._at += 1
        if self._tokens[self._at : self._at + 1] != ["{"]:
            raise NotTeXError(f"{command} without a name in braces")
        self._at += 1
        name = "".join(str(node) for node in self.nodes("}") if isinstance(node, str))
        return name.strip()


class Reader:
    """Goes over nodes one by one, and takes a command's arguments."""

    def __init__(self, nodes: list[Node]) -> None:
        self._nodes = nodes
        self._at = 0

    def __bool__(self) -> bool:
        return self._at < len(self._nodes)

    def take(self) -> Node:
        """The next node, which is there."""
        self._at += 1
        return self._nodes[self._at - 1]

    def peek(self) -> Node | None:
        """The next node that is no space; the spaces before it are passed."""
        while self and self._nodes[self._at] == " ":
            self._at += 1
        return self._nodes[self._at] if self else None

    def skip(self, piece: str) -> bool:
        """Pass the piece if it is the next one."""
        found = self.peek() == piece
        self._at += found
        return found

    def argument(self, command: str) -> list[Node]:
        """What stands in the next braces, or the next node. Raises `NotTeXError`."""
        if self.peek() is None:
            raise NotTeXError(f"{command}: an argument is missing")
        node = self.take()
        return node.nodes if isinstance(node, Group) else [node]

    def optional(self) -> list[Node] | None:
        """What stands in brackets next, or None."""
        if self.peek() != "[" or "]" not in self._nodes[self._at :]:
            return None
        start = self._at + 1
        end = self._nodes.index("]", start)
        self._at = end + 1
        return self._nodes[start:end]

    def rest(self) -> list[Node]:
        """All that is left."""
        start, self._at = self._at, len(self._nodes)
        return self._nodes[start:]


def plain(nodes: list[Node]) -> str:
    """The characters of nodes that are a name, a number or a length; braces are left out."""
    return "".join(node if isinstance(node, str) else plain(node.nodes) for node in nodes).strip()


def source(nodes: list[Node]) -> str:
    """TeX of the nodes."""
    out = []
    for node in nodes:
        if isinstance(node, Group):
            out.append(f"{{{source(node.nodes)}}}")
        elif isinstance(node, Environment):
            out.append(rf"\begin{{{node.name}}}{source(node.nodes)}\end{{{node.name}}}")
        else:
            out.append(node)
    return join(out)


def join(pieces: list[str]) -> str:
    """Pieces of TeX as one, each command kept apart from a letter behind it."""
    out: list[str] = []
    word = False
    for piece in pieces:
        if word and piece[:1].isalpha():
            out.append(" ")
        out.append(piece)
        if piece:
            word = _ends_with_word(piece)
    return "".join(out)


def _ends_with_word(piece: str) -> bool:
    at = piece.rfind("\\")
    return at >= 0 and piece[at + 1 :].isalpha() and piece[at + 1 :].isascii()
