"""The posts that show what was learned, with the code and demos that go with them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plugins.curriculum.material import Material
from plugins.formats import Day, short_day
from plugins.posts.model import Post

# What a link may lead to: an author's typing slip must not become a script.
_LINK = re.compile(r"https?://[^\s/]")


@dataclass(frozen=True)
class Proof:
    """Something to look at beside the text: its kind (`code`, `demo`) and its address, "" where
    that is no link."""

    kind: str
    url: str


@dataclass(frozen=True)
class PostLink:
    """A published post; `finishes` where it says that what it is evidence for is done by it."""

    title: str
    address: str
    lang: str
    day: Day | None
    finishes: bool
    proofs: tuple[Proof, ...]


def posts_for(path: str, material: Material) -> tuple[PostLink, ...]:
    """The posts that name a track, a resource or a unit itself, the oldest first.

    Drafts, hidden posts and those to come are not among them, in a preview neither: the page is
    to show what others will see, and a draft that finishes a unit has not finished it.
    """
    sources = material.now.evidence.posts.get(path, ())
    return tuple(_link(material.posts[source], path, material) for source in sources)


def _link(post: Post, path: str, material: Material) -> PostLink:
    return PostLink(
        title=post.title,
        address=post.address,
        lang="" if post.lang == material.lang else post.lang,
        day=short_day(post.date.date(), material.lang) if post.date else None,
        finishes=path in post.completes,
        proofs=tuple(Proof(kind, url if _LINK.match(url) else "") for kind, url in post.evidence),
    )
