"""Where the links in posts lead: from what an author wrote to an address, or to a problem."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from posixpath import basename, dirname, join, normpath
from urllib.parse import quote, unquote, urljoin, urlsplit

from plugins.markup import Link, Prose, Text
from plugins.posts.model import Post, Posts, Static, Term, Visibility
from plugins.problems import Problem, did_you_mean, error, warning
from plugins.site import Config, Want

_MARKED = re.compile(
    r"[{|](?P<what>filename|static|attach|category|tag|author|index)[|}](?P<value>.*)", re.DOTALL
)
_SOURCE = (".md", ".markdown", ".mkd", ".mdown")


@dataclass(frozen=True)
class Index:
    """What links can lead to: posts and static files by source, terms by name and slug."""

    posts: dict[str, Post]
    statics: dict[str, Static]
    terms: dict[tuple[str, str], Term]
    withheld: frozenset[str]
    config: Config


@dataclass(frozen=True)
class Resolved:
    """A text with its addresses, the problems of its links, and what else they need.

    `wants` are addresses of which only the whole site can say whether they are there. `statics`
    are the sources of the files that the text shows or links to.
    """

    prose: Prose
    problems: tuple[Problem, ...]
    wants: tuple[Want, ...]
    statics: frozenset[str]


@dataclass(frozen=True)
class _Found:
    address: str | None
    problem: Problem | None = None
    want: Want | None = None
    static: str = ""


def make_index(posts: Posts, config: Config) -> Index:
    """The index of all that a link can lead to, attached files at their posts' side."""
    terms = {}
    for post in (post for post in posts.all if post.visibility is Visibility.PUBLISHED):
        for kind, found in (
            ("category", [post.category] if post.category else []),
            ("tag", post.tags),
            ("author", post.authors),
        ):
            for term in found:
                terms[kind, term.slug.casefold()] = terms[kind, term.name.casefold()] = term
    statics = {static.source: static for static in posts.statics}
    for post in posts.all:
        statics.update(_attached(post, statics))
    sources = {post.source: post for post in posts.all}
    return Index(sources, statics, terms, posts.withheld, config)


def _attached(post: Post, statics: dict[str, Static]) -> Iterable[tuple[str, Static]]:
    """The files that a post attaches, moved beside its page; the first post to do so has them."""
    for link in _links(post):
        marked = _MARKED.match(link.target)
        if marked and marked["what"] == "attach":
            source = _source(urlsplit(marked["value"]).path, post)
            static = statics.get(source)
            # A file that has been attached already is no longer where its source is.
            if static and static.path == source:
                beside = source.removeprefix(f"{dirname(post.source)}/")
                name = beside if beside != source else source.rpartition("/")[2]
                path = join(dirname(post.path), name)
                yield source, Static(source, path, static.file, static.always)


def _links(post: Post) -> Iterable[Link]:
    yield from post.body.links
    if post.summary:
        yield from post.summary.links


def _source(path: str, post: Post) -> str:
    """The content file that a link in `post` names, from the content folder."""
    path = unquote(path)
    return normpath(path[1:] if path.startswith("/") else join(dirname(post.source), path))


def resolve(text: Text, post: Post, index: Index) -> Resolved:
    """The text with the addresses of its links as seen from `post`."""
    found = [_find(link, text, post, index) for link in text.links]
    return Resolved(
        prose=Prose(text.digest, tuple(one.address for one in found), text),
        problems=tuple(one.problem for one in found if one.problem),
        wants=tuple(one.want for one in found if one.want),
        statics=frozenset(one.static for one in found if one.static),
    )


def resolve_image(post: Post, index: Index) -> tuple[str, str, Problem | None]:
    """The address of the picture in a post's header, its source, and what is wrong with it.

    Any of them is empty where it does not apply; a picture on another host has an address alone.
    """
    if not post.image or urlsplit(post.image).scheme in {"http", "https"}:
        return post.image, "", None
    marked = _MARKED.match(post.image)
    value = marked["value"] if marked else post.image
    beside = _source(value, post) if marked else ""
    for source in (beside, normpath(value.lstrip("/"))):
        if source in index.statics:
            return quote(index.statics[source].path), source, None
    hint = did_you_mean(basename(value), (basename(name) for name in index.statics))
    message = f'no picture "{post.image}" in the content folder{hint}: the post goes without it'
    return "", "", warning(post.shown, post.image_line, "POST006", message)


