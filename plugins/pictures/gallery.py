"""All pictures that texts show, each looked at once."""

from __future__ import annotations

import os
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from plugins.pictures.cache import Cache
from plugins.pictures.measure import size_of
from plugins.pictures.model import Picture, Pictures
from plugins.pictures.versions import versions_of


@dataclass(frozen=True)
class Original:
    """A picture of the content folder: its source there, its file, and its output path."""

    source: str
    file: Path
    path: str


def read_pictures(originals: Iterable[Original], cache: Cache | None = None) -> Pictures:
    """The pictures with their sizes; with a cache, in which they are kept, also their versions."""
    measured = [(original, Picture(size_of(original.file))) for original in originals]
    if cache:
        # Pillow decodes and encodes outside of Python's lock: each processor has one to do.
        with ThreadPoolExecutor(os.cpu_count()) as workers:
            measured = list(workers.map(partial(_with_versions, cache), measured))
    return Pictures({original.source: picture for original, picture in measured})


def _with_versions(cache: Cache, measured: tuple[Original, Picture]) -> tuple[Original, Picture]:
    original, picture = measured
    if picture.size is None or original.file.suffix.lower() == ".svg":
        return original, picture
    versions = versions_of(original.file, original.path, picture.size, cache)
    return original, Picture(picture.size, versions)
