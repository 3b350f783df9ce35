"""Which lexer reads a notebook's code: that of its language, and IPython's own commands in it."""

from __future__ import annotations

import re
from functools import cache
from typing import ClassVar

from pygments.lexer import Lexer, bygroups, inherit, using
from pygments.lexers import get_lexer_by_name
from pygments.lexers.python import PythonLexer
from pygments.lexers.shell import BashLexer
from pygments.lexers.special import TextLexer
from pygments.token import Name, Operator, Text, Whitespace
from pygments.util import ClassNotFound

_PYTHON = frozenset(("python", "python2", "python3", "ipython", "ipython2", "ipython3", ""))
_LANGUAGE_OF = {"sh": "bash", "script": "bash", "system": "bash", "sx": "bash", "js": "javascript"}
# Cells that begin with one of these commands hold no Python.
_OTHERS = "bash cython html javascript latex markdown perl r R ruby sql svg"
_OTHER_LANGUAGES = frozenset(_OTHERS.split())
_CELL_MAGIC = re.compile(r"\s*%%(?P<name>\w+)[^\n]*\n?")


class IPythonLexer(PythonLexer):
    """Python with IPython's commands: `%timeit f()`, `!ls`, `files = !ls`, `range?`.

    Pygments itself has none, and a package for these few lines would be one more to trust.
    """

    name = "IPython in a notebook"
    aliases: ClassVar[list[str]] = []
    filenames: ClassVar[list[str]] = []
    mimetypes: ClassVar[list[str]] = []
    url = ""

    tokens: ClassVar = {
        "root": [
            (r"^([ \t]*)(%{1,2}\w+)", bygroups(Whitespace, Name.Decorator)),
            (r"^([ \t]*)(!!?)(.*\n)", bygroups(Whitespace, Operator, using(BashLexer))),
            (r"(=)([ \t]*)(%\w+)", bygroups(Operator, Whitespace, Name.Decorator)),
            (r"(=)([ \t]*)(!)(.*\n)", bygroups(Operator, Whitespace, Operator, using(BashLexer))),
            (r"^([ \t]*)(\?{1,2})(.*\n)", bygroups(Whitespace, Operator, Text)),
            (r"(\?{1,2})([ \t]*\n)", bygroups(Operator, Whitespace)),
            inherit,
        ]
    }


def lexers_of(source: str, language: str) -> tuple[tuple[str, Lexer], ...]:
    """The parts of a cell of a notebook in this language, each with the lexer that reads it."""
    found = _CELL_MAGIC.match(source) if language in _PYTHON else None
    other = found and _LANGUAGE_OF.get(found["name"], found["name"])
    if not found or other not in _OTHER_LANGUAGES:
        return ((source, _lexer("ipython" if language in _PYTHON else language)),)
    return (
        (source[: found.end()], _lexer("ipython")),
        (source[found.end() :], _lexer(str(other).lower())),
    )


@cache
def _lexer(language: str) -> Lexer:
    """One lexer a language; what Pygments does not know is plain text."""
    if language == "ipython":
        return IPythonLexer(stripnl=False, ensurenl=False)
    try:
        return get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return TextLexer(stripnl=False, ensurenl=False)
