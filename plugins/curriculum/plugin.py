"""The curriculum as a part of the site: its file, page and figures, and the log held against it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from plugins.curriculum.figures import plan_figures
from plugins.curriculum.model import Curriculum
from plugins.curriculum.names import log_problems
from plugins.curriculum.read import read
from plugins.curriculum.view import PATH, curriculum_page
from plugins.problems import Problem
from plugins.site import Config, Data, MenuItem, Output, Part
from plugins.studylog.model import Log


def register() -> None:
    """Does nothing: Pelican asks every plugin for one, and the host finds `part` by itself."""


def _last_day(value: object) -> date | None:
    return value.program.finished if isinstance(value, Curriculum) else None


def _examine(data: Data) -> Iterable[Problem]:
    curriculum, log = data.get(Curriculum), data.get(Log)
    return log_problems(curriculum, log) if curriculum and log else ()


def _outputs(data: Data, config: Config) -> Iterable[Output]:
    curriculum = data.get(Curriculum)
    if curriculum is not None:
        page = curriculum_page(curriculum, data.get(Log) or Log(), data.as_of, config)
        yield Output(PATH, "curriculum.html", page)


def _menu(data: Data, config: Config) -> Iterable[MenuItem]:
    if data.get(Curriculum) is not None:
        yield MenuItem("Curriculum", config.address(PATH))


def _figures(data: Data) -> Mapping[str, object]:
    curriculum = data.get(Curriculum)
    if curriculum is None:
        return {}
    return {"plan": plan_figures(curriculum, data.get(Log) or Log(), data.as_of)}


part = Part(
    name="curriculum",
    read=read,
    last_day=_last_day,
    examine=_examine,
    outputs=_outputs,
    menu=_menu,
    figures=_figures,
)
