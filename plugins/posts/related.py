"""Posts that have something in common with a post, the nearest first, and what it is.

What two posts can share is a tag, a series, a unit of the plan, or a link: one leads to the other,
or both to a third one. Each counts the more the fewer posts have it. Posts are found through what
they share, by an index from it to them, so that the time grows with the number of posts and not
with its square.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import NamedTuple

from plugins.posts.model import Post
from plugins.posts.taxonomy import series_slug

_MOST = 3
# What each kind of thing in common says, before it is known how rare it is.
_WEIGHTS = {"unit": 400, "link": 300, "tag": 200, "series": 200}
# Of the posts that have a thing only these many are looked at, the nearest in time.
_NEAREST = 40
# What more than a third of all posts have says nothing of any two of them, unless these are few.
_PART, _FEW = 3, 4


@dataclass(frozen=True)
class Kin:
    """A related post: the names of what it shares (tags, series, units), the posts that both link
    to, and whether one of the two links to the other; each the weightiest first."""

    post: Post
    shares: tuple[str, ...]
    both_link_to: tuple[Post, ...]
    linked: bool


class _Thing(NamedTuple):
    """Something that posts have in common: its kind, and what identifies it. A tuple, because very
    many of them are looked up."""

    kind: str
    key: str


def related(
    posts: Sequence[Post],
    links: Mapping[str, Iterable[str]],
    beside: Mapping[str, Iterable[str]],
) -> dict[str, tuple[Kin, ...]]:
    """For each post's source at most three posts in its language, none that shares nothing.

    `posts` come in the order of time, `links` are the sources of the posts that each one links to,
    and `beside` those that its page shows already as its neighbours.
    """
    found: dict[str, tuple[Kin, ...]] = {}
    for lang in sorted({post.lang for post in posts}):
        among = _Among([post for post in posts if post.lang == lang], links)
        for post in among.posts:
            found[post.source] = among.nearest(post, frozenset(beside.get(post.source, ())))
    return found


class _Among:
    """The posts of one language, and the index of what they share."""

    def __init__(self, posts: Sequence[Post], links: Mapping[str, Iterable[str]]) -> None:
        self.posts = posts
        self._by_source = {post.source: post for post in posts}
        self._places = {post.source: place for place, post in enumerate(posts)}
        self._names = {
            post.source: dict(_things(post, links.get(post.source, ()), self._by_source))
            for post in posts
        }
        self._having: dict[_Thing, list[int]] = {}
        for place, post in enumerate(posts):
            for thing in self._names[post.source]:
                self._having.setdefault(thing, []).append(place)
        self._weights = {thing: self._weight(thing) for thing in self._having}

    def nearest(self, post: Post, beside: frozenset[str]) -> tuple[Kin, ...]:
        """The posts that share most with this one; of equal ones the nearest in time."""
        here = self._places[post.source]
        things = [thing for thing in self._names[post.source] if self._weights[thing]]
        places = {place for thing in things for place in self._near(thing, here)} - {here}
        ordered = sorted(
            (-sum(self._weights[thing] for thing in shared), abs(place - here), place, shared)
            for place in places
            if self.posts[place].source not in beside
            for shared in [self._shared(things, self.posts[place])]
        )
        return tuple(
            self._kin(post, self.posts[place], shared) for _, _, place, shared in ordered[:_MOST]
        )

    def _weight(self, thing: _Thing) -> int:
        """What it says that two posts share this; whole numbers, which add up alike everywhere."""
        having = len(self._having[thing])
        if having < 2 or (having > _FEW and having * _PART > len(self.posts)):
            return 0
        return round(_WEIGHTS[thing.kind] * log(1 + len(self.posts) / having))

    def _near(self, thing: _Thing, here: int) -> list[int]:
        """The posts that have the thing: all of them, or those nearest in time."""
        having = self._having[thing]
        begin = max(0, bisect_left(having, here) - _NEAREST // 2)
        return having[begin : begin + _NEAREST]

    def _shared(self, things: Iterable[_Thing], other: Post) -> tuple[_Thing, ...]:
        """What the other post has of these things, the weightiest first."""
        shared = [thing for thing in things if thing in self._names[other.source]]
        return tuple(sorted(shared, key=lambda thing: (-self._weights[thing], thing)))

    def _kin(self, post: Post, other: Post, shared: Iterable[_Thing]) -> Kin:
        links = [thing.key for thing in shared if thing.kind == "link"]
        names = self._names[post.source]
        return Kin(
            post=other,
            shares=tuple(names[thing] for thing in shared if thing.kind != "link"),
            both_link_to=tuple(
                self._by_source[key] for key in links if key not in {post.source, other.source}
            ),
            linked=bool({post.source, other.source} & set(links)),
        )


def _things(
    post: Post, links: Iterable[str], known: Mapping[str, Post]
) -> Iterator[tuple[_Thing, str]]:
    """What the post may share with others, each with its name. A post that is linked to has what
    those have that link to it."""
    for tag in post.tags:
        yield _Thing("tag", tag.path or tag.slug or tag.name), tag.name
    if post.series:
        yield _Thing("series", series_slug(post.series)), post.series
    for unit in (*post.completes, *post.units):
        yield _Thing("unit", unit), unit
    for source in (post.source, *links):
        if source in known:
            yield _Thing("link", source), ""
