"""What an author changes between two builds; each time something else, so that it is a change."""

from __future__ import annotations

import re
from dataclasses import replace

from plugins.bench.corpus import Post, post
from plugins.bench.site import Site

_IN_TEMPLATE = re.compile(r"Edit \d+ of the template\.\n")


def edit_body(site: Site, time: int) -> None:
    """Add a sentence to a post in the middle of the corpus, which is in no feed of the newest."""
    site.write(with_sentence(post(site.total // 2, site.total), time))


def add_tag(site: Site, time: int) -> None:
    """Give another post a tag that no post has had; it keeps those that it got before."""
    site.write(with_tags(post(site.total // 3, site.total), time))


def edit_template(site: Site, time: int) -> None:
    """Write something else onto the page of every post."""
    file = site.folder / site.generator.template
    text = _IN_TEMPLATE.sub("", file.read_text("utf-8"))
    before, ending, after = text.rpartition(site.generator.ending)
    line = f"Edit {time} of the template.\n"
    file.write_text("".join((before, line, ending, after)), encoding="utf-8")


def with_sentence(post: Post, time: int) -> Post:
    """The post with one more sentence in its first paragraph behind a listing."""
    blocks = list(post.blocks)
    blocks[4] += f" This was edit {time} of the text."
    return replace(post, blocks=tuple(blocks))


def with_tags(post: Post, count: int) -> Post:
    """The post with `count` new tags."""
    return replace(post, tags=(*post.tags, *(f"new tag {time}" for time in range(1, count + 1))))
