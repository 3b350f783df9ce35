"""Our Markdown reader: the text stays ours, Pelican gets the metadata and an empty body.

Pelican would rewrite links in a body with regular expressions, cut summaries and keep every text in
memory for good. It sees none of them: they ride in one metadata key of ours.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from posixpath import basename, dirname
from typing import Any

from pelican.readers import BaseReader
from pelican.urlwrappers import Author, Category, Tag

from plugins.bibliography import Bibliography, Library
from plugins.formulas import FormulaError, Macro, parse_macros
from plugins.markup import Converter, Fault, Text
from plugins.markup.typography import set_type_plain
from plugins.posts.header import Document, parse_document
from plugins.posts.schema import KEYS, Metadata, read_metadata
from plugins.problems import Problem, Severity, error, shown_path

RAW = "open_masters_raw"
CONVERTER = "OPEN_MASTERS_CONVERTER"
LIBRARY = "OPEN_MASTERS_LIBRARY"
TEMPLATES = ("article", "page", "post")


@dataclass(frozen=True)
class Raw:
    """What a Markdown file holds: its metadata, its texts, and what is wrong with them."""

    metadata: Metadata
    title: str
    body: Text
    summary: Text | None
    problems: tuple[Problem, ...]


class MarkdownReader(BaseReader):
    """Reads a Markdown file for Pelican (through `readers_init`)."""

    enabled = True
    file_extensions = ["md", "markdown", "mkd", "mdown"]  # noqa: RUF012 (Pelican's own type)

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """An empty body, and the metadata as Pelican wants it with our `Raw` in it."""
        raw = read_raw(
            Path(source_path),
            self.settings[CONVERTER],
            self.settings["DEFAULT_LANG"],
            self.settings[LIBRARY],
        )
        return "", {RAW: raw, **self._for_pelican(raw.metadata, raw.title)}

    def _for_pelican(self, metadata: Metadata, title: str) -> Mapping[str, Any]:
        """The values that Pelican derives addresses, slugs and terms from."""
        found: dict[str, Any] = dict(metadata.unknown)
        found["title"] = title
        for key in ("date", "modified", "slug", "lang"):
            if key in metadata.values:
                found[key] = metadata.values[key]
        if category := metadata.text("category"):
            found["category"] = Category(category, self.settings)
        if tags := metadata.names("tags"):
            found["tags"] = [Tag(name, self.settings) for name in tags]
        if authors := metadata.names("authors") or metadata.names("author"):
            found["authors"] = [Author(name, self.settings) for name in authors]
        if "status" in metadata.lines:
            # A status that nobody can read must not be published: it counts as a draft.
            found["status"] = metadata.values.get("status", "draft")
        found.update(_address(metadata))
        return found


def _address(metadata: Metadata) -> Mapping[str, str]:
    """`save_as` and `url`, each made from the other where only one is given."""
    url, save_as = metadata.text("url"), metadata.text("save_as")
    if url and not save_as:
        save_as = url if "." in basename(url) else f"{url.rstrip('/')}/index.html"
    elif save_as and not url:
        is_index = basename(save_as) == "index.html" and dirname(save_as)
        url = f"{dirname(save_as)}/" if is_index else save_as
    return {"url": url, "save_as": save_as} if url else {}


def read_raw(
    path: Path, converter: Converter, default_lang: str, library: Library | None = None
) -> Raw:
    """The file's metadata and texts, in `default_lang` where its header names no other language;
    a file that is not UTF-8 is read as far as it goes. `library` has the works that it cites."""
    shown = shown_path(path)
    data = path.read_bytes()
    problems: list[Problem] = []
    try:
        source = data.decode("utf-8-sig")
    except UnicodeDecodeError as reason:
        source = data.decode("utf-8-sig", errors="replace")
        line = data.count(b"\n", 0, reason.start) + 1
        message = f"byte {data[reason.start]:#04x} is not UTF-8: save the file as UTF-8"
        problems.append(error(shown, line, "POST010", message))
    document = parse_document(source, KEYS)

    def body(lang: str, macros: Mapping[str, Macro], works: Bibliography) -> Text:
        return converter.markdown(
            document.body, first_line=document.body_line, lang=lang, macros=macros, works=works
        )

    raw = raw_of(document, shown, path, Conversion(converter, default_lang, body, library))
    return replace(raw, problems=(*problems, *raw.problems))


@dataclass(frozen=True)
class Conversion:
    """How a document becomes texts: its `body` in a language, with macros for its formulas and
    works to cite, which are those of the `library` and of its header."""

    converter: Converter
    default_lang: str
    body: Callable[[str, Mapping[str, Macro], Bibliography], Text]
    library: Library | None = None


def raw_of(document: Document, shown: str, path: Path, conversion: Conversion) -> Raw:
    """What the document of the post at `path` holds; `shown` is the file that has its header, as
    its author knows it."""
    metadata, found = read_metadata(document, shown, TEMPLATES)
    problems = list(found)
    lang = metadata.text("lang") or conversion.default_lang
    macros, found = _macros(metadata, shown)
    problems.extend(found)
    works, found = _works(metadata, path, conversion.library)
    problems.extend(found)
    body = conversion.body(lang, macros, works)
    summary = _summary(metadata, conversion.converter, lang, macros, works)
    for text in (body, summary):
        problems.extend(problem_of(shown, fault) for fault in (text.faults if text else ()))
    title = _title(metadata, body, path, lang)
    if "title" not in metadata.values:
        problems.append(_untitled(shown, title, document))
    return Raw(metadata, title, body, summary, tuple(problems))


def _macros(metadata: Metadata, shown: str) -> tuple[Mapping[str, Macro], tuple[Problem, ...]]:
    """The macros of the post's own formulas."""
    try:
        return parse_macros(metadata.text("macros")), ()
    except FormulaError as reason:
        line = metadata.lines["macros"]
        return {}, (error(shown, line, reason.code, f"Macros: {reason}"),)


def _works(
    metadata: Metadata, path: Path, library: Library | None
) -> tuple[Bibliography, tuple[Problem, ...]]:
    """What the post may cite."""
    if not library:
        return Bibliography(), ()
    line = metadata.lines.get("publications_src", 0)
    return library.of(metadata.text("publications_src"), path, line)


def _summary(
    metadata: Metadata,
    converter: Converter,
    lang: str,
    macros: Mapping[str, Macro],
    works: Bibliography,
) -> Text | None:
    source = metadata.text("summary")
    if not source:
        return None
    line = metadata.lines["summary"]
    return converter.markdown(
        source, first_line=line, lang=lang, macros=macros, works=works, lists_works=False
    )


def problem_of(shown: str, fault: Fault) -> Problem:
    """What is wrong with a text, as a problem of the file that is `shown`."""
    severity = Severity.ERROR if fault.refuses else Severity.WARNING
    return Problem(fault.shown or shown, fault.line, fault.code, fault.message, severity)


def _title(metadata: Metadata, body: Text, path: Path, lang: str) -> str:
    """The title, or the nearest thing to one: the first heading, the file's name."""
    written = metadata.text("title")
    if written:
        return set_type_plain(written, lang)
    if body.headings:
        return body.headings[0].title
    return path.stem.replace("-", " ").replace("_", " ").strip().capitalize() or path.name


def _untitled(shown: str, title: str, document: Document) -> Problem:
    line = document.fields[0].line if document.fields else 1
    return error(shown, line, "POST008", f'no title: add a line "Title: ..." (shown as "{title}")')
