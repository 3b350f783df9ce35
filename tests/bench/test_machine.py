"""What it was measured on."""

from __future__ import annotations

import os
import platform
from pathlib import Path

import pytest

from plugins.bench.generators import OURS, PELICAN
from plugins.bench.machine import machine, versions


def test_processor(tmp_path: Path) -> None:
    """Linux names the processor in a file of its own."""
    file = tmp_path / "cpuinfo"
    file.write_text("processor\t: 0\nmodel name\t: A Fine Processor\n\nmodel name\t: Another\n")
    assert machine(file)["processor"] == "A Fine Processor"


@pytest.mark.parametrize("text", ["", None])
def test_unnamed_processor(tmp_path: Path, text: str | None) -> None:
    """Where it is not named there, Python knows at least its kind."""
    file = tmp_path / "cpuinfo"
    if text is not None:
        file.write_text(text)
    assert machine(file)["processor"] in {platform.processor(), platform.machine()} - {""}


def test_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    """The cores are those that this process may use, as far as the system tells."""
    assert int(machine()["cores"]) >= 1
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    assert machine()["cores"] == str(os.cpu_count())


def test_versions() -> None:
    """The generators come first, then the libraries that they work with."""
    found = versions((OURS, PELICAN))
    assert list(found)[:3] == ["Open Masters", "Pelican", "Markdown"]
    assert all(version[0].isdigit() for version in found.values())
