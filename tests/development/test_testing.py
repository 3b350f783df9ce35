"""All tests with one command."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.development.testing import run_tests

TESTS = """
import os

import pytest


def test_passes():
    assert os.environ["CHROMIUM"] == "/a/browser"


@pytest.mark.odd
def test_fails():
    raise AssertionError
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a test that passes and one that fails, and something to reach."""
    (tmp_path / "pyproject.toml").write_text(
        '[tool.pytest.ini_options]\nmarkers = ["odd"]\n[tool.coverage.run]\nsource = ["code"]\n'
    )
    (tmp_path / "test_it.py").write_text(TESTS)
    monkeypatch.setenv("CHROMIUM", "/a/browser")
    return tmp_path


@pytest.mark.parametrize(
    ("names", "marked", "code"),
    [("passes", "", 0), ("fails", "", 1), ("", "not odd", 0), ("passes", "odd", 5)],
)
def test_a_choice_of_tests(project: Path, names: str, marked: str, code: int) -> None:
    """By name, by mark, by both; pytest's exit code is the answer."""
    prepared: list[Path] = []
    found = run_tests(project, names=names, marked=marked, prepare=prepared.append)
    assert found == code
    assert prepared == [project / "requirements-test.txt"]


def test_all_tests_are_held_against_the_code(
    project: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Without a choice everything runs, and what it reaches is measured."""
    assert run_tests(project, prepare=lambda _: None) == 1
    assert "coverage" in capfd.readouterr().out


def test_without_a_browser_the_tests_run_all_the_same(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Those that need one say so by themselves."""
    monkeypatch.delenv("CHROMIUM")
    monkeypatch.setenv("CI", "false")
    monkeypatch.setattr("plugins.development.testing.ensure_browser", lambda: None)
    assert run_tests(project, names="passes", prepare=lambda _: None) == 1
