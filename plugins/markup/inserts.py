"""What stands in a text in the place of a tag, and is HTML already: a notebook in a post.

While the text is parsed only a sign stands there. Its HTML is made when the text itself is done:
then the text's ids are known, and its parser is free for what the insert has of Markdown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
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
    is wrong with it, and its formulas, are the text's own then. `last` says that no later insert of
    the text is made of the same file."""

    lang: str
    taken: frozenset[str]
    convert: Callable[[str, str, int], str]
    last: bool = True


Insertion = Callable[[Surroundings], Inserted]


@dataclass(frozen=True)
class Awaited:
    """An insert that is still to be made: the `sign` in its place, and the file it is made of."""

    sign: str
    insertion: Insertion
    source: str


class Inserts:
    """The inserts of the text that is being parsed now."""

    def __init__(self) -> None:
        self.nested = False
        self._waiting: list[Awaited] = []

    def begin(self, *, nested: bool = False) -> None:
        """Forget the last text. What is `nested` is a part of an insert and has none itself."""
        self.nested = nested
        self._waiting = []

    def add(self, insertion: Insertion, source: str = "") -> str:
        """Keep an insert of the file `source` for later; HTML to stand in its place until then: a
        comment, which no step on the way changes."""
        sign = f"<!--insert {len(self._waiting)}-->"
        self._waiting.append(Awaited(sign, insertion, source))
        return sign

    def take(self, html: str) -> Iterator[tuple[Awaited, bool]]:
        """What has a place in this HTML, in the order of the places, and whether each is the last
        of its file. What was in a footnote that nothing refers to has none."""
        places = {html.find(one.sign): one for one in self._waiting}
        self._waiting = []
        found = [places[place] for place in sorted(places) if place >= 0]
        last = {one.source: one for one in found}
        return ((one, last[one.source] is one) for one in found)
