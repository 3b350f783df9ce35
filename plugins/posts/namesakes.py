"""Posts in one language that have one slug: their addresses differ by the day alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from plugins.posts.model import Post
from plugins.problems import warning


def with_namesakes(posts: Iterable[Post]) -> tuple[Post, ...]:
    """The posts, and on each that has another's slug and language a problem that names that one.

    A slug is what ties a post to its translations: of two that have it nobody knows which is meant.
    """
    first: dict[tuple[str, str], Post] = {}
    told = []
    for post in posts:
        other = first.setdefault((post.slug, post.lang), post)
        if other is post:
            told.append(post)
            continue
        message = f'the slug "{post.slug}" is also that of {other.shown}'
        problem = warning(post.shown, post.slug_line, "POST012", message)
        told.append(replace(post, problems=(*post.problems, problem)))
    return tuple(told)
