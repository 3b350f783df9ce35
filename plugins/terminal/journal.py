"""The author's settings and data for tasks that need no site, and so need not wait for Pelican."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from zoneinfo import ZoneInfo

from plugins.posts.headers import Reading, read_headers
from plugins.problems import Problem
from plugins.site.day import Days, days_of
from plugins.site.gather import gather
from plugins.site.part import Data, Part, parts_of

# The plugin that makes the site out of what Pelican reads; it has no part of its own.
_HOST = "plugins.host"


@dataclass(frozen=True)
class Journal:
    """What the data files hold, and what is wrong in them."""

    data: Data
    parts: tuple[Part, ...]
    problems: tuple[Problem, ...]

    def figures(self) -> Mapping[str, object]:
        """The keys of `invoke status --json`, as far as the plugins know them."""
        found: dict[str, object] = {"as_of": self.data.as_of.isoformat()}
        for part in self.parts:
            found.update(part.figures(self.data))
        return found


def setting(name: str, default: str = "") -> str:
    """A setting of pelicanconf.py that is text, or `default` where it is not there."""
    return str(getattr(import_module("pelicanconf"), name, default))


def content_folder(given: str) -> Path:
    """The folder given with `--content`, or that of the settings (beside pelicanconf.py)."""
    if given:
        return Path(given).resolve()
    return Path(str(import_module("pelicanconf").__file__)).parent / setting("PATH")


def days() -> Days:
    """The day of the figures and that of the posts."""
    timezone = setting("TIMEZONE", "UTC")
    return days_of(os.environ, setting("STUDY_AS_OF"), timezone, datetime.now(UTC))


def now() -> datetime:
    """The time of day by the author's clock, on the day that the site is made for."""
    clock = datetime.now(ZoneInfo(setting("TIMEZONE", "UTC")))
    return datetime.combine(days().posts, clock.timetz())


def read_journal(content: Path) -> Journal:
    """Read the data files and the posts' headers below `content`, for every plugin."""
    names = import_module("pelicanconf").PLUGINS
    parts = parts_of(import_module(name) for name in names if name != _HOST)
    headers = read_headers(content, _headers_reading())
    gathered = gather(parts, content / "data", days().figures, (headers,))
    crossed = (problem for part in parts for problem in part.examine(gathered.data))
    read = (problem for found in gathered.problems.values() for problem in found)
    return Journal(gathered.data, parts, tuple(sorted({*read, *crossed})))


def _headers_reading() -> Reading:
    return Reading(
        day=days().posts,
        timezone=setting("TIMEZONE", "UTC"),
        lang=setting("DEFAULT_LANG", "en"),
        url=setting("ARTICLE_URL", "{slug}.html"),
        lang_url=setting("ARTICLE_LANG_URL", "{slug}-{lang}.html"),
        slugify=_slugify,
        folders=(*_folders("ARTICLE_PATHS"), *_folders("PAGE_PATHS")),
    )


def _folders(name: str) -> tuple[str, ...]:
    return tuple(getattr(import_module("pelicanconf"), name, ()))


def _slugify(title: str) -> str:
    # Pelican's own way, and Pelican takes its time to import: only for a post without a slug.
    slugs = import_module("plugins.host.slugs")
    return str(slugs.slug_of(title, import_module("pelicanconf")))
