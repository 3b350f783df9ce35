"""Ids made from titles, each once among its siblings."""

from __future__ import annotations

import re
import unicodedata

from plugins.studylog.subjects import OBJECTIVE

_LONGEST = 50


class Ids:
    """The paths that were given so far."""

    def __init__(self) -> None:
        self._used = {OBJECTIVE}

    def new(self, parent: str, title: str, otherwise: str) -> str:
        """A new path below `parent` ("" for a track), `otherwise` where the title has no letters
        for one; a number is added where a sibling has it already."""
        wanted = f"{parent}/{slug_of(title) or otherwise}".removeprefix("/")
        path, number = wanted, 1
        while path in self._used:
            number += 1
            path = f"{wanted}-{number}"
        self._used.add(path)
        return path


def slug_of(title: str) -> str:
    """A title as an id: its Latin letters and digits in lower case, whole words up to 50."""
    joined = re.sub("['\N{RIGHT SINGLE QUOTATION MARK}]", "", title)
    bare = unicodedata.normalize("NFKD", joined)
    first, *more = re.findall(r"[a-z0-9]+", bare.encode("ascii", "ignore").decode().lower()) or [""]
    slug: str = first[:_LONGEST]
    for word in more:
        if len(slug) + 1 + len(word) > _LONGEST:
            break
        slug = f"{slug}-{word}"
    return slug
