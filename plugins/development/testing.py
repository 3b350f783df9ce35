"""All tests with all they need: the tools, a browser, and the measure of what they reach."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from plugins.development.browser import ensure_browser
from plugins.development.tools import ensure_test_tools

_COVERAGE = ("--cov", "--cov-report=term-missing:skip-covered")


def run_tests(
    root: Path,
    *,
    names: str = "",
    marked: str = "",
    prepare: Callable[[Path], object] = ensure_test_tools,
) -> int:
    """Runs pytest in `root` and returns its exit code; everything, or what `names` (its `-k`) and
    `marked` (its `-m`) choose.

    All tests together must reach every branch of `plugins/`; a choice of them cannot. `prepare` is
    given requirements-test.txt first. Raises what it and `ensure_browser` raise.
    """
    prepare(root / "requirements-test.txt")
    browser = ensure_browser()
    chosen = [
        word for flag, value in (("-k", names), ("-m", marked)) if value for word in (flag, value)
    ]
    command = [sys.executable, "-m", "pytest", *(chosen or _COVERAGE)]
    found = {"CHROMIUM": str(browser)} if browser else {}
    return subprocess.run(command, cwd=root, env={**os.environ, **found}, check=False).returncode
