"""Notebooks that are posts, for Pelican; and where the tags in posts look for files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from plugins.bibliography import Bibliography, Library
from plugins.formulas import Macro
from plugins.host.reader import CONVERTER, LIBRARY, RAW, Conversion, MarkdownReader, Raw, raw_of
from plugins.host.run import RUN, Run
from plugins.liquid import LiquidExtension, Places
from plugins.markup import Converter, Text
from plugins.markup.faults import Faults
from plugins.markup.inserts import Inserts
from plugins.problems import Problem

# What Pelican leaves out as if it were not there.
_NO_POST = {"status": "skip"}


class NotebookReader(MarkdownReader):
    """Reads a notebook for Pelican (through `readers_init`): one that is a post."""

    file_extensions = ["ipynb"]  # noqa: RUF012 (Pelican's own type)

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """An empty body, and the metadata as Pelican wants it with our `Raw` in it. What is no
        post is skipped; so is what cannot be read, and the run knows why."""
        from plugins.notebooks import is_post  # noqa: PLC0415 - slow, and few blogs have notebooks

        path = Path(source_path)
        if not is_post(path, Path(self.settings["PATH"]), folders_of(self.settings)):
            return "", dict(_NO_POST)
        converter, lang = self.settings[CONVERTER], self.settings["DEFAULT_LANG"]
        raw = read_post(path, converter, lang, self.settings[LIBRARY])
        if isinstance(raw, Problem):
            run: Run = self.settings[RUN]
            run.unread.append(raw)
            return "", dict(_NO_POST)
        return "", {RAW: raw, **self._for_pelican(raw.metadata, raw.title)}


def read_post(
    path: Path, converter: Converter, default_lang: str, library: Library | None = None
) -> Raw | Problem:
    """The notebook's metadata and texts, in `default_lang` where its header names no other
    language; or why it cannot be read. Nothing in it is run."""
    from plugins.notebooks import header_of, inserted, read_notebook  # noqa: PLC0415 - as above

    notebook = read_notebook(path)
    if isinstance(notebook, Problem):
        return notebook
    header = header_of(path, notebook)
    source = path.read_text("utf-8-sig", errors="replace")
    whole = partial(inserted, header.notebook, source=path.name, elsewhere=False)

    def body(lang: str, macros: Mapping[str, Macro], works: Bibliography) -> Text:
        return converter.insertion(whole, source=source, lang=lang, macros=macros, works=works)

    conversion = Conversion(converter, default_lang, body, library)
    return raw_of(header.document, header.shown, path, conversion)


def folders_of(settings: Mapping[str, Any]) -> tuple[str, ...]:
    """The author's folders for posts and pages."""
    return (*settings["ARTICLE_PATHS"], *settings["PAGE_PATHS"])


def liquid_of(
    settings: Mapping[str, Any],
) -> Callable[[str, Faults, Inserts], LiquidExtension]:
    """The tags for a parser of one language, as the settings have their folders."""
    places = Places(
        Path(settings["PATH"]),
        str(settings.get("CODE_DIR", Places.code)),
        str(settings.get("NOTEBOOK_DIR", Places.notebooks)),
    )

    def extend(lang: str, faults: Faults, inserts: Inserts) -> LiquidExtension:
        return LiquidExtension(places, lang, faults, inserts)

    return extend
