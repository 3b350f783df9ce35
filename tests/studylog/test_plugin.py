"""The study log as a part of the site."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from plugins.site import Config, Data, MenuItem, Output
from plugins.studylog import part, register
from plugins.studylog.model import Log
from plugins.studylog.view import StudylogPage

CONFIG = Config(
    name="Journal",
    tagline="",
    author="A",
    url="https://example.org/journal",
    preview=True,
    lang="en",
    day=date(2017, 3, 1),
)


def test_without_a_log_the_part_gives_nothing() -> None:
    """No page, no menu entry, no figure."""
    data = Data(date(2017, 3, 1))
    assert list(part.outputs(data, CONFIG)) == []
    assert list(part.menu(data, CONFIG)) == []
    assert part.figures(data) == {}


def test_a_log_has_a_page_a_menu_entry_and_figures(tmp_path: Path) -> None:
    """From the folder to the page, by what the part offers."""
    (tmp_path / "log").mkdir()
    (tmp_path / "log/2017.klg").write_text("2017-03-01\n  90m dl\n", encoding="utf-8")
    data = Data(date(2017, 3, 1), (part.read(tmp_path).value,))
    (output,) = part.outputs(data, CONFIG)
    assert isinstance(output, Output)
    assert (output.path, output.template) == ("log/index.html", "studylog.html")
    assert isinstance(output.view, StudylogPage)
    assert output.view.hours == "1.5 h"
    assert list(part.menu(data, CONFIG)) == [MenuItem("Log", "log/index.html")]
    figures = part.figures(data)["log"]
    assert isinstance(figures, dict)
    assert figures["hours"] == 1.5


def test_pelican_may_register_it() -> None:
    """It asks every plugin; the host takes `part`."""
    assert part.name == "studylog"
    assert register() is None  # type: ignore[func-returns-value]  # that it gives nothing is meant


def test_an_empty_log_still_has_its_page() -> None:
    """Files whose records are all faulty are a log without hours."""
    assert len(list(part.outputs(Data(date(2017, 3, 1), (Log(),)), CONFIG))) == 1
