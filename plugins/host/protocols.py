"""What is assumed of the objects that Pelican reads, and no more."""

from __future__ import annotations

from typing import Any, Protocol


class ReadTerm(Protocol):
    """A tag, category or author."""

    name: str
    slug: str
    url: str
    save_as: str


class ReadFile(Protocol):
    """A static file; `save_as` is its place below the output folder."""

    source_path: str
    save_as: str


class ReadContent(Protocol):
    """An article or a page. Its body is `_content`: `content` would have Pelican's links in it."""

    _content: str
    metadata: dict[str, Any]
    source_path: str
    title: str
    slug: str
    lang: str
    status: str
    url: str
    save_as: str
