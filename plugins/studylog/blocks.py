"""A file as blocks of lines with blank lines between them, and the two levels of indentation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"

# The tab and Unicode's space separators (Zs): a line of nothing else is blank.
BLANKS = (
    "\t \u00a0\u1680\u202f\u205f\u3000"
    "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
)

# The longest first: two spaces are also the beginning of four.
_INDENTS = ("    ", "   ", "  ", "\t")


@dataclass(frozen=True)
class Block:
    """Lines that belong together, without their newlines; `first` is the first one's number."""

    first: int
    lines: tuple[str, ...]

    @property
    def last(self) -> int:
        """The number of the last line."""
        return self.first + len(self.lines) - 1


def blocks(text: str) -> Iterator[Block]:
    """The blocks of a text, from its beginning on.

    Lines end with LF or CRLF and with nothing else: `str.splitlines` knows ten more ways, and
    would number the lines unlike any editor.
    """
    first, gathered = 1, list[str]()
    for number, line in enumerate([*text.removeprefix(BOM).split("\n"), ""], start=1):
        bare = line.removesuffix("\r")
        if bare.strip(BLANKS):
            first = first if gathered else number
            gathered.append(bare)
        elif gathered:
            yield Block(first, tuple(gathered))
            gathered = []


def indent_of(line: str) -> str:
    """What the line is indented with, or "" where it is not indented as an entry is."""
    return next((indent for indent in _INDENTS if line.startswith(indent)), "")
