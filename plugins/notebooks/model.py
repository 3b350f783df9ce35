"""A notebook as values: its cells, and what running them once gave."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from plugins.markup import Heading
from plugins.problems import Problem


class Kind(StrEnum):
    """What a cell holds."""

    CODE = "code"
    MARKDOWN = "markdown"
    RAW = "raw"


@dataclass(frozen=True)
class Stream:
    """What a cell printed: `name` is `stdout` or `stderr`."""

    name: str
    text: str


@dataclass(frozen=True)
class Bundle:
    """One thing that a cell showed, in one or several representations.

    `data` has them by MIME type: text as it is, pictures in base64, JSON as its source. `metadata`
    is what the notebook says of them. `result` tells the value of a cell's last line, whose number
    is `count`, from what it displayed on the way.
    """

    data: Mapping[str, str]
    metadata: Mapping[str, object] = field(default_factory=dict)
    result: bool = False
    count: int | None = None


@dataclass(frozen=True)
class Traceback:
    """The error that ended a cell: its kind, its message, and the lines that Python printed."""

    name: str
    value: str
    lines: tuple[str, ...] = ()


Output = Stream | Bundle | Traceback


@dataclass(frozen=True)
class Cell:
    """One cell. `number` is its place in the notebook, from 1; `line` that of the file on which it
    begins, 0 where that is not known; `count` the number that running it gave it.

    `tags` are in lower case and with underscores. `attachments` are a text cell's pictures, by the
    names that its text uses. `mime` is what a raw cell says it holds.
    """

    kind: Kind
    source: str
    number: int
    line: int = 0
    count: int | None = None
    outputs: tuple[Output, ...] = ()
    tags: frozenset[str] = frozenset()
    attachments: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    mime: str = ""


@dataclass(frozen=True)
class Notebook:
    """A notebook file. `shown` is the file as its author knows it; `language` is that of its code,
    "" where it says none; `metadata` what it says of itself, as JSON has it."""

    shown: str
    cells: tuple[Cell, ...]
    language: str = "python"
    metadata: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class File:
    """A file that a page needs beside it. Its name is made of its content, never of a name that a
    notebook gives."""

    name: str
    data: bytes


@dataclass(frozen=True)
class Rendered:
    """A notebook as HTML, each file once, the headings of its text, and what is wrong in it."""

    html: str
    files: tuple[File, ...] = ()
    headings: tuple[Heading, ...] = ()
    faults: tuple[Problem, ...] = ()
