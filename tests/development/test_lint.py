"""The checks of the code and of the workflows."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.development.lint import CHECKS, lint

ROOT = Path(__file__).parents[2]


def test_lint_runs_all(tmp_path: Path) -> None:
    """Every check runs in the folder, also after one that failed; the failed ones are named."""
    write = "import pathlib; pathlib.Path('seen').touch()"
    checks = {
        "first": (sys.executable, "-c", "raise SystemExit(1)"),
        "second": (sys.executable, "-c", write),
        "third": (sys.executable, "-c", "raise SystemExit(2)"),
    }
    assert lint(tmp_path, checks) == ("first", "third")
    assert (tmp_path / "seen").exists()


@pytest.mark.skipif(not shutil.which(CHECKS["workflows"][0]), reason="actionlint is not installed")
def test_workflows() -> None:
    """The workflows are as GitHub wants them."""
    assert lint(ROOT, {"workflows": CHECKS["workflows"]}) == ()


def test_checks_exist(tmp_path: Path) -> None:
    """Each check is a command that can be run: ruff finds what is wrong in a file."""
    (tmp_path / "wrong.py").write_text("import os\n")
    assert lint(tmp_path, {"ruff": CHECKS["ruff"]}) == ("ruff",)
    version = subprocess.run([*CHECKS["mypy"], "--version"], capture_output=True, check=False)
    assert version.returncode == 0
