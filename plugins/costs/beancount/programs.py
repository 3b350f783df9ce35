"""beancount's own programs, run beside us: it is GPL-2.0-only, so it is never imported."""

from __future__ import annotations

import os
import shutil
import site
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_PATIENCE = 300  # seconds


@dataclass(frozen=True)
class Programs:
    """Where bean-check and bean-query are."""

    check: Path
    query: Path


@dataclass(frozen=True)
class Ran:
    """What a program wrote and said about itself; `code` is None where it came to no end."""

    code: int | None
    output: str
    complaint: str


def find_programs() -> Programs | None:
    """The programs, those of this environment first; None where one of them is missing."""
    check, query = _find("bean-check"), _find("bean-query")
    return Programs(check, query) if check and query else None


def _find(name: str) -> Path | None:
    for file in (name, f"{name}.exe"):
        beside = Path(sys.executable).parent / file
        if beside.is_file():
            return beside
    found = shutil.which(name)
    return Path(found) if found else None


def run_program(command: Sequence[str | Path], folder: Path, limit: int = _PATIENCE) -> Ran:
    """Runs a program at home in `folder`, an empty one, and ends it after `limit` seconds."""
    try:
        done = subprocess.run(
            [str(word) for word in command],
            cwd=folder,
            env=_environment(folder),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=limit,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return Ran(None, "", f"had not ended after {limit} seconds")
    except OSError as failure:  # as in an environment that was moved
        return Ran(None, "", f"it could not be started: {failure.strerror}")
    output, complaint = (text.decode("utf-8", "replace") for text in (done.stdout, done.stderr))
    return Ran(done.returncode, output, complaint)


def _environment(folder: Path) -> dict[str, str]:
    """Ours, without what would make the programs run, read or leave behind anything else.

    A `.picklecache` is code to whoever loads it, so none is read. Where caching is off, beancount
    deletes the one beside the ledger: it is told of one that is not there. bean-query runs
    what stands in `~/.config/beanquery/init`, so home is somewhere else.
    """
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.upper().startswith(("PYTHON", "BEANCOUNT"))
    }
    cache = str(folder / "none").replace("{", "{{").replace("}", "}}")  # it is a format string
    return kept | {
        "HOME": str(folder),
        "USERPROFILE": str(folder),
        "BEANCOUNT_DISABLE_LOAD_CACHE": "1",
        "BEANCOUNT_LOAD_CACHE_FILENAME": cache,
        "PYTHONUTF8": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONUSERBASE": site.getuserbase(),  # where pip puts packages of a user, if not at home
    }
