"""Works that can be cited, as plain frozen values: what is made of them may depend on them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True)
class Person:
    """An author or editor: `family` with its particles (`van der Maaten`), `given` names, and a
    `suffix` (`Jr.`). An institution has a `family` alone."""

    family: str
    given: str = ""
    suffix: str = ""

    @property
    def natural(self) -> str:
        """The name as it is spoken."""
        return " ".join(part for part in (self.given, self.family, self.suffix) if part)

    @property
    def inverted(self) -> str:
        """The name as lists sort it."""
        return ", ".join(part for part in (self.family, self.given, self.suffix) if part)


@dataclass(frozen=True)
class Work:
    """A book, paper, thesis or page on the web; every text is plain, nothing of TeX is in it.

    `kind` is BibTeX's (`article`, `book`). `more` says that there are authors whom the entry does
    not name. `year` is empty where none is known. `venue` is the journal, or the book that the work
    is a part of; `publisher` is whoever brought it out: a press, a school, an institution. `doi` is
    bare (`10.1038/nature14539`), `url` begins with `http`. `line` is that of the entry in its file.
    """

    key: str
    kind: str
    title: str
    authors: tuple[Person, ...] = ()
    more: bool = False
    editors: tuple[Person, ...] = ()
    year: str = ""
    venue: str = ""
    publisher: str = ""
    volume: str = ""
    number: str = ""
    pages: str = ""
    edition: str = ""
    note: str = ""
    doi: str = ""
    url: str = ""
    line: int = field(default=0, compare=False)


@dataclass(frozen=True)
class Bibliography:
    """The works that a text may cite; no two of them have one key."""

    works: tuple[Work, ...] = ()

    @cached_property
    def by_key(self) -> Mapping[str, Work]:
        """The works by their keys."""
        return {work.key: work for work in self.works}

    def before(self, other: Bibliography) -> Bibliography:
        """These works, and those of the other whose keys are none of these."""
        return Bibliography((*self.works, *(w for w in other.works if w.key not in self.by_key)))
