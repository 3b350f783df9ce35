"""The journal that comes with this repository: its notebooks are as they were run, and no more."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from plugins.notebooks import Notebook, read_notebook, select
from plugins.notebooks.model import Bundle, Output, Stream, Traceback
from plugins.studylog.hours import by_day, counted, total
from plugins.studylog.model import Log
from plugins.studylog.read import read
from tests.journals import ROOT

CONTENT = ROOT / "content"
PLAN = CONTENT / "data" / "curriculum.toml"
IS_SAMPLE = PLAN.is_file() and "A self-made masters in machine learning" in PLAN.read_text("utf-8")
POST = CONTENT / "articles" / "2017-05-20-does-a-long-day-cost-the-next.ipynb"
EMBEDDED = CONTENT / "notebooks" / "random-walk.ipynb"
BOTH = pytest.mark.parametrize("path", [POST, EMBEDDED], ids=lambda path: path.stem)

pytestmark = pytest.mark.skipif(not IS_SAMPLE, reason="the journal here is somebody's own")


def notebook(path: Path) -> Notebook:
    """The notebook in this file."""
    found = read_notebook(path)
    assert isinstance(found, Notebook)
    return found


def outputs(path: Path) -> list[Output]:
    """All that running it gave."""
    return [output for cell in notebook(path).cells for output in cell.outputs]


@BOTH
def test_nothing_of_a_machine_is_in_them(path: Path) -> None:
    """No path, no time of a run and no more than 150 KB."""
    text = path.read_text("utf-8")
    assert len(text) < 150_000
    assert not [trace for trace in ("site-packages", "ipykernel_", "iopub") if trace in text]
    assert json.loads(text)["metadata"]["kernelspec"]["name"] == "python3"


@BOTH
def test_they_were_run_from_top_to_bottom(path: Path) -> None:
    """Each cell of code has its number, in order."""
    counts = [cell.count for cell in notebook(path).cells if cell.kind == "code"]
    assert counts == list(range(1, len(counts) + 1))


@BOTH
def test_they_hide_what_is_no_part_of_the_story(path: Path) -> None:
    """How plots look is removed, and what draws one is hidden."""
    shown = "".join(cell.source for cell in select(notebook(path)).cells)
    assert "rcParams" not in shown
    assert "plt.show()" not in shown
    assert "plt.show()" in "".join(cell.source for cell in notebook(path).cells)


def test_between_them_they_have_every_kind_of_output() -> None:
    """Streams, a traceback, tables, plots and formulas."""
    found = outputs(POST) + outputs(EMBEDDED)
    kinds = {kind for output in found if isinstance(output, Bundle) for kind in output.data}
    assert {"text/html", "image/png", "text/latex"} <= kinds
    assert any(isinstance(output, Stream) for output in found)
    assert [output.name for output in found if isinstance(output, Traceback)] == ["ValueError"]


def test_the_hours_that_one_of_them_reads_are_those_of_the_log() -> None:
    """The notebook has a parser of its own, whose sum is that of the site."""
    log = read(CONTENT / "data").value
    assert isinstance(log, Log)
    entries = counted(log, date(2017, 5, 19))
    said = f"{total(entries) / 60:,.0f} hours on {len(by_day(entries))} days\n"
    assert said in [output.text for output in outputs(POST) if isinstance(output, Stream)]
