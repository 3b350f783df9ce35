"""What stands in a text in the place of a tag, and is HTML already: a notebook in a post.

While the text is parsed only a sign stands there. Its HTML is made when the text itself is done:
then the text's ids are known, and its parser is free for what the insert has of Markdown.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from plugins.markup.text import Fault, Heading, MadeFile


@dataclass(frozen=True)
class Inserted:
    """The HTML of an insert, with what a `Text` has of its own. It is written as it is."""

    html: str
    headings: tuple[Heading, ...] = ()
    files: tuple[MadeFile, ...] = ()
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True)
class Surroundings:
    """What a text does for its inserts. `taken` are the ids that it has already. `convert` makes
    HTML of Markdown, given its file as its author knows it and its line there (0 for unknown): what
    is wrong with it, and its formulas, are the text's own then."""

    lang: str
    taken: frozenset[str]
    convert: Callable[[str, str, int], str]


Insertion = Callable[[Surroundings], Inserted]


class Inserts:
    """The inserts of the text that is being parsed now."""

    def __init__(self) -> None:
        self.nested = False
        self._waiting: list[tuple[str, Insertion]] = []

    def begin(self, *, nested: bool = False) -> None:
        """Forget the last text. What is `nested` is a part of an insert and has none itself."""
        self.nested = nested
        self._waiting = []

    def add(self, insertion: Insertion) -> str:
        """Keep an insert for later; HTML to stand in its place until then: a comment, which no step
        on the way changes."""
        sign = f"<!--insert {len(self._waiting)}-->"
        self._waiting.append((sign, insertion))
        return sign

    def take(self) -> tuple[tuple[str, Insertion], ...]:
        """The signs, each with what is to stand there, in order."""
        waiting, self._waiting = tuple(self._waiting), []
        return waiting
