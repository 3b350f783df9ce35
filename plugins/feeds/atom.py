"""Posts to Atom feeds (RFC 4287): absolute links, the newest first."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from urllib.parse import urlsplit

from plugins.feeds.view import FeedEntry, FeedView
from plugins.posts.entries import description
from plugins.posts.lists import language_path, listed
from plugins.posts.model import Post, Posts
from plugins.posts.resolve import Index, make_index, resolve
from plugins.posts.taxonomy import by_language, by_term
from plugins.site import Config, Output

# What XML 1.0 does not allow, not even escaped: one such character and no reader opens the feed.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def feed_outputs(posts: Posts, config: Config) -> Iterator[Output]:
    """The feed of all posts, and one for each category, tag and further language."""
    index = make_index(posts, config)
    shown = listed(posts.articles)
    feeds = config.feeds
    yield from _feed(shown, feeds.all, config.name, "index.html", index)
    for term, found in by_term(shown, lambda post: (post.category,) if post.category else ()):
        path = feeds.category.format(slug=term.slug)
        yield from _feed(found, path, f"{config.name}: {term.name}", term.path, index)
    for term, found in by_term(shown, lambda post: post.tags):
        path = feeds.tag.format(slug=term.slug)
        yield from _feed(found, path, f"{config.name}: {term.name}", term.path, index)
    for lang, found in by_language(shown).items():
        if lang != config.lang:
            path = feeds.language.format(lang=lang)
            yield from _feed(found, path, f"{config.name} ({lang})", language_path(lang), index)


def _feed(
    posts: Sequence[Post], path: str, title: str, page: str, index: Index
) -> Iterator[Output]:
    """One feed, where the settings give it a path."""
    if not path:
        return
    config = index.config
    entries = tuple(_entry(post, index) for post in posts[: config.feeds.size])
    # A feed without a post must not take the present moment: the site would change every second.
    updated = max((entry.updated for entry in entries), default=f"{config.day}T00:00:00Z")
    langs = {entry.lang for entry in entries}
    view = FeedView(
        title=title,
        lang=langs.pop() if len(langs) == 1 else config.lang,
        author=config.author,
        url=config.absolute(path),
        page=config.absolute(config.address(page)),
        base=config.absolute(""),
        updated=updated,
        entries=entries,
    )
    yield Output(path, "feed.xml", view)


def _entry(post: Post, index: Index) -> FeedEntry:
    terms = [post.category.name] if post.category else []
    return FeedEntry(
        uid=_uid(post, index.config),
        title=_NOT_XML.sub("", post.title),
        url=index.config.absolute(post.address),
        lang=post.lang,
        published=_moment(post.date),
        updated=_moment(post.modified or post.date),
        author=", ".join(author.name for author in post.authors) or index.config.author,
        summary=_NOT_XML.sub("", description(post)),
        body=resolve(post.body, post, index).prose,
        terms=(*terms, *(tag.name for tag in post.tags)),
    )


def _moment(value: datetime | None) -> str:
    return value.isoformat() if value else ""


def _uid(post: Post, config: Config) -> str:
    """A tag URI (RFC 4151), as Pelican makes it: subscribers of a moved blog see nothing twice."""
    parts = urlsplit(config.absolute(post.address))
    day = f",{post.date:%Y-%m-%d}" if post.date else ""
    return f"tag:{parts.hostname}{day}:{parts.path}"
