"""The study that the money was spent on, from the log and the plan."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.costs.study import Finished, Study
from plugins.curriculum.model import Curriculum
from plugins.curriculum.plugin import evidence_in
from plugins.curriculum.progress import Progress, progress
from plugins.curriculum.standing import Standing
from plugins.site import Data
from plugins.studylog.hours import counted, total
from plugins.studylog.model import Log
from plugins.studylog.subjects import OBJECTIVE


def study_of(data: Data) -> Study:
    """Hours and finished units through the as-of date; as much of it as there is a plan or a log.

    A unit is finished by the log or by a published post, as in the plan's own figures.
    """
    log, curriculum = data.get(Log) or Log(), data.get(Curriculum)
    minutes = total(counted(log, data.as_of))
    if curriculum is None:
        return Study(minutes)
    now = _progress(data, curriculum, log)
    return Study(
        minutes=minutes,
        minutes_on=now.minutes,
        finished=tuple(_finished(now)),
        titles={
            path: title
            for path, title in curriculum.titles().items()
            if not path.startswith(f"{OBJECTIVE}/")
        },
    )


def _progress(data: Data, curriculum: Curriculum, log: Log) -> Progress:
    """That of the plan's pages where they are made, else a new one: a forecast is dear."""
    standing = data.get(Standing)
    if standing is not None:
        return standing.progress
    finished_on = evidence_in(data, curriculum).finished_on
    return progress(curriculum, log, data.as_of, finished_on)


def _finished(now: Progress) -> Iterator[Finished]:
    for path, unit in now.units.items():
        if unit.done_on is not None:
            yield Finished(path, unit.unit.title, unit.done_on)
