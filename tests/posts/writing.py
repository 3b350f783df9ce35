"""Posts as tests write them: a source, Markdown, and what differs from any other post."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from plugins.markup import Converter
from plugins.posts import Post, Static, Term, Visibility
from plugins.site import Config

PUBLISHED = Config(
    name="Journal",
    tagline="Ten months",
    author="Salma",
    url="https://name.github.io/journal",
    preview=False,
    lang="en",
    day=date(2017, 3, 1),
)
PREVIEW = replace(PUBLISHED, preview=True)
DRAFT, HIDDEN, SCHEDULED = Visibility.DRAFT, Visibility.HIDDEN, Visibility.SCHEDULED
_CONVERTER = Converter()


def post(
    source: str,
    body: str = "",
    *,
    summary: str = "",
    day: str = "2016-09-14",
    config: Config = PUBLISHED,
    **changes: Any,
) -> Post:
    """The post of a file: its slug is the file's name, its page is at that name.

    The body begins on line 5 of the file, the summary stands on line 3.
    """
    slug = changes.pop("slug", Path(source).stem)
    path = changes.pop("path", f"{slug}/index.html")
    made = Post(
        source=source,
        shown=f"content/{source}",
        title=slug.capitalize(),
        visibility=Visibility.PUBLISHED,
        lang="en",
        slug=slug,
        path=path,
        address=config.address(path),
        body=_CONVERTER.markdown(body, first_line=5),
        summary=_CONVERTER.markdown(summary, first_line=3) if summary else None,
        date=datetime.fromisoformat(day).replace(tzinfo=UTC),
    )
    return replace(made, **changes)


def file(source: str, *, always: bool = True) -> Static:
    """A file of the content folder, published at its own place."""
    return Static(source, source, Path("content") / source, always)


def term(kind: str, name: str, slug: str = "", config: Config = PUBLISHED) -> Term:
    """A tag, a category or an author with a page."""
    slug = slug or name.lower()
    path = f"{kind}/{slug}/index.html"
    return Term(name, slug, config.address(path), path)
