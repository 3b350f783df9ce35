r"""TeX as tokens: a control sequence, one character, or a space that stands for any number of them.

Tokens are strings. Comments are left out; a backslash at a line's end is a space, as `\ ` is.
"""

from __future__ import annotations

import re

from plugins.formulas.model import NotTeXError, TooLargeError, UnknownMathError

# Longer or deeper than this and it is no formula: the limits keep every later stage fast and its
# recursion flat. Engines written in C or Rust end the whole build when their stack does.
LONGEST = 20_000
_DEEPEST = 50
_LONGEST_CHAIN = 200

_TOKEN = re.compile(
    r"%[^\n]*(?:\n[ \t]*|\Z)|(?P<token>\\(?:[a-zA-Z]+|[^a-zA-Z]|\Z)|\s+|.)", re.DOTALL
)
# Control characters, what is private to fonts (and to us here), and halves of characters.
_MEANINGLESS = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\uf8ff\ufffe\uffff\U000f0000-\U0010ffff]"
)
_OPENING = {"{": "}", "\\left": "\\right", "\\begin": "\\end"}
_CLOSING = frozenset(_OPENING.values())


class Primitive(str):
    r"""A token that is no macro, whatever macros there are: what `\let` keeps for the author."""

    __slots__ = ()


def tokenize(tex: str) -> list[str]:
    """The tokens of some TeX.

    Raises `TooLargeError` where it is far too long, `UnknownMathError` where a character in it has
    no meaning in any text.
    """
    if len(tex) > LONGEST:
        raise TooLargeError(f"the formula has {len(tex)} characters, at most {LONGEST} are read")
    _refuse_meaningless(tex)
    found = (match["token"] for match in _TOKEN.finditer(tex))
    return [_as_token(token) for token in found if token]


def _as_token(token: str) -> str:
    if token.isspace():
        return " "
    if token[0] == "\\" and (len(token) == 1 or token[1].isspace()):
        return "\\ "
    return token


def _refuse_meaningless(tex: str) -> None:
    if found := _MEANINGLESS.search(tex):
        raise UnknownMathError(f"the character U+{ord(found[0]):04X} has no meaning in a formula")


def check_nesting(tokens: list[str]) -> None:
    r"""Raise `NotTeXError` where braces, `\left` or environments do not match.

    Raises `TooLargeError` where they are nested too deep.
    """
    if len(tokens) > LONGEST:
        raise TooLargeError("the formula is too long once its macros are put in")
    opened: list[str] = []
    chain = 0
    for token in tokens:
        # Whatever takes the next command as its argument nests without a brace.
        chain = chain + 1 if token[0] in "\\^_ " and len(token) != 2 else 0
        if token in _OPENING:
            opened.append(token)
        elif token in _CLOSING:
            if not opened or _OPENING[opened[-1]] != token:
                expected = f"expected {_OPENING[opened[-1]]}" if opened else "nothing is open"
                raise NotTeXError(f"found {token}, but {expected}")
            opened.pop()
        if len(opened) > _DEEPEST or chain > _LONGEST_CHAIN:
            raise TooLargeError(f"nested more than {_DEEPEST} deep")
    if opened:
        raise NotTeXError(f"{opened[-1]} without its {_OPENING[opened[-1]]}")