def _find(link: Link, text: Text, post: Post, index: Index) -> _Found:
    if link.target.startswith("#"):
        return _on_this_page(link, text, post)
    marked = _MARKED.match(link.target)
    if marked is None:
        return _unmarked(link, post, index)
    what, value = marked["what"], marked["value"]
    if what == "index":
        return _Found(_tail(index.config.address("index.html"), value))
    if what in {"category", "tag", "author"}:
        return _term(link, what, value, post, index)
    return _file(link, value, post, index)


def _on_this_page(link: Link, text: Text, post: Post) -> _Found:
    fragment = unquote(link.target[1:])
    if fragment in {"", "top"} or fragment in text.fragments | post.body.fragments:
        return _Found(link.target)
    return _Found(None, _no_fragment(link, fragment, post.body, post))


def _unmarked(link: Link, post: Post, index: Index) -> _Found:
    """A link as one writes it for the finished site, or for an editor's preview (`other.md`)."""
    path = urlsplit(link.target).path
    source = _source(path, post)
    if path.endswith(_SOURCE) and (source in index.posts or source in index.withheld):
        return _file(link, link.target, post, index)
    if not path.startswith("/") and source in index.statics:
        return _file(link, link.target, post, index)
    prefix = urlsplit(index.config.url).path
    whole = urljoin(f"{prefix}/{post.address}", link.target)
    parts = urlsplit(whole)
    below = unquote(parts.path.removeprefix(f"{prefix}/").lstrip("/"))
    name = below.rpartition("/")[2]
    output = below if "." in name else f"{below}/index.html".lstrip("/").replace("//", "/")
    address = index.config.address(output) if "." not in name else quote(below)
    want = Want(output, post.shown, link.line, link.target)
    static = next((s.source for s in index.statics.values() if s.path == output), "")
    return _Found(_tail(address, whole), want=want, static=static)


def _tail(address: str, url: str) -> str:
    """The address with the query and fragment that the author's link had."""
    parts = urlsplit(url)
    query = f"?{parts.query}" if parts.query else ""
    return f"{address}{query}{f'#{parts.fragment}' if parts.fragment else ''}"


def _term(link: Link, kind: str, value: str, post: Post, index: Index) -> _Found:
    name = unquote(urlsplit(value).path).strip("/")
    term = index.terms.get((kind, name.casefold()))
    if term:
        return _Found(_tail(term.address, value))
    known = {term.name for (of, _), term in index.terms.items() if of == kind}
    message = f'no published post has the {kind} "{name}"{did_you_mean(name, known)}'
    return _Found(None, error(post.shown, link.line, "LINK003", message))


def _file(link: Link, value: str, post: Post, index: Index) -> _Found:
    parts = urlsplit(value)
    source = _source(parts.path, post)
    target = index.posts.get(source)
    if target and not link.shows:
        if parts.fragment and unquote(parts.fragment) not in target.body.fragments:
            problem = _no_fragment(link, parts.fragment, target.body, post)
            return _Found(_tail(target.address, parts._replace(fragment="").geturl()), problem)
        return _Found(_tail(target.address, value))
    if source in index.statics:
        return _Found(_tail(quote(index.statics[source].path), value), static=source)
    if source in index.withheld:
        message = f'"{link.target}" is not published yet: its link is shown as plain text'
        return _Found(None, warning(post.shown, link.line, "LINK004", message))
    known = index.statics if link.shows else (*index.posts, *index.statics)
    # By name alone: two files in one folder are not alike because their folder is the same.
    hint = did_you_mean(basename(source), (basename(name) for name in known))
    message = f'"{link.target}" leads nowhere: there is no {source} in the content folder{hint}'
    return _Found(None, error(post.shown, link.line, "LINK001", message))


def _no_fragment(link: Link, fragment: str, text: Text, post: Post) -> Problem:
    hint = did_you_mean(fragment, text.fragments)
    message = f'"{link.target}" leads nowhere: there is no heading "#{fragment}"{hint}'
    return error(post.shown, link.line, "LINK002", message)
