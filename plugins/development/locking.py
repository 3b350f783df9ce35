"""The versions that everybody gets: requirements*.txt from pyproject.toml."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from plugins.development.tools import ToolError

# No header and no notes, which would name this machine and its download server.
_COMPILE = (
    *(sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--universal"),
    *("--python-version", "3.11", "--generate-hashes", "--no-annotate", "--no-header"),
)


def lock_requirements(root: Path, *, upgrade: bool = False) -> None:
    """Resolves pyproject.toml in `root`: what runs the site, that with the test tools, and what
    somebody with a beancount ledger or with an interest in speed needs besides.

    For every system and every Python from 3.11 on, each file with its hash. Versions that still
    fit are kept unless `upgrade`. All files give a package the same version. Raises ToolError
    where there is no solution; the file concerned is then as it was.
    """
    newest = ("--upgrade",) if upgrade else ()
    same = ("--constraint", "requirements-test.txt")
    everything = ("pyproject.toml", "--group", "test", "--output-file", "requirements-test.txt")
    runtime = ("pyproject.toml", *same, "--output-file", "requirements.txt")
    ledger = ("--group", "beancount", *same, "--output-file", "requirements-beancount.txt")
    peers = ("--group", "bench", *same, "--output-file", "requirements-bench.txt")
    for options in (everything, runtime, ledger, peers):
        done = subprocess.run(
            (*_COMPILE, *newest, *options), cwd=root, capture_output=True, text=True, check=False
        )
        if done.returncode:
            message = f"{done.stderr.rstrip()}\n{options[-1]} could not be resolved."
            raise ToolError(message)
