"""The signals by which Pelican hands over; all of them are here."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.generators import ArticlesGenerator, PagesGenerator, StaticGenerator
from pelican.readers import Readers

from plugins.host.content import Taking, complete
from plugins.host.failures import FAILURES, listen
from plugins.host.generator import SiteGenerator
from plugins.host.notebooks import NotebookReader, liquid_of
from plugins.host.reader import CONVERTER, LIBRARY, MarkdownReader
from plugins.host.run import FINISH, RUN, Finish, Run
from plugins.host.settings import OVERRIDES, config_of, library_of, refuse_sources, site_macros
from plugins.host.writer import SilentWriter
from plugins.markup import Converter
from plugins.problems import TaskFailedError
from plugins.site.day import days_of
from plugins.site.part import parts_of

# From the first import on: a plugin listed before this one may have failed by the time of
# `register()`, and Pelican has only logged it.
listen()


def register() -> None:
    """Connect the handlers. Pelican holds them weakly: functions of this module alone will do."""
    signals.initialized.connect(_initialized)
    signals.readers_init.connect(_readers)
    signals.article_generator_context.connect(_article_context)
    signals.article_generator_finalized.connect(_articles)
    signals.page_generator_context.connect(_page_context)
    signals.page_generator_finalized.connect(_pages)
    signals.static_generator_finalized.connect(_statics)
    signals.get_generators.connect(_generators)
    signals.get_writer.connect(_writer)


def _initialized(pelican: Pelican) -> None:
    if failed := FAILURES.of_plugins():
        raise TaskFailedError("\n".join(failed))
    FAILURES.plugins = ("plugins", *(module.__name__ for module in pelican.plugins))
    settings = pelican.settings
    refuse_sources(settings)
    typography = bool(settings["TYPOGRIFY"])
    settings.update(OVERRIDES)
    # Pelican has read this one already; the last good output is not to go before there is another.
    pelican.delete_outputdir = False
    timezone = settings.setdefault("TIMEZONE", "UTC")
    days = days_of(os.environ, settings.get("STUDY_AS_OF"), timezone, datetime.now(UTC))
    settings[CONVERTER] = Converter(
        typography=typography, macros=site_macros(settings), extend=liquid_of(settings)
    )
    settings[LIBRARY], problems = library_of(settings)
    settings[RUN] = Run(
        config=config_of(settings, days.posts),
        days=days,
        parts=parts_of(pelican.plugins),
        finish=Finish(settings.get(FINISH, Finish.BRING)),
        unread=list(problems),
    )


def _readers(readers: Readers) -> None:
    for extension in MarkdownReader.file_extensions:
        readers.reader_classes[extension] = MarkdownReader
    for extension in NotebookReader.file_extensions:
        readers.reader_classes[extension] = NotebookReader


def _article_context(generator: ArticlesGenerator, metadata: dict[str, Any]) -> None:
    settings = generator.settings
    config = settings[RUN].config
    complete(metadata, Taking(Path(generator.path), config, settings["TIMEZONE"], settings))


def _page_context(generator: PagesGenerator, metadata: dict[str, Any]) -> None:
    del generator
    metadata.pop("template", None)


def _articles(generator: ArticlesGenerator) -> None:
    """Take the articles over; the taxonomy is made anew, without what a draft brought into it."""
    run: Run = generator.settings[RUN]
    run.articles = [
        *generator.articles,
        *generator.translations,
        *generator.hidden_articles,
        *generator.hidden_translations,
        *generator.drafts,
        *generator.drafts_translations,
    ]
    generator.categories.clear()
    generator.authors.clear()
    generator.tags.clear()
    generator.period_archives.clear()


def _pages(generator: PagesGenerator) -> None:
    run: Run = generator.settings[RUN]
    run.pages = [
        *generator.pages,
        *generator.translations,
        *generator.hidden_pages,
        *generator.hidden_translations,
        *generator.draft_pages,
        *generator.draft_translations,
    ]


def _statics(generator: StaticGenerator) -> None:
    """Take the static files over: which of them are published depends on the drafts."""
    generator.settings[RUN].statics = generator.staticfiles
    generator.context["staticfiles"] = []


def _generators(pelican: Pelican) -> type[SiteGenerator]:
    del pelican
    return SiteGenerator


def _writer(pelican: Pelican) -> type[SilentWriter]:
    del pelican
    return SilentWriter
