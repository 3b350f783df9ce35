"""The headers of a content folder's posts, for tasks that need figures and no site."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from plugins.posts.header import Document, parse_document
from plugins.posts.model import Visibility
from plugins.posts.schema import KEYS, Metadata, read_metadata
from plugins.problems import shown_path

_SUFFIXES = (".md", ".markdown", ".mkd", ".mdown")
_NOTEBOOK = ".ipynb"
# Neither holds posts: our own data files, and what is no text.
_NO_POSTS = ("data", "images")


@dataclass(frozen=True)
class PostHeader:
    """What the header of a post says of the plan; fields are those of `Post`, and mean the same.

    `address` is "" where the settings' pattern asks for more than the header holds.
    """

    source: str
    shown: str
    visibility: Visibility
    date: datetime | None
    address: str
    units: tuple[str, ...]
    units_line: int
    completes: tuple[str, ...]
    completes_line: int


@dataclass(frozen=True)
class PostHeaders:
    """The headers of all posts that are not skipped, in the order of their files."""

    all: tuple[PostHeader, ...] = ()


@dataclass(frozen=True)
class Reading:
    """What a header does not say: the last day that posts may be dated, the author's time zone and
    language, the settings' `ARTICLE_URL` and `ARTICLE_LANG_URL` (for posts in another language),
    how a title becomes a slug, and the folders in which notebooks are posts (beside our own)."""

    day: date
    timezone: str
    lang: str
    url: str
    lang_url: str
    slugify: Callable[[str], str]
    folders: tuple[str, ...] = ()


def read_headers(folder: Path, reading: Reading) -> PostHeaders:
    """The headers below a content folder; their problems are for the build to tell."""
    return PostHeaders(tuple(_headers(folder, reading)))


def _headers(folder: Path, reading: Reading) -> Iterator[PostHeader]:
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        if parts[0] in _NO_POSTS or any(part.startswith(".") for part in parts):
            continue
        found = _document(path, folder, reading)
        if not found:
            continue
        shown, document = found
        metadata, _ = read_metadata(document, shown, ())
        if metadata.text("status") != "skip":
            yield _header("/".join(parts), shown, metadata, reading)


def _document(path: Path, folder: Path, reading: Reading) -> tuple[str, Document] | None:
    """The header of a file, and the file that has it; None where the file is no post."""
    if path.suffix in _SUFFIXES:
        text = path.read_text("utf-8-sig", errors="replace")
        return shown_path(path), parse_document(text, KEYS)
    if path.suffix != _NOTEBOOK:
        return None
    from plugins.notebooks import Notebook, header_of, is_post, read_notebook  # noqa: PLC0415 - slow

    if not is_post(path, folder, reading.folders):
        return None
    notebook = read_notebook(path)
    if not isinstance(notebook, Notebook):
        return None
    header = header_of(path, notebook)
    return header.shown, header.document


def _header(source: str, shown: str, metadata: Metadata, reading: Reading) -> PostHeader:
    moment = _moment(metadata, ZoneInfo(reading.timezone))
    return PostHeader(
        source=source,
        shown=shown,
        visibility=_visibility(metadata, moment, reading.day),
        date=moment,
        address=_address(metadata, moment, reading),
        units=metadata.names("units"),
        units_line=metadata.lines.get("units", 0),
        completes=metadata.names("completes"),
        completes_line=metadata.lines.get("completes", 0),
    )


def _moment(metadata: Metadata, zone: ZoneInfo) -> datetime | None:
    """The post's date by the author's clock."""
    moment = metadata.values.get("date")
    if not isinstance(moment, datetime):
        return None
    return moment.astimezone(zone) if moment.tzinfo else moment.replace(tzinfo=zone)


def _visibility(metadata: Metadata, moment: datetime | None, day: date) -> Visibility:
    """A status that nobody can read, or no date, makes a draft."""
    written = metadata.text("status") or ("draft" if "status" in metadata.lines else "published")
    visibility = Visibility(written if moment else "draft")
    return (
        Visibility.SCHEDULED if visibility.public and moment and moment.date() > day else visibility
    )


def _address(metadata: Metadata, moment: datetime | None, reading: Reading) -> str:
    if metadata.text("url"):
        return metadata.text("url")
    slug = metadata.text("slug") or reading.slugify(metadata.text("title"))
    lang = metadata.text("lang") or reading.lang
    pattern = reading.url if lang == reading.lang else reading.lang_url
    try:
        return pattern.format(date=moment, slug=slug, lang=lang)
    except (LookupError, ValueError, AttributeError, TypeError):
        return ""
