"""The checks of the code and of the workflows, one command each."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
from collections.abc import Mapping
from pathlib import Path

Command = tuple[str, ...]

# actionlint would also call shellcheck and pyflakes where it finds them: the outcome should not
# depend on what else is installed.
CHECKS: Mapping[str, Command] = {
    "ruff": (sys.executable, "-m", "ruff", "check"),
    "format": (sys.executable, "-m", "ruff", "format", "--check"),
    "mypy": (sys.executable, "-m", "mypy"),
    "workflows": (
        str(Path(sysconfig.get_path("scripts"), "actionlint")),
        *("-shellcheck=", "-pyflakes="),
    ),
}


def lint(root: Path, checks: Mapping[str, Command] = CHECKS) -> tuple[str, ...]:
    """Runs every check in `root`, also after one that failed; returns the names that failed.

    What they have to say goes to the terminal.
    """
    return tuple(
        name
        for name, command in checks.items()
        if subprocess.run(command, cwd=root, check=False).returncode
    )
