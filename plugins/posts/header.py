"""The metadata header of a Markdown file, with the line of every field, and the body behind it.

The header is Pelican's: `Key: value` lines from the first line on, continued by lines indented by
four spaces, ended by a blank line. A file whose first lines look like that and name no key we know
(`Note: this is text`) has no header: it is all body.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

_FIELD = re.compile(r"[ ]{0,3}(?P<name>[A-Za-z0-9_-]+):(?:\s+(?P<value>.*)|$)")
_CONTINUED = re.compile(r"(?:[ ]{4,}|\t)(?P<value>\S.*)")
_FENCE = re.compile(r"-{3}\s*$|\.{3}\s*$")


@dataclass(frozen=True)
class Field:
    """One `Key: value`: the key in lower case, its value's lines joined, the line of the key."""

    name: str
    value: str
    line: int


@dataclass(frozen=True)
class Document:
    """A file in its two parts; `body_line` is the line of the file on which the body begins."""

    fields: tuple[Field, ...]
    body: str
    body_line: int = 1

    def field(self, name: str) -> Field | None:
        """The first field of this name."""
        return next((field for field in self.fields if field.name == name), None)


def parse_document(text: str, known: Collection[str]) -> Document:
    """Split a file's text into its header's fields and its body.

    `known` are the keys, in lower case, of which a header has at least one.
    """
    lines = text.removeprefix("\ufeff").splitlines()
    fields, at = _fields(lines)
    if not any(field.name in known for field in fields):
        return Document((), "\n".join(lines))
    return Document(tuple(fields), "\n".join(lines[at:]), at + 1)


def _fields(lines: list[str]) -> tuple[list[Field], int]:
    """The fields, and the index of the first line that is not of the header."""
    at = 0
    while at < len(lines) and not lines[at].strip():
        at += 1
    fenced = at < len(lines) and lines[at].rstrip() == "---"
    at += fenced
    fields: list[Field] = []
    while at < len(lines):
        line = lines[at]
        if fenced and _FENCE.match(line):
            return fields, at + 1
        if found := _FIELD.match(line):
            fields.append(Field(found["name"].lower(), (found["value"] or "").strip(), at + 1))
        elif fields and (more := _CONTINUED.match(line)):
            last = fields[-1]
            joined = f"{last.value}\n{more['value'].strip()}".strip()
            fields[-1] = Field(last.name, joined, last.line)
        else:
            return fields, at + (not line.strip())
        at += 1
    return fields, at
