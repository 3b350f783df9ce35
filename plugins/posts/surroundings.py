"""All that leads from one post to others: neighbours, series, translations, mentions, relatives."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from plugins.posts.backlinks import Mention, backlinks
from plugins.posts.model import Post
from plugins.posts.related import Kin, related
from plugins.posts.resolve import Resolved
from plugins.posts.taxonomy import Relations, relations


@dataclass(frozen=True)
class Around:
    """What is around one post, as far as there is anything."""

    relations: Relations = field(default_factory=Relations)
    mentions: tuple[Mention, ...] = ()
    related: tuple[Kin, ...] = ()


@dataclass(frozen=True)
class Surroundings:
    """What is around each post, by its source."""

    relations: Mapping[str, Relations]
    mentions: Mapping[str, tuple[Mention, ...]]
    related: Mapping[str, tuple[Kin, ...]]

    def of(self, post: Post) -> Around:
        """What is around this post; a draft is among no others."""
        return Around(
            self.relations.get(post.source, Relations()),
            self.mentions.get(post.source, ()),
            self.related.get(post.source, ()),
        )


def surroundings(posts: Sequence[Post], texts: Mapping[str, Sequence[Resolved]]) -> Surroundings:
    """What is around each of the posts that lists show, the newest first; `texts` are the body and
    the summary of each, which a reader meets the other way round."""
    found = relations(posts)
    links = {
        post.source: {target for text in texts[post.source] for _, target in text.posts}
        for post in posts
    }
    return Surroundings(
        relations=found,
        mentions=backlinks(posts, {post.source: texts[post.source][::-1] for post in posts}),
        related=related(posts, links, {post.source: _beside(post, found) for post in posts}),
    )


def _beside(post: Post, found: Mapping[str, Relations]) -> set[str]:
    """The posts before and after it in its series."""
    series = found[post.source].series
    at = series.index(post) if post in series else 0
    return {other.source for other in series[max(0, at - 1) : at + 2]}
