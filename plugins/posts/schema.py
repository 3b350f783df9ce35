"""The keys that a post's header may have, and what is wrong with the ones it has.

One table, `KEYS`, says of every key how its value is read; a reader gives the value or raises
`ValueError` with what was expected. A value that cannot be read is left out and reported.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from posixpath import normpath
from urllib.parse import unquote

from plugins.posts.dates import read_date
from plugins.posts.header import Document, Field
from plugins.posts.safety import kept_back
from plugins.problems import Problem, did_you_mean, error, warning

STATUSES = ("published", "draft", "hidden", "skip")
CONFIDENCES = ("guess", "working", "solid")

_LANG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$")
_BAD_PATH = re.compile(r"[\x00-\x1f\\]")


def _text(value: str) -> str:
    return " ".join(value.split())


def _markdown(value: str) -> str:
    return value


def _names(value: str) -> tuple[str, ...]:
    """Several names, by semicolons where there is one, else by commas, as Pelican has it; each
    further line of a value begins another one."""
    separator = ";" if ";" in value else ","
    names = (_text(name) for line in value.split("\n") for name in line.split(separator))
    return tuple(dict.fromkeys(name for name in names if name))


def _name(value: str) -> tuple[str, ...]:
    """One name: `Author: Idrissi, Salma` is one person."""
    return (_text(value),)


def _date(value: str) -> datetime:
    found = read_date(value)
    if found is None:
        raise ValueError('a day such as "2016-09-14" or "2016-09-14 08:30"')
    return found


def _lang(value: str) -> str:
    if not _LANG.match(value):
        raise ValueError('a language such as "en" or "es"')
    return value.lower()


def _one_of(known: tuple[str, ...]) -> Callable[[str], str]:
    def read(value: str) -> str:
        if value.lower() not in known:
            raise ValueError(f"one of {', '.join(known)}{did_you_mean(value, known)}")
        return value.lower()

    return read


def _inside(value: str) -> str:
    """A path below the site's root, without a slash before it."""
    path = unquote(value).lstrip("/")
    if (
        not path.strip("/.")
        or _BAD_PATH.search(path)
        or "://" in path
        or normpath(path).startswith("..")
        or normpath(path) != path.rstrip("/")
    ):
        raise ValueError('a path within the site such as "notes/why.html"')
    return path


def _slug(value: str) -> str:
    slug = _inside(value)
    if re.search(r"\s", slug) or slug.endswith("/"):
        raise ValueError('words joined by hyphens, such as "why-a-masters"')
    return slug


def _paths(value: str) -> tuple[str, ...]:
    # A trailing slash matters (it says "a folder") and "/" alone would be the home page.
    return tuple(_inside(part) for part in _names(value))


def _evidence(value: str) -> tuple[tuple[str, str], ...]:
    pairs = [part.partition("=") for part in value.split(";") if part.strip()]
    if any(not separator for _, separator, _ in pairs):
        raise ValueError('"code=https://...; demo=https://..."')
    return tuple((kind.strip(), url.strip()) for kind, _, url in pairs)


KEYS: Mapping[str, Callable[[str], object]] = {
    "title": _text,
    "date": _date,
    "modified": _date,
    "author": _name,
    "authors": _names,
    "lang": _lang,
    "slug": _slug,
    "status": _one_of(STATUSES),
    "summary": _markdown,
    "image": _text,
    "tags": _names,
    "category": _text,
    "series": _text,
    "alias": _paths,
    "template": _text,
    "save_as": _inside,
    "url": _inside,
    "units": _names,
    "completes": _names,
    "evidence": _evidence,
    "skills": _names,
    "confidence": _one_of(CONFIDENCES),
    "questions": _markdown,
    "answers": _names,
    "pinned": _text,
    "publications_src": _markdown,
    "macros": _markdown,
    "keywords": _names,
    "translation": _text,
}


@dataclass(frozen=True)
class Metadata:
    """What a header says: the values that could be read, by key, and the keys' lines."""

    values: Mapping[str, object]
    lines: Mapping[str, int]
    unknown: Mapping[str, str]

    def text(self, key: str) -> str:
        """The value of a key that holds text, or nothing."""
        value = self.values.get(key)
        return value if isinstance(value, str) else ""

    def names(self, key: str) -> tuple[str, ...]:
        """The value of a key that holds several names, or none."""
        value = self.values.get(key)
        return value if isinstance(value, tuple) else ()

    def pairs(self, key: str) -> tuple[tuple[str, str], ...]:
        """The value of a key that holds pairs such as `code=https://...`, or none."""
        value = self.values.get(key)
        return value if isinstance(value, tuple) else ()


def read_metadata(
    document: Document, path: str, templates: Collection[str]
) -> tuple[Metadata, tuple[Problem, ...]]:
    """The header's values, and what is wrong with it.

    `path` is the file as its author knows it; `templates` are those a post may ask for.
    """
    values: dict[str, object] = {}
    lines: dict[str, int] = {}
    unknown: dict[str, str] = {}
    problems: list[Problem] = []
    for field in document.fields:
        if field.name in lines or field.name in unknown:
            message = f'"{field.name}" is given twice: the first one counts'
            problems.append(warning(path, field.line, "POST007", message))
        elif field.name not in KEYS:
            unknown[field.name] = field.value
            message = f'unknown key "{field.name}"{did_you_mean(field.name, KEYS)}'
            problems.append(warning(path, field.line, "POST001", message))
        elif field.value:
            lines[field.name] = field.line
            problems.extend(_read_value(field, values, path, templates))
    if unsafe := kept_back(document, KEYS, path):
        values["status"], lines["status"] = "draft", unsafe[0].line
        problems.extend(unsafe)
    for field in document.stray:
        message = (
            f'"{field.name}" counts as text: a line before it, which is no field, ended the header'
        )
        problems.append(error(path, field.line, "POST011", message))
    return Metadata(values, lines, unknown), tuple(problems)


def _read_value(
    field: Field, values: dict[str, object], path: str, templates: Collection[str]
) -> list[Problem]:
    """Read one value into `values`, or say why it could not be read."""
    if field.name == "template" and field.value not in templates:
        hint = did_you_mean(field.value, templates)
        message = f'the theme has no template "{field.value}"{hint}: the usual one is taken'
        return [warning(path, field.line, "POST005", message)]
    try:
        values[field.name] = KEYS[field.name](field.value)
    except ValueError as expected:
        code = {"date": "POST002", "modified": "POST002", "status": "POST004"}.get(
            field.name, "POST003"
        )
        message = f'cannot read {field.name} "{field.value}": expected {expected}'
        return [error(path, field.line, code, message)]
    return []
