"""What Pelican read, as `Post` and `Static`: the last place that touches Pelican's own objects."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote
from zoneinfo import ZoneInfo

from plugins.host.protocols import ReadContent, ReadFile, ReadTerm
from plugins.host.reader import CONVERTER, RAW, TEMPLATES, Raw, problem_of
from plugins.markup import Converter
from plugins.markup.typography import set_type_plain
from plugins.posts import Post, Static, Term, Visibility
from plugins.posts.header import Document, Field
from plugins.posts.schema import read_metadata
from plugins.problems import Problem, error, shown_path
from plugins.site import Config

# Where no category is written, the folder gives it, but not the ones that our own layout has.
_PLAIN_FOLDERS = {"articles", "posts", "blog"}
# Kept in Pelican's metadata: the status that nobody knows; the status of a post without a date.
_STATUS, _UNDATED = "open_masters_status", "open_masters_undated"
# What Pelican's own readers hand on as they found it.
_OUR_KEYS = ("image", "series", "alias", "units", "completes", "evidence")


@dataclass(frozen=True)
class Taking:
    """What is needed to take Pelican's objects over: where they lie, and how to read the rest."""

    folder: Path
    config: Config
    timezone: str
    settings: Mapping[str, Any]

    @property
    def converter(self) -> Converter:
        """For texts that Pelican's own readers have read (HTML, reStructuredText)."""
        converter: Converter = self.settings[CONVERTER]
        return converter


def post_of(content: ReadContent, taking: Taking, *, article: bool) -> Post:
    """An article or a page of Pelican's as a `Post`."""
    shown = shown_path(Path(content.source_path))
    raw = content.metadata.get(RAW) or _foreign(content, taking.converter, shown)
    zone = ZoneInfo(taking.timezone)
    visibility = _visibility(content, taking.config, zone)
    path, url = _address(content, visibility)
    names = raw.metadata
    return Post(
        source=Path(content.source_path).relative_to(taking.folder).as_posix(),
        shown=shown,
        title=raw.title,
        visibility=visibility,
        lang=content.lang,
        slug=content.slug,
        path=path,
        address=taking.config.address(path) if taking.config.preview else quote(unquote(url)),
        body=raw.body,
        template="post" if article else "page",
        date=None if _UNDATED in content.metadata else _local(content, "date", zone),
        modified=_local(content, "modified", zone),
        category=_category(content, raw, taking) if article else None,
        tags=tuple(_term(tag, taking.config) for tag in getattr(content, "tags", ())),
        authors=tuple(_term(author, taking.config) for author in getattr(content, "authors", ())),
        summary=raw.summary,
        image=names.text("image"),
        slug_line=names.lines.get("slug", names.lines.get("title", 0)),
        image_line=names.lines.get("image", 0),
        series=names.text("series"),
        aliases=names.names("alias"),
        units=names.names("units"),
        units_line=names.lines.get("units", 0),
        completes=names.names("completes"),
        completes_line=names.lines.get("completes", 0),
        evidence=names.pairs("evidence"),
        problems=_problems(content, raw, shown),
    )


def static_of(static: ReadFile, taking: Taking) -> Static:
    """A static file of Pelican's as a `Static`."""
    file = Path(static.source_path)
    return Static(file.relative_to(taking.folder).as_posix(), static.save_as, file)


def complete(metadata: dict[str, Any], taking: Taking) -> None:
    """Give an article what Pelican insists on, before it is made.

    A post without a date, or with a status that nobody knows, becomes a draft: it is shown with
    what is wrong with it, and never published by accident.
    """
    metadata.pop("template", None)
    status = str(metadata.get("status", "published")).strip().lower()
    if status not in {"published", "hidden", "draft", "skip"}:
        metadata[_STATUS] = status
        status = "draft"
    if "date" not in metadata:
        metadata[_UNDATED] = status
        midnight = datetime.combine(taking.config.day, datetime.min.time())
        metadata["date"] = midnight.replace(tzinfo=ZoneInfo(taking.timezone))
        status = "skip" if status == "skip" else "draft"
    metadata["status"] = status


def _foreign(content: ReadContent, converter: Converter, shown: str) -> Raw:
    """A text that one of Pelican's own readers has read, with those keys that are ours alone."""
    strings = {key: value for key, value in content.metadata.items() if isinstance(value, str)}
    fields = tuple(Field(key, strings[key], 0) for key in _OUR_KEYS if strings.get(key))
    metadata, problems = read_metadata(Document(fields, ""), shown, TEMPLATES)
    body = converter.html(content._content)
    summary = converter.html(strings["summary"]) if strings.get("summary") else None
    # A picture in both is one fault: neither has lines.
    faults = dict.fromkeys((*body.faults, *(summary.faults if summary else ())))
    return Raw(
        metadata=metadata,
        title=set_type_plain(converter.html(content.title).lead or content.title),
        body=body,
        summary=summary,
        problems=(*problems, *(problem_of(shown, fault) for fault in faults)),
    )


def _problems(content: ReadContent, raw: Raw, shown: str) -> tuple[Problem, ...]:
    found = list(raw.problems)
    if content.metadata.get(_UNDATED, "draft") != "draft" and "date" not in raw.metadata.lines:
        message = 'no date: add a line "Date: 2016-09-14"; until then the post is a draft'
        found.append(error(shown, 1, "POST009", message))
    if _STATUS in content.metadata:
        status = content.metadata[_STATUS]
        message = f'unknown status "{status}": the post counts as a draft'
        found.append(error(shown, 1, "POST004", message))
    return tuple(found)


def _visibility(content: ReadContent, config: Config, zone: ZoneInfo) -> Visibility:
    visibility = Visibility(content.status)
    moment = _local(content, "date", zone)
    if visibility.public and moment and moment.date() > config.day:
        return Visibility.SCHEDULED
    return visibility


def _local(content: ReadContent, attribute: str, zone: ZoneInfo) -> datetime | None:
    """The moment in the site's time zone: the day that a post has is the day there."""
    moment: datetime | None = getattr(content, attribute, None)
    return moment.astimezone(zone) if moment else None


def _address(content: ReadContent, visibility: Visibility) -> tuple[str, str]:
    """The output file and the published address; what is not public lies under `drafts/`,
    whatever address it will have."""
    if not visibility.public:
        content.status = "draft"
        for override in ("override_save_as", "override_url"):
            content.__dict__.pop(override, None)
    return content.save_as.lstrip("/"), content.url.removeprefix("./").lstrip("/")


def _term(term: ReadTerm, config: Config) -> Term:
    """A tag, category or author; one whose name gives no slug has no page."""
    path = term.save_as.lstrip("/") if term.slug and term.save_as else ""
    address = config.address(path) if config.preview else quote(unquote(term.url.lstrip("/")))
    return Term(term.name, term.slug, address if path else "", path)


def _category(content: ReadContent, raw: Raw, taking: Taking) -> Term:
    """The category of the header, else of the folder, else the settings' default."""
    category = content.metadata["category"]
    source = Path(content.source_path).relative_to(taking.folder)
    # A category that bears the folder's name, and stands in no header, is Pelican's guess.
    guessed = "category" not in raw.metadata.lines and category.name == source.parent.name
    if guessed and category.name in _PLAIN_FOLDERS | {content.lang}:
        category = type(category)(taking.settings["DEFAULT_CATEGORY"], taking.settings)
    return _term(category, taking.config)
