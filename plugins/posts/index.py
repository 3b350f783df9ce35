"""What the links in posts can lead to: posts and files by source and by output, terms by name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from posixpath import dirname, join, normpath, relpath
from urllib.parse import SplitResult, unquote, urlsplit

from plugins.markup import Link, Text
from plugins.pictures import Pictures
from plugins.posts.model import Post, Posts, Static, Term, Visibility
from plugins.posts.studies import Studies
from plugins.site import Config

MARKED = re.compile(
    r"[{|](?P<what>filename|static|attach|category|tag|author|index)[|}](?P<value>.*)", re.DOTALL
)


@dataclass(frozen=True)
class Index:
    """What links can lead to.

    `posts` and `statics` are by source, `pages` and `files` the same by output path; `terms` are
    those that have a page, by kind and name or slug in lower case. `withheld` are the sources of
    posts that are not published yet. `studies` is what posts may be a part of, `pictures` what is
    known of the pictures that they show.
    """

    posts: Mapping[str, Post]
    pages: Mapping[str, Post]
    statics: Mapping[str, Static]
    files: Mapping[str, Static]
    terms: Mapping[tuple[str, str], Term]
    withheld: frozenset[str]
    config: Config
    studies: Studies = field(default_factory=Studies)
    pictures: Pictures = field(default_factory=Pictures)


def make_index(
    posts: Posts, config: Config, studies: Studies | None = None, pictures: Pictures | None = None
) -> Index:
    """The index of all that a link can lead to, attached files at their posts' side."""
    statics = {static.source: static for static in posts.statics}
    for post in posts.all:
        statics.update(_attached(post, statics))
    return Index(
        posts={post.source: post for post in posts.all},
        pages={post.path: post for post in posts.all},
        statics=statics,
        files={static.path: static for static in statics.values()},
        terms=dict(_terms(posts.articles)),
        withheld=posts.withheld,
        config=config,
        studies=studies or Studies(),
        pictures=pictures or Pictures(),
    )


def texts_of(post: Post) -> tuple[Text, ...]:
    """The texts of a post that have links: its body, and its summary if there is one."""
    return (post.body, post.summary) if post.summary else (post.body,)


def split_url(url: str) -> SplitResult:
    """The parts of an address; one that cannot be (`http://[draft`) counts as a path."""
    try:
        return urlsplit(url)
    except ValueError:
        return SplitResult("", "", url, "", "")


def source_of(path: str, post: Post) -> str:
    """The content file that `path` in a link in `post` names, from the content folder."""
    path = unquote(path)
    return normpath(path[1:] if path.startswith("/") else join(dirname(post.source), path))


def _terms(articles: Iterable[Post]) -> Iterator[tuple[tuple[str, str], Term]]:
    for post in articles:
        if post.visibility is Visibility.PUBLISHED:
            named = [
                *(("category", term) for term in [post.category] if term),
                *(("tag", term) for term in post.tags),
                *(("author", term) for term in post.authors),
            ]
            for kind, term in named:
                if term.path:
                    yield (kind, term.slug.casefold()), term
                    yield (kind, term.name.casefold()), term


def _attached(post: Post, statics: Mapping[str, Static]) -> dict[str, Static]:
    """The files that a post attaches, moved beside its page; the first post to do so has them."""
    moved = {}
    for link in _links(post):
        marked = MARKED.match(link.target)
        if marked and marked["what"] == "attach":
            source = source_of(split_url(marked["value"]).path, post)
            static = statics.get(source)
            # A file that has been attached already is no longer where its source is.
            if static and static.path == source:
                path = join(dirname(post.path), _beside(source, post))
                moved[source] = Static(source, path, static.file, static.always)
    return moved


def _beside(source: str, post: Post) -> str:
    """The place of a file as seen from its post; its name alone where it lies further up."""
    seen = relpath(source, dirname(post.source) or ".")
    return source.rpartition("/")[2] if seen.startswith("../") else seen


def _links(post: Post) -> Iterator[Link]:
    for text in texts_of(post):
        yield from text.links
