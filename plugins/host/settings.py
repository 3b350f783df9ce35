"""The author's settings, from Pelican's dictionary to one frozen `Config`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from pelican.settings import read_settings

from plugins.bibliography import Library, read_bibliography
from plugins.bibliography.read import FILE
from plugins.formulas import FormulaError, Macro, macros_of
from plugins.problems import Problem, TaskFailedError, error, shown_path
from plugins.site import Config, Feeds

# What Pelican's own generators would still do is none of their business here: see DESIGN 6.
OVERRIDES: Mapping[str, object] = {
    "DIRECT_TEMPLATES": [],
    "ARTICLE_TRANSLATION_ID": None,
    "PAGE_TRANSLATION_ID": None,
    "TYPOGRIFY": False,
    "THEME_STATIC_PATHS": [],
    "TEMPLATE_PAGES": {},
    "OUTPUT_SOURCES": False,
    "DELETE_OUTPUT_DIRECTORY": False,
    "CACHE_CONTENT": False,
    "LOAD_CONTENT_CACHE": False,
    "WITH_FUTURE_DATES": True,
}


def refuse_sources(settings: Mapping[str, Any]) -> None:
    """Raise `TaskFailedError` where the site would be written over its sources, or among them."""
    content, output = (Path(settings[name]).resolve() for name in ("PATH", "OUTPUT_PATH"))
    if content.is_relative_to(output) or output.is_relative_to(content):
        message = (
            f"{shown_path(output)} is where the sources of the site are: write it somewhere else"
        )
        raise TaskFailedError(message)


def read_author_settings(file: Path, overrides: Mapping[str, object]) -> dict[str, Any]:
    """Pelican's settings from pelicanconf.py or publishconf.py, with `overrides`.

    Raises `TaskFailedError` where the file is no Python, and where a folder that it names is not
    there.
    """
    content = overrides.get("PATH")
    if content and not Path(str(content)).is_dir():
        raise TaskFailedError(f"there is no folder {content}")
    try:
        settings: dict[str, Any] = read_settings(str(file), override=dict(overrides))
    except SyntaxError as reason:
        place = f"{shown_path(Path(reason.filename or file))}:{reason.lineno}"
        raise TaskFailedError(f"{place}: {reason.msg}") from reason
    except ValueError as reason:
        raise TaskFailedError(f"{file.name}: {reason}") from reason
    return settings


def site_macros(settings: Mapping[str, Any]) -> dict[str, Macro]:
    """The macros of all formulas, `MATH_MACROS`. Raises `TaskFailedError` where they are none."""
    macros = settings.get("MATH_MACROS") or {}
    try:
        return macros_of({str(name): str(body) for name, body in dict(macros).items()})
    except (FormulaError, TypeError, ValueError) as reason:
        raise TaskFailedError(f"MATH_MACROS: {reason}") from reason


def library_of(settings: Mapping[str, Any]) -> tuple[Library, tuple[Problem, ...]]:
    """What every post may cite: the journal's own works, and those of the file that pelican-cite's
    `PUBLICATIONS_SRC` names, from the folder of the settings; and what is wrong with either."""
    content = Path(settings["PATH"])
    works, problems = read_bibliography(content / "data" / FILE)
    if more := settings.get("PUBLICATIONS_SRC"):
        path = Path(more)
        found, wrong = read_bibliography(path)
        works, problems = works.before(found), (*problems, *wrong)
        if not path.is_file():
            message = f'PUBLICATIONS_SRC: there is no file "{more}"'
            problems = (*problems, error("pelicanconf.py", 0, "REF007", message))
    return Library(content, works), problems


def config_of(settings: Mapping[str, Any], posts_day: date) -> Config:
    """The settings that views depend on; `posts_day` is the last day that posts may be dated.

    A preview without a `SITEURL` has the address that `invoke serve` serves it at.
    """
    preview = bool(settings.get("PREVIEW"))
    url = str(settings["SITEURL"]).rstrip("/")
    if preview and not url:
        url = f"http://localhost:{settings['PORT']}"
    return Config(
        name=settings["SITENAME"],
        tagline=settings.get("SITESUBTITLE", ""),
        author=settings.get("AUTHOR", ""),
        url=url,
        preview=preview,
        lang=settings["DEFAULT_LANG"].lower(),
        day=posts_day,
        page_size=int(settings["DEFAULT_PAGINATION"] or 1_000_000),
        feeds=Feeds(
            all=settings["FEED_ALL_ATOM"] or "",
            category=settings["CATEGORY_FEED_ATOM"] or "",
            tag=settings.get("TAG_FEED_ATOM") or "",
            language=settings["TRANSLATION_FEED_ATOM"] or "",
            size=int(settings["FEED_MAX_ITEMS"]),
        ),
    )
