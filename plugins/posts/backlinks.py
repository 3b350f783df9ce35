"""Which posts link to a post, each with the sentence that does it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from plugins.markup.sentences import Sentence, sentence_of
from plugins.posts.model import Post
from plugins.posts.resolve import Resolved


@dataclass(frozen=True)
class Mention:
    """A post that links to another one, and the first sentence in which it does."""

    post: Post
    sentence: Sentence


def backlinks(
    posts: Iterable[Post], resolved: Mapping[str, Sequence[Resolved]]
) -> dict[str, tuple[Mention, ...]]:
    """For each post's source the mentions of it, in the order of `posts`.

    `resolved` are the texts of each of them by its source, in the order in which one reads them.
    A link to the post itself or to a translation of it is no mention.
    """
    of_slug: dict[str, set[str]] = {}
    listed = list(posts)
    for post in listed:
        of_slug.setdefault(post.slug, set()).add(post.source)
    found: dict[str, list[Mention]] = {}
    for post in listed:
        own = of_slug[post.slug]
        for target, sentence in _mentions(resolved[post.source]).items():
            if target not in own:
                found.setdefault(target, []).append(Mention(post, sentence))
    return {target: tuple(mentions) for target, mentions in found.items()}


def _mentions(texts: Sequence[Resolved]) -> dict[str, Sentence]:
    """The posts that these texts link to, each with the first sentence that does."""
    found: dict[str, Sentence] = {}
    for text in texts:
        for place, target in text.posts:
            sentence = None if target in found else sentence_of(text.prose.text, place)
            if sentence:
                found[target] = sentence
    return found
