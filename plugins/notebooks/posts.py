"""Which notebooks of a content folder are posts: others are shown in posts, or only kept there."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from plugins.notebooks.header import beside

SUFFIX = ".ipynb"
_FOLDERS = frozenset(("articles", "pages"))


def is_post(path: Path, content: Path, folders: Collection[str] = ()) -> bool:
    """Whether this notebook is a post: it lies below `articles` or `pages`, or below another one of
    the blog's `folders` for posts, or has its header in a file beside it.

    A blog may name the whole content folder as that for posts (""): then it says nothing of
    notebooks, which lie anywhere. What Jupyter keeps for itself is never a post.
    """
    source = path.relative_to(content)
    if path.suffix != SUFFIX or any(part.startswith(".") for part in source.parts):
        return False
    named = {folder.strip("/") for folder in folders} - {"", "."} | _FOLDERS
    above = {parent.as_posix() for parent in source.parents}
    return bool(named & above) or beside(path) is not None
