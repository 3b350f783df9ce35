"""A post of the corpus as a file of one generator: its header, and its way to say a link."""

from __future__ import annotations

import re

from plugins.bench.corpus import Post, name_of

_LINK = re.compile(r"\]\(post:(\d+)\)")


def pelican_file(post: Post) -> str:
    """The post for Pelican, stock or ours."""
    header = (
        f"Title: {post.title}",
        f"Date: {post.date:%Y-%m-%d %H:%M}",
        f"Category: {post.category}",
        f"Tags: {', '.join(post.tags)}",
        f"Slug: {post.name}",
    )
    return _file(header, post, "]({{filename}}{}.md)")


def hugo_file(post: Post) -> str:
    """The post for Hugo."""
    tags = ", ".join(f'"{tag}"' for tag in post.tags)
    header = (
        "---",
        f'title: "{post.title}"',
        f"date: {post.date:%Y-%m-%dT%H:%M:00Z}",
        f'categories: ["{post.category}"]',
        f"tags: [{tags}]",
        "---",
    )
    return _file(header, post, ']({{{{< ref "{}.md" >}}}})')


def _file(header: tuple[str, ...], post: Post, link: str) -> str:
    body = _LINK.sub(lambda to: link.format(name_of(int(to[1]))), "\n\n".join(post.blocks))
    return "\n".join((*header, "", body, ""))
