"""All that Pelican has collected in a run, as `Posts`."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from fnmatch import fnmatch
from functools import partial
from pathlib import Path
from typing import Any

from plugins.host.content import Taking, post_of, static_of
from plugins.host.notebooks import folders_of
from plugins.host.run import Run
from plugins.posts import Posts, Static
from plugins.posts.namesakes import with_namesakes
from plugins.posts.visibility import in_total_order

# Never published, whatever STATIC_PATHS says: this is where the money is.
DATA_FOLDER = "data"
_KEPT_BY_JUPYTER = ".ipynb_checkpoints"
_NOTEBOOK = ".ipynb"
_SOURCES = (".md", ".markdown", ".mkd", ".mdown", ".rst", ".nbdata", ".ipynb-meta")


def posts_of(run: Run, settings: Mapping[str, Any]) -> Posts:
    """Every post, page and file of the run, drafts included, in the site's total order."""
    folder = Path(settings["PATH"]).resolve()
    taking = Taking(folder, run.config, settings["TIMEZONE"], settings)
    statics = [static_of(static, taking) for static in run.statics]
    may_be = partial(_may_be_static, folder=folder, folders=folders_of(settings))
    published = {static.source: static for static in statics if may_be(static.source)}
    loose = {
        source: Static(source, source, folder / source, always=False)
        for source in _files(folder, settings["IGNORE_FILES"])
        if source not in published and may_be(source)
    }
    posts = Posts(
        articles=tuple(post_of(content, taking, article=True) for content in run.articles),
        pages=tuple(post_of(content, taking, article=False) for content in run.pages),
        statics=(*published.values(), *loose.values()),
    )
    ordered = in_total_order(posts)
    return replace(ordered, articles=with_namesakes(ordered.articles))


def _may_be_static(source: str, folder: Path, folders: tuple[str, ...]) -> bool:
    """Neither data nor the source of a post: Pelican copies a skipped post as if it were a file.
    What Jupyter has kept of a notebook's last state is for Jupyter alone."""
    if source.partition("/")[0] == DATA_FOLDER or _KEPT_BY_JUPYTER in source.split("/"):
        return False
    if source.endswith(_NOTEBOOK):
        from plugins.notebooks import is_post  # noqa: PLC0415 - slow, and few blogs have notebooks

        return not is_post(folder / source, folder, folders)
    return not source.endswith(_SOURCES)


def _files(folder: Path, ignored: list[str]) -> Iterator[str]:
    """The files below the content folder, hidden and ignored ones left out."""
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if not name.startswith(".") and not any(fnmatch(name, glob) for glob in ignored):
                yield (Path(place) / name).relative_to(folder).as_posix()
