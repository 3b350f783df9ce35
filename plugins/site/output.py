"""What the site consists of: pages made from a template and a view, files taken as they are, and
files made of content."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from plugins.problems import Problem, shown_path


@dataclass(frozen=True)
class Want:
    """An output that an author's link names: `path`, wanted by `target` on `line` of `source`."""

    path: str
    source: str
    line: int
    target: str


@dataclass(frozen=True)
class Output:
    """One file of the site: `template`, rendered with `view`, at `path` below the output folder.

    `source` is the file that it was made from, if it was one, `problems` are that file's. `wants`
    are the outputs that links in it name: whether they are there is known when all outputs are.
    What is wrong with a draft is no reason not to publish the rest: that is not `binding`.
    """

    path: str
    template: str
    view: object
    problems: tuple[Problem, ...] = ()
    source: str = ""
    wants: tuple[Want, ...] = ()
    binding: bool = True


@dataclass(frozen=True)
class Copy:
    """One file of the site taken as it is: from one source, or from several, one behind another."""

    path: str
    sources: tuple[Path, ...]

    @property
    def source(self) -> str:
        """The file that this one is, for messages."""
        return shown_path(self.sources[0])


class Making(Protocol):
    """How the bytes of a file come about. Two that are equal make the same bytes."""

    def made(self) -> bytes:
        """The bytes. Raises `OSError` where what they are made of cannot be read."""


@dataclass(frozen=True)
class Held:
    """Bytes that are there already: a picture that was taken out of a notebook."""

    data: bytes = field(repr=False)

    def made(self) -> bytes:
        """The bytes themselves."""
        return self.data


@dataclass(frozen=True)
class Changed:
    """A file as `change` makes it, read when it is written and not before: an author's pictures
    together may be larger than the memory."""

    file: Path
    change: Callable[[bytes], bytes]

    def made(self) -> bytes:
        """What becomes of the file's bytes."""
        return self.change(self.file.read_bytes())


@dataclass(frozen=True)
class Made:
    """One file of the site whose bytes are made of content, by no template: a notebook as it is
    shown, a picture that was in it, a photograph without its position, a smaller version of it.

    `source` is the author's file behind it, for messages, "" where there is none. Unlike pages and
    copies, two with one path are no mistake where their bytes are made alike: posts may hold the
    same picture.
    """

    path: str
    making: Making
    source: str = ""


SiteFile = Output | Copy | Made
