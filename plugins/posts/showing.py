"""A picture in a text: what its page says of it, and what is wrong with its file."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import quote

from plugins.markup import Link, Shown
from plugins.pictures import Picture, shown
from plugins.posts.index import Index
from plugins.posts.model import Post
from plugins.problems import Problem, warning


def said_of(link: Link, source: str, index: Index, *, lazy: bool) -> Shown:
    """What the page says of the picture of `source`, its versions by their addresses. Of one that a
    text makes ("") nothing is known but when it is to be loaded."""
    picture = index.pictures.by_source.get(source, Picture())
    said = shown(picture, dict(link.attributes or ()), lazy=lazy)
    return replace(said, versions=tuple((quote(path), width) for path, width in said.versions))


def unreadable(link: Link, source: str, post: Post, index: Index) -> Problem | None:
    """The warning that a file is shown as a picture and is none of which a size can be read."""
    picture = index.pictures.by_source.get(source)
    if link.attributes is None or picture is None or picture.size:
        return None
    message = f'"{link.target}" cannot be read as a picture: the page cannot say how large it is'
    return warning(post.shown, link.line, "PIC001", message)
