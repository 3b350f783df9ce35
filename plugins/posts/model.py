"""Posts and pages as they were read: every value that a view may be made of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from plugins.markup import Text
from plugins.problems import Problem


class Visibility(StrEnum):
    """Who gets to see a post.

    A draft is not ready, a scheduled post waits for its day: neither is an input of a published
    site. A hidden post has a page, and nothing leads to it.
    """

    PUBLISHED = "published"
    HIDDEN = "hidden"
    DRAFT = "draft"
    SCHEDULED = "scheduled"

    @property
    def public(self) -> bool:
        """Whether a published site may know of the post at all."""
        return self in {Visibility.PUBLISHED, Visibility.HIDDEN}


@dataclass(frozen=True, order=True)
class Term:
    """A tag, a category or an author: its name, and where its page is."""

    name: str
    slug: str
    address: str
    path: str


@dataclass(frozen=True)
class Post:
    """An article or a page.

    `source` is its file from the content folder, `shown` the same as its author knows it. `path`
    is its output file, `address` what links to it name (see `Config.address`). `image` is what the
    header says and need not exist. The lines are those of the header, 0 where a key is not there.
    """

    source: str
    shown: str
    title: str
    visibility: Visibility
    lang: str
    slug: str
    path: str
    address: str
    body: Text
    slug_line: int = 0
    template: str = "post"
    date: datetime | None = None
    modified: datetime | None = None
    category: Term | None = None
    tags: tuple[Term, ...] = ()
    authors: tuple[Term, ...] = ()
    summary: Text | None = None
    image: str = ""
    image_line: int = 0
    series: str = ""
    aliases: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    units_line: int = 0
    completes: tuple[str, ...] = ()
    completes_line: int = 0
    evidence: tuple[tuple[str, str], ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Static:
    """A file that is published as it is: its place in the content folder and in the output.

    `always` is False for files that are published only where a text names them.
    """

    source: str
    path: str
    file: Path
    always: bool = True


@dataclass(frozen=True)
class Posts:
    """All posts, pages and static files, each in the site's total order.

    `withheld` are the sources of posts that exist and are left out: a published site knows of
    drafts only that much, to say so of a link that leads to one.
    """

    articles: tuple[Post, ...] = ()
    pages: tuple[Post, ...] = ()
    statics: tuple[Static, ...] = ()
    withheld: frozenset[str] = frozenset()

    @property
    def all(self) -> tuple[Post, ...]:
        """Articles and pages."""
        return self.articles + self.pages
