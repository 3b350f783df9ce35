"""What the template of an Atom feed sees."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.markup import Prose


@dataclass(frozen=True)
class FeedEntry:
    """A post in a feed. `uid` stays the same for good; times are RFC 3339, addresses absolute."""

    uid: str
    title: str
    url: str
    lang: str
    published: str
    updated: str
    author: str
    summary: str
    body: Prose
    terms: tuple[str, ...]


@dataclass(frozen=True)
class FeedView:
    """A feed: `url` is its own address, `page` that of what it is a feed of."""

    title: str
    lang: str
    author: str
    url: str
    page: str
    base: str
    updated: str
    entries: tuple[FeedEntry, ...]
