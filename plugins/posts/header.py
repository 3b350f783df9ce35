"""The metadata header of a Markdown file, with the line of every field, and the body behind it.

The header is Pelican's: `Key: value` lines from the first line on, continued by lines indented by
four spaces, ended by a blank line or a fence (`---`). A file whose first lines look like that and
name no key we know (`Note: this is text`) has no header: it is all body.

Between two fences stands what other generators call front matter. Of its YAML is read what people
write there: quotes, lists in brackets or a line an item, indented texts, comments.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

_FIELD = re.compile(r"[ ]{0,3}(?P<name>[A-Za-z0-9_-]+):(?P<gap>\s*)(?P<value>.*)")
_CONTINUED = re.compile(r"(?:[ ]{4}|\t)\s*(?P<value>\S.*)")
_FENCE = re.compile(r"-{3}\s*$|\.{3}\s*$")
_ITEM = re.compile(r"\s*-\s+(?:name:\s*)?(?P<value>\S.*)")
_INDENTED = re.compile(r"\s+(?P<value>\S.*)")
_COMMENT = re.compile(r"\s*#")
_BLOCKS = frozenset(("|", ">", "|-", ">-", "|+", ">+"))  # a text follows, line by line
# What holds a post back in other generators' files: it must not become text unnoticed.
_HOLDING = frozenset(("draft", "hidden", "published"))


@dataclass(frozen=True)
class Field:
    """One `Key: value`: the key in lower case, its value's lines joined, and the line on which the
    value begins."""

    name: str
    value: str
    line: int


@dataclass(frozen=True)
class Document:
    """A file in its two parts; `body_line` is the line of the file on which the body begins.

    `stray` are the fields that were meant for the header and are in the body, because a line that
    is no field ended the header before them.
    """

    fields: tuple[Field, ...]
    body: str
    body_line: int = 1
    stray: tuple[Field, ...] = ()

    def field(self, name: str) -> Field | None:
        """The first field of this name."""
        return next((field for field in self.fields if field.name == name), None)


def parse_document(text: str, known: Collection[str]) -> Document:
    """Split a file's text into its header's fields and its body.

    `known` are the keys, in lower case, of which a header has at least one.
    """
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    fields, at = _fields(lines, known)
    if not any(field.name in known for field in fields):
        return Document((), "\n".join(lines))
    stray = tuple(_stray(lines, at, known))
    return Document(tuple(fields), "\n".join(lines[at:]), at + 1, stray)


def _stray(lines: list[str], at: int, known: Collection[str]) -> Iterator[Field]:
    """The known fields in the paragraph that stands right behind the header, if one does."""
    before = lines[at - 1]
    while before.strip() and not _FENCE.match(before) and at < len(lines):
        if (field := _field(lines[at], at + 1, known)) and field.name in {*known, *_HOLDING}:
            yield field
        before = lines[at]
        at += 1


def _fields(lines: list[str], known: Collection[str]) -> tuple[list[Field], int]:
    """The fields, and the index of the first line that is not of the header."""
    at = 0
    while at < len(lines) and not lines[at].strip():
        at += 1
    fenced = at < len(lines) and lines[at].rstrip() == "---"
    at += fenced
    fields: list[Field] = []
    while at < len(lines):
        line = lines[at]
        if _FENCE.match(line):
            return fields, at + 1
        more = _more(line, fenced=fenced) if fields else None
        field = _field(line, at + 1, known)
        # In front matter an indented line is a part of the text before it, unless it names a key.
        if field and (more is None or field.name in {*known, *_HOLDING}):
            fields.append(_plain(field) if fenced else field)
        elif more:
            fields[-1] = _continued(fields[-1], more, at + 1)
        elif not (fenced and _COMMENT.match(line)):
            return fields, at + (not line.strip())
        at += 1
    return fields, at


def _field(line: str, number: int, known: Collection[str]) -> Field | None:
    """The field on a line. Without a space behind the colon (`https://...`) only a known key is
    one."""
    found = _FIELD.match(line)
    if not found:
        return None
    name, value = found["name"].lower(), found["value"].strip()
    return Field(name, value, number) if found["gap"] or not value or name in known else None


@dataclass(frozen=True)
class _More:
    """What a line adds to the field before it: words, or an `item` of its list."""

    value: str
    item: bool = False


def _more(line: str, *, fenced: bool) -> _More | None:
    if fenced and not _COMMENT.match(line):
        if found := _ITEM.match(line):
            return _More(_unquoted(found["value"].strip()), item=True)
        found = _INDENTED.match(line)
        return _More(found["value"].strip()) if found else None
    found = _CONTINUED.match(line)
    return _More(found["value"].strip()) if found else None


def _plain(field: Field) -> Field:
    """The field as front matter of other generators has it: quotes and a list's brackets taken off,
    so that `title: "Why"` and `tags: [a, b]` mean what they say."""
    value = field.value
    if value[:1] + value[-1:] == "[]":
        value = ", ".join(_unquoted(part.strip()) for part in value[1:-1].split(","))
    return Field(field.name, _unquoted(value), field.line)


def _unquoted(value: str) -> str:
    return (
        value[1:-1] if len(value) > 1 and value[:1] == value[-1:] and value[0] in "\"'" else value
    )


def _continued(field: Field, more: _More, number: int) -> Field:
    if not field.value or field.value in _BLOCKS:
        return Field(field.name, more.value, number)
    return Field(field.name, field.value + (", " if more.item else "\n") + more.value, field.line)
