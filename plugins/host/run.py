"""One run of Pelican: what it is for, what it has read so far, and what came of it.

Pelican calls signal handlers and makes generators itself; this is what they share. It lies in the
settings, the one thing that all of them are given.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from plugins.host.protocols import ReadContent, ReadFile
from plugins.posts import Posts
from plugins.problems import Problem
from plugins.site import Config, Part
from plugins.site.assemble import Assembly
from plugins.site.day import Days

RUN = "OPEN_MASTERS_RUN"
FINISH = "OPEN_MASTERS_FINISH"


class Finish(StrEnum):
    """What becomes of the outputs: they are brought to their folder one by one, the whole folder is
    exchanged, or nothing is kept."""

    BRING = "bring"
    EXCHANGE = "exchange"
    CHECK = "check"


@dataclass
class Run:
    """The state of one run; `posts` holds everything, drafts included, whatever is published.

    `unread` is why posts that were to be are not there. `changed` is the number of files brought to
    their folder, None where the whole is exchanged.
    """

    config: Config
    days: Days
    parts: tuple[Part, ...]
    finish: Finish
    articles: list[ReadContent] = field(default_factory=list)
    pages: list[ReadContent] = field(default_factory=list)
    statics: list[ReadFile] = field(default_factory=list)
    unread: list[Problem] = field(default_factory=list)
    posts: Posts = field(default_factory=Posts)
    assembly: Assembly | None = None
    changed: int | None = None

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All that is wrong, once the site has been assembled."""
        return self.assembly.problems if self.assembly else ()

    @property
    def refusals(self) -> tuple[Problem, ...]:
        """The problems that publishing waits for."""
        return tuple(problem for problem in self.problems if problem.refuses)
