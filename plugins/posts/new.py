"""A new draft with every field of the header filled in sensibly."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from markdown.extensions.toc import slugify_unicode

from plugins.problems import TaskFailedError, shown_path

# A file's name may have 255 bytes, and a letter up to four.
_LONGEST_SLUG = 60

_TEXT = """\
Title: {title}
Date: {date}
Category: {category}
Tags:
Slug: {slug}
Status: draft
Summary: One or two sentences that a stranger reads before deciding to go on.

Write here. `Status: published` publishes the post with the next push.
"""


def new_post(folder: Path, title: str, moment: datetime, category: str) -> Path:
    """Write a draft into `folder` (`content/articles`) and return its path.

    `moment` is when the post is dated, in the author's own time. Raises `TaskFailedError` where
    there is such a file: a post is never overwritten.
    """
    words = " ".join(title.split())
    if not words:
        raise TaskFailedError("a post needs a title")
    slug = slugify_unicode(words, "-")[:_LONGEST_SLUG].strip("-") or "post"
    path = folder / f"{moment:%Y-%m-%d}-{slug}.md"
    folder.mkdir(parents=True, exist_ok=True)
    text = _TEXT.format(title=words, date=f"{moment:%Y-%m-%d %H:%M}", category=category, slug=slug)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError as reason:
        raise TaskFailedError(f"{shown_path(path)} is there already") from reason
    return path
