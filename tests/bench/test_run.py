"""The whole: what is wanted, measured and shown."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from plugins.bench.generators import ENGINE, HUGO, OURS, PELICAN
from plugins.bench.run import run_bench
from plugins.bench.scenarios import COLD, SCENARIOS
from plugins.bench.wanted import Wanted
from plugins.problems import TaskFailedError
from tests.bench.conftest import stand_in
from tests.journals import Journal

MISSING = replace(HUGO, program="a program that nobody has")


@pytest.fixture
def out() -> Console:
    """A terminal that remembers."""
    return Console(record=True, file=StringIO(), width=200)


def rows(text: str) -> list[list[str]]:
    """The lines of a table, cell by cell."""
    return [line.split() for line in text.splitlines() if line.strip()]


def test_real_generators(out: Console, tmp_path: Path) -> None:
    """A row for each generator that is there, ours by part, the machine; and the same as JSON."""
    file = tmp_path / "results.json"
    run_bench(Wanted((2,), (OURS, PELICAN, MISSING), (COLD,), 1), out, file)
    text = out.export_text()
    assert "Hugo is left out: it is not installed." in text
    assert "requirements-bench.txt" in text
    assert [row[:2] for row in rows(text) if row[0] == "cold"] == [
        ["cold", "Open"],
        ["cold", "Pelican"],
    ]
    for part in ("reading", "converting", "assembling", "rendering", "writing", "whole"):
        assert any(row[0] == part for row in rows(text))
    found = json.loads(file.read_text("utf-8"))
    assert [row["generator"] for row in found["figures"]] == ["Open Masters", "Pelican"]
    assert set(found["versions"]) >= {"Open Masters", "Pelican", "Markdown"}
    assert found["machine"]["python"] in text
    assert list(found["profiles"]) == ["2"]


def test_sizes_and_scenarios(out: Console) -> None:
    """A table for each size, and in it a row for each scenario; no ratio and no parts without
    ours."""
    run_bench(Wanted((2, 3), (stand_in("Quick"),), SCENARIOS, 1), out)
    text = out.export_text()
    assert "2 posts" in text
    assert "3 posts" in text
    for scenario in SCENARIOS:
        found = [line for line in text.splitlines() if line.startswith(f"{scenario.title} ")]
        assert [len(line.replace(scenario.title, "").split()) for line in found] == [4, 4]
    assert "by part" not in text


def test_nothing_there(out: Console) -> None:
    """Without any generator there is nothing to measure."""
    with pytest.raises(TaskFailedError, match="nothing to measure"):
        run_bench(Wanted((2,), (MISSING,), (COLD,), 1), out)


def test_markdown(out: Console, tmp_path: Path) -> None:
    """Markdown alone: a line with the ratio, and no builds."""
    file = tmp_path / "results.json"
    report = run_bench(Wanted((3,), rounds=2, markdown=True), out, file)
    assert report.conversion
    text = out.export_text()
    assert "Markdown of 3 posts" in text
    assert f"ours is {report.conversion.ratio:.2f} of plain (median of 2)" in text
    assert json.loads(file.read_text("utf-8"))["conversion"]["ratio"] == report.conversion.ratio


def test_task(journal: Journal) -> None:
    """`invoke bench` is the same from the command line, and says what it does not know."""
    done = journal.run("bench", "--markdown", "--posts", "1", "--rounds", "1")
    assert "Markdown of 1 posts" in done.stdout, done.stderr
    wrong = journal.run("bench", "--only", "hogo")
    assert wrong.returncode == 1
    assert 'did you mean "hugo"?' in wrong.stderr


def test_builds_know_nothing_of_it() -> None:
    """A build imports nothing of what measures it."""
    code = "import sys, plugins.host.build; print([n for n in sys.modules if '.bench' in n])"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ENGINE, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
