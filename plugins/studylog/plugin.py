"""The study log as a part of the site: its files, its page and its figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from plugins.problems import Problem
from plugins.site import Config, Data, MenuItem, Output, Part, words
from plugins.studylog.examine import log_warnings
from plugins.studylog.figures import log_figures
from plugins.studylog.model import Log
from plugins.studylog.read import read
from plugins.studylog.subjects import Subjects
from plugins.studylog.view import PATH, studylog_page


def register() -> None:
    """Does nothing: Pelican asks every plugin for one, and the host finds `part` by itself."""


def _examine(data: Data) -> Iterable[Problem]:
    log = data.get(Log)
    return log_warnings(log, data.as_of) if log is not None else ()


def _outputs(data: Data, config: Config) -> Iterable[Output]:
    log = data.get(Log)
    if log is not None:
        page = studylog_page(log, data.get(Subjects) or Subjects(), data.as_of, config)
        yield Output(PATH, "studylog.html", page)


def _menu(data: Data, config: Config) -> Iterable[MenuItem]:
    if data.get(Log) is not None:
        yield MenuItem(words("Log"), config.address(PATH))


def _figures(data: Data) -> Mapping[str, object]:
    log = data.get(Log)
    if log is None:
        return {}
    return {"log": log_figures(log, data.get(Subjects) or Subjects(), data.as_of)}


part = Part(
    name="studylog",
    read=read,
    examine=_examine,
    outputs=_outputs,
    menu=_menu,
    figures=_figures,
)
