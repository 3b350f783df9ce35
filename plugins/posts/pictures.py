"""The picture in a post's header, and all files of the content folder that a post uses."""

from __future__ import annotations

from collections.abc import Iterable
from posixpath import normpath
from urllib.parse import quote, unquote

from plugins.posts.index import MARKED, Index, source_of, split_url, texts_of
from plugins.posts.model import Post
from plugins.posts.resolve import resolve
from plugins.problems import Problem, did_you_mean, warning


def resolve_image(post: Post, index: Index) -> tuple[str, str, Problem | None]:
    """The address of the picture in a post's header, its source, and what is wrong with it.

    Any of them is empty where it does not apply; a picture on another host has an address alone.
    The picture is looked for beside the post, then from the content folder.
    """
    parts = split_url(post.image)
    if not post.image or (parts.scheme in {"http", "https"} and parts.netloc):
        return post.image, "", None
    marked = MARKED.match(post.image)
    value = marked["value"] if marked else post.image
    from_content = normpath(unquote(value).lstrip("/"))
    for source in (source_of(value, post), from_content):
        if source in index.statics:
            return quote(index.statics[source].path), source, None
    hint = did_you_mean(from_content, index.statics)
    message = f'no picture "{post.image}" in the content folder{hint}: the post goes without it'
    return "", "", warning(post.shown, post.image_line, "POST006", message)


def files_used(posts: Iterable[Post], index: Index) -> frozenset[str]:
    """The sources of the files that the posts show or link to."""
    used: set[str] = set()
    for post in posts:
        used.add(resolve_image(post, index)[1])
        used.update(*(resolve(text, post, index).statics for text in texts_of(post)))
    return frozenset(used - {""})


def pictures_shown(posts: Iterable[Post], index: Index) -> tuple[str, ...]:
    """The sources of the files that the posts show as pictures, in order."""
    texts = [
        (text, post)
        for post in posts
        for text in texts_of(post)
        if any(link.attributes is not None for link in text.links)
    ]
    return tuple(sorted(set().union(*(resolve(*pair, index).pictures for pair in texts))))
