"""What the site consists of: pages made from a template and a view, and files taken as they are."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

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
