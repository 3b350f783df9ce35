r"""Macros of the site, of a post and of its formulas, and how they are put in.

`\newcommand`, `\renewcommand`, `\providecommand`, `\def`, `\let` and `\DeclareMathOperator` define
one for the formulas that follow in the same post, as authors who come from MathJax expect.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from plugins.formulas.model import FormulaError, MacroError, TooLargeError
from plugins.formulas.tokens import LONGEST, Primitive, tokenize

_MOST_EXPANSIONS = 1_000


@dataclass(frozen=True)
class Macro:
    """What stands for a command: `body`, in which `#1` to `#9` are its arguments.

    `optional` is what the first argument is where it is not given in brackets; None where all of
    them are needed.
    """

    body: tuple[str, ...]
    arguments: int = 0
    optional: tuple[str, ...] | None = None


def macros_of(definitions: Mapping[str, str]) -> dict[str, Macro]:
    r"""Macros from names and bodies, as settings have them: `{"E": r"\mathbb{E}_{#1}"}`.

    They take as many arguments as their bodies name. Raises `FormulaError`.
    """
    found = {}
    for name, body in definitions.items():
        tokens = tokenize(body)
        numbers = [
            int(after) for piece, after in pairwise(tokens) if piece == "#" and after in "123456789"
        ]
        found["\\" + name.removeprefix("\\")] = Macro(tuple(tokens), max(numbers, default=0))
    return found


def parse_macros(source: str) -> dict[str, Macro]:
    """The macros that some TeX of definitions alone defines. Raises `FormulaError`."""
    found: dict[str, Macro] = {}
    rest = expand(tokenize(source), found)
    if any(piece != " " for piece in rest):
        shown = "".join(rest).strip()
        raise MacroError(rf"expected \newcommand, \def or \DeclareMathOperator, found {shown[:40]}")
    return found


def expand(tokens: list[str], macros: dict[str, Macro]) -> list[str]:
    """The tokens with macros put in and definitions taken out, which are added to `macros`.

    Raises `MacroError`, among others for a macro that contains itself.
    """
    if not any(piece in _DEFINERS or piece in macros for piece in tokens):
        return tokens
    return _Expansion(tokens, macros).run()


class _Expansion:
    """Tokens still to be read (the next one last), and those that are done."""

    def __init__(self, tokens: list[str], macros: dict[str, Macro]) -> None:
        self._left = tokens[::-1]
        self._macros = macros
        self._expansions = 0

    def run(self) -> list[str]:
        done: list[str] = []
        while self._left:
            piece = self._left.pop()
            if isinstance(piece, Primitive):
                done.append(piece)
            elif piece in _DEFINERS:
                _DEFINERS[piece](self, piece)
            elif piece in self._macros:
                self._put_in(piece)
            else:
                done.append(piece)
        return done

    def define(self, command: str) -> None:
        r"""`\newcommand{\name}[2][default]{body}`, with or without a star."""
        self._skip("*")
        name = self._name(command)
        count = self._bracketed()
        optional = self._bracketed() if count else None
        if count is not None and (len(count) != 1 or count[0] not in "0123456789"):
            raise MacroError(f"{command} {name}: expected a number of arguments, 0 to 9")
        body = self._argument(command)
        if command != "\\providecommand" or name not in self._macros:
            arguments = int(count[0]) if count else 0
            self._set(name, Macro(body, arguments, optional))

    def define_plainly(self, command: str) -> None:
        r"""`\def\name#1#2{body}`."""
        name = self._name(command)
        arguments = 0
        self._skip_spaces()
        while self._left and self._left[-1] != "{":
            sign, number = self._left.pop(), self._left.pop() if self._left else ""
            arguments += 1
            if (sign, number) != ("#", str(arguments)):
                raise MacroError(rf"\def {name}: expected arguments #1#2..., found {sign}{number}")
        self._set(name, Macro(self._argument(command), arguments))

    def let(self, command: str) -> None:
        r"""`\let\name=\other`: what `\other` means now, even where it is defined anew later."""
        name = self._name(command)
        self._skip("=")
        self._skip(" ")
        if not self._left:
            raise MacroError(rf"\let {name}: nothing follows")
        other = self._left.pop()
        self._set(name, self._macros.get(other, Macro((Primitive(other),))))

    def declare_operator(self, command: str) -> None:
        r"""`\DeclareMathOperator{\name}{text}`; with a star, indices go above and below."""
        operator = "\\operatorname"
        star = ("*",) if self._skip("*") else ()
        name = self._name(command)
        body = self._argument(command)
        self._set(name, Macro((operator, *star, "{", *body, "}")))

    def _set(self, name: str, macro: Macro) -> None:
        self._macros[name] = macro

    def _put_in(self, name: str) -> None:
        macro = self._macros[name]
        self._expansions += 1
        if self._expansions > _MOST_EXPANSIONS:
            raise MacroError(f"{name} has no end: does it contain itself?")
        arguments: list[tuple[str, ...]] = []
        if macro.optional is not None:
            given = self._bracketed()
            arguments.append(macro.optional if given is None else given)
        while len(arguments) < macro.arguments:
            arguments.append(self._argument(name))
        self._left.extend(reversed(_filled(name, macro, arguments)))
        if len(self._left) > LONGEST:
            raise TooLargeError(f"the formula is too long once {name} is put in")

    def _skip(self, piece: str) -> bool:
        self._skip_spaces()
        found = bool(self._left) and self._left[-1] == piece
        if found:
            self._left.pop()
        return found

    def _skip_spaces(self) -> None:
        while self._left and self._left[-1] == " ":
            self._left.pop()

    def _name(self, command: str) -> str:
        name = self._argument(command)
        if len(name) != 1 or name[0][0] != "\\":
            found = "".join(name) or "nothing"
            raise MacroError(f"{command}: expected a name such as \\E, found {found}")
        return name[0]

    def _argument(self, name: str) -> tuple[str, ...]:
        """The next piece, or what stands in the next braces."""
        self._skip_spaces()
        if not self._left or self._left[-1] == "}":
            raise MacroError(f"{name}: an argument is missing")
        piece = self._left.pop()
        return self._until("}", name) if piece == "{" else (piece,)

    def _bracketed(self) -> tuple[str, ...] | None:
        return self._until("]", "[") if self._skip("[") else None

    def _until(self, closing: str, name: str) -> tuple[str, ...]:
        """What stands before a closing sign that is not in further braces; both are taken."""
        found: list[str] = []
        depth = 0
        while self._left:
            piece = self._left.pop()
            if depth == 0 and piece == closing:
                return tuple(found)
            depth += (piece == "{") - (piece == "}")
            found.append(piece)
        raise MacroError(f"{name}: found no {closing}")


def _filled(name: str, macro: Macro, arguments: list[tuple[str, ...]]) -> list[str]:
    """The body with its arguments; a command is kept apart from a letter that comes to follow."""
    out: list[str] = []
    tokens = iter(macro.body)
    for piece in tokens:
        if piece != "#":
            out.append(piece)
            continue
        number = next(tokens, "")
        if number == "#":
            # In a definition inside of this one: its own argument.
            out.append("#")
        elif number.isdecimal() and 0 < int(number) <= len(arguments):
            out.extend(arguments[int(number) - 1])
        else:
            raise MacroError(f"{name} has {len(arguments)} arguments, found #{number} in it")
    return out


_DEFINERS = {
    "\\newcommand": _Expansion.define,
    "\\renewcommand": _Expansion.define,
    "\\providecommand": _Expansion.define,
    "\\def": _Expansion.define_plainly,
    "\\gdef": _Expansion.define_plainly,
    "\\let": _Expansion.let,
    "\\DeclareMathOperator": _Expansion.declare_operator,
}
__all__ = ["FormulaError", "Macro", "expand", "macros_of", "parse_macros"]
