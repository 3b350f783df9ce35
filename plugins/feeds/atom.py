"""Posts to Atom feeds (RFC 4287): absolute links, the newest first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from urllib.parse import urlsplit

from plugins.feeds.view import FeedEntry, FeedView
from plugins.pictures import Pictures
from plugins.posts.entries import description
from plugins.posts.index import Index, make_index
from plugins.posts.lists import language_path, listed
from plugins.posts.model import Post, Posts, Term
from plugins.posts.resolve import resolve
from plugins.posts.taxonomy import by_language, by_term
from plugins.site import Config, Output

# What XML 1.0 does not allow, not even escaped: one such character and no reader opens the feed.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def feed_outputs(
    posts: Posts, config: Config, pictures: Pictures | None = None
) -> Iterator[Output]:
    """The feed of all posts, and one for each category, tag and further language; `pictures` is
    what is known of those that posts show."""
    index = make_index(posts, config, pictures=pictures)
    shown = listed(posts.articles)
    feeds = config.feeds
    yield from _feed(shown, feeds.all, config.name, "index.html", index)
    yield from _term_feeds(shown, feeds.category, _categories, index)
    yield from _term_feeds(shown, feeds.tag, lambda post: post.tags, index)
    for lang, found in by_language(shown).items():
        if lang != config.lang:
            path = feeds.language.format(lang=lang)
            yield from _feed(found, path, f"{config.name} ({lang})", language_path(lang), index)


def _categories(post: Post) -> Iterable[Term]:
    return (post.category,) if post.category else ()


def _term_feeds(
    posts: Sequence[Post], pattern: str, terms: Callable[[Post], Iterable[Term]], index: Index
) -> Iterator[Output]:
    for term, found in by_term(posts, terms):
        # A term whose name gives no slug (`???`) has no address to give to a feed either.
        path = pattern.format(slug=term.slug) if term.slug else ""
        yield from _feed(found, path, f"{index.config.name}: {term.name}", term.path, index)


def _feed(
    posts: Sequence[Post], path: str, title: str, page: str, index: Index
) -> Iterator[Output]:
    """One feed, where the settings give it a path."""
    if not path:
        return
    config = index.config
    newest = [post for post in posts if post.date][: config.feeds.size]
    entries = tuple(_entry(post, index) for post in newest)
    langs = {entry.lang for entry in entries}
    view = FeedView(
        title=_clean(title),
        lang=langs.pop() if len(langs) == 1 else config.lang,
        author=config.author,
        url=config.absolute(path),
        page=config.absolute(config.address(page)),
        base=config.absolute(""),
        updated=_updated(newest, config),
        entries=entries,
    )
    yield Output(path, "feed.xml", view)


def _updated(posts: Sequence[Post], config: Config) -> str:
    """The latest change. A feed without a post must not take the present moment: the site would
    change every second."""
    latest = max((moment for post in posts if (moment := post.modified or post.date)), default=None)
    return latest.isoformat() if latest else f"{config.day}T00:00:00Z"


def _entry(post: Post, index: Index) -> FeedEntry:
    terms = (*_categories(post), *post.tags)
    return FeedEntry(
        uid=_uid(post, index.config),
        title=_clean(post.title),
        url=index.config.absolute(post.address),
        lang=post.lang,
        published=_moment(post.date),
        updated=_moment(post.modified or post.date),
        author=_clean(", ".join(author.name for author in post.authors) or index.config.author),
        summary=_clean(description(post)),
        body=resolve(post.body, post, index).prose,
        terms=tuple(_clean(term.name) for term in terms),
    )


def _clean(text: str) -> str:
    return _NOT_XML.sub("", text)


def _moment(value: datetime | None) -> str:
    return value.isoformat() if value else ""


def _uid(post: Post, config: Config) -> str:
    """A tag URI (RFC 4151), as Pelican makes it: subscribers of a moved blog see nothing twice."""
    parts = urlsplit(config.absolute(post.address))
    day = f",{post.date:%Y-%m-%d}" if post.date else ""
    return f"tag:{parts.hostname}{day}:{parts.path}"
