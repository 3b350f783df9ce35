"""One whole build for a task: settings in, Pelican run, a report out."""

from __future__ import annotations

import logging
import time
from collections.abc import Mapping
from contextlib import chdir
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pelican import Pelican
from pelican.log import console

from plugins.host.failures import FAILURES, listen
from plugins.host.run import FINISH, RUN, Finish, Run
from plugins.host.settings import read_author_settings
from plugins.posts import Visibility
from plugins.problems import Problem, TaskFailedError
from plugins.publishing import repair


@dataclass(frozen=True)
class Report:
    """What came of a build. `outputs` is the number of files of the site, `changed` of those that
    differ from what was there (None where the whole folder is exchanged); `seconds` is wall time,
    `as_of` the day of the figures."""

    posts: int
    pages: int
    drafts: int
    as_of: date
    scheduled: tuple[str, ...]
    problems: tuple[Problem, ...]
    outputs: int
    changed: int | None
    seconds: float
    output: Path

    @property
    def refusals(self) -> tuple[Problem, ...]:
        """The problems that publishing waits for."""
        return tuple(problem for problem in self.problems if problem.refuses)


def build(
    settings_file: Path, *, finish: Finish, overrides: Mapping[str, object] | None = None
) -> Report:
    """Run Pelican with `settings_file` (pelicanconf.py, publishconf.py) and `overrides`.

    Raises `TaskFailedError` with a message for the author where the site could not be made;
    the output folder is then as it was.
    """
    start = time.monotonic()
    FAILURES.clear()
    listen()
    override = {**(overrides or {}), FINISH: finish.value}
    settings = read_author_settings(settings_file, override)
    # What a killed build or publish left beside the folder goes, and what it had begun is ended.
    repair(Path(settings["OUTPUT_PATH"]))
    # The report says what Pelican would: in our words, and once.
    logging.getLogger("pelican").setLevel(logging.ERROR)
    console.quiet = True
    # Problems name files as seen from here, so that a page that tells them is the same everywhere.
    with chdir(settings_file.parent):
        pelican = Pelican(settings)
        if RUN not in pelican.settings:
            raise TaskFailedError('"plugins.host" is not among PLUGINS in pelicanconf.py')
        pelican.run()
    return _report(pelican.settings[RUN], Path(pelican.output_path), time.monotonic() - start)


def _report(run: Run, output: Path, seconds: float) -> Report:
    by_visibility: dict[Visibility, list[str]] = {kind: [] for kind in Visibility}
    for post in run.posts.articles:
        by_visibility[post.visibility].append(post.shown)
    return Report(
        posts=len(by_visibility[Visibility.PUBLISHED]),
        pages=sum(page.visibility is Visibility.PUBLISHED for page in run.posts.pages),
        as_of=run.days.figures,
        drafts=len(by_visibility[Visibility.DRAFT]),
        scheduled=tuple(by_visibility[Visibility.SCHEDULED]),
        problems=run.problems,
        outputs=len(run.assembly.outputs) if run.assembly else 0,
        changed=run.changed,
        seconds=seconds,
        output=output,
    )
