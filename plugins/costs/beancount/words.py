"""The words of a beancount file that reach beyond it: `plugin`, `option` and `include`.

A `plugin` line is code that beancount's programs would run, so none may be overlooked. The file is
therefore cut into tokens just as beancount's own lexer cuts it (a word in a comment, a text or a
heading is none), and a file with anything in it that is no token of theirs is refused here: they
would refuse it too, but only after the plugins have run.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_TEXT = r'"(?:[^\\"]|\\[^\n])*+"'
_NAME = r"(?:[A-Za-z0-9\-]|[^\x00-\x7f])*+"

# One token after the other, none of them given back for the sake of a longer match. Where two fit,
# the longer one stands first: that is the one that their lexer takes.
_HARMLESS = re.compile(
    rf"""(?:
      [ \t\r\n]++
    | ;[^\n]*+
    | {_TEXT}
    | (?:[A-Z]|[^\x00-\x7f]){_NAME}(?::(?:[A-Z0-9]|[^\x00-\x7f]){_NAME})++   # account
    | [A-Z][A-Z0-9'._\-]*[A-Z0-9]                                           # currency, TRUE
    | /[A-Z0-9'._\-]*[A-Z](?:[A-Z0-9'._\-]*[A-Z0-9])?                       # currency of futures
    | [A-Z](?=[ \t\n])                                                      # flag
    | [0-9]{{4,}}[\-/][0-9]+[\-/][0-9]+                                     # day
    | (?:[0-9][0-9,]+[0-9]|[0-9]+)(?:\.[0-9]*)?                             # number
    | \#[A-Za-z0-9\-_/.]++                                                  # tag
    | \^[A-Za-z0-9\-_/.]++                                                  # link
    | [a-z][a-zA-Z0-9\-_]++(?=:)                                            # key of metadata
    | txn|balance|open|close|commodity|pad|event|query|custom|price|note|document
    | pushtag|poptag|pushmeta|popmeta
    | ^[*:\#!&?%][^\n]++                                                    # heading
    | [|@{{}},~+\-()\#*:!&?%/]
    )*+""",
    re.VERBOSE | re.MULTILINE,
)
_DIRECTIVE = re.compile(
    rf"(plugin|option|include)[ \t\r]*+({_TEXT})(?:[ \t\r]*+({_TEXT}))?+[ \t\r]*+(?=;|\n|\Z)"
)
_FOUND = re.compile(r"[^ \t\r\n]{1,40}")
_ESCAPED = re.compile(r"\\(.)")
_CONTROLS = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "b": "\b"}


@dataclass(frozen=True)
class Directive:
    """A `plugin`, an `option` or an `include`, with the one or two texts behind the word."""

    word: str
    texts: tuple[str, ...]
    line: int


@dataclass(frozen=True)
class Unreadable:
    """The first thing in a file that is no token of beancount's, and its line."""

    found: str
    line: int


def parse_directives(text: str) -> tuple[Directive, ...] | Unreadable:
    """The directives in the text of a file, in their order.

    Lines end with a newline alone, as they do for beancount: a carriage return is a space.
    """
    directives: list[Directive] = []
    place = _end_of_harmless(text, 0)
    while place < len(text):
        line = text.count("\n", 0, place) + 1
        found = _DIRECTIVE.match(text, place)
        if found is None:
            some = _FOUND.match(text, place)
            return Unreadable(some[0] if some else "", line)
        word, *texts = found.groups()
        directives.append(Directive(word, tuple(_unescape(one) for one in texts if one), line))
        place = _end_of_harmless(text, found.end())
    return tuple(directives)


def _end_of_harmless(text: str, start: int) -> int:
    found = _HARMLESS.match(text, start)
    return found.end() if found else start


def _unescape(quoted: str) -> str:
    """What stands between the quotes; a backslash before any other letter is dropped."""
    return _ESCAPED.sub(lambda found: _CONTROLS.get(found[1], found[1]), quoted[1:-1])
