"""The tools of those who change the code, in the running environment and as locked."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from filelock import FileLock

from plugins.problems import TaskFailedError


class ToolError(TaskFailedError):
    """Why a tool cannot be had, in words for the one who called it."""


_UNFINISHED = "unfinished"


def ensure_test_tools(requirements: Path, *, environment: Path = Path(sys.prefix)) -> bool:
    """Installs `requirements` (requirements-test.txt) into the environment; True if it had to.

    A stamp in the environment holds the requirements that are in it: where they are the same,
    nothing is looked at and no network is touched. An installation that was killed is done over
    the half of it that is there. Raises ToolError where there is no environment or pip refuses.
    """
    wanted = requirements.read_text(encoding="utf-8")
    stamp = environment / "stamp-test"
    if _content(stamp) == wanted:
        return False
    if not (environment / "pyvenv.cfg").exists():
        message = (
            "Tools are installed into an environment only, and this Python is in none. "
            "Run ./invoke instead of invoke, or activate .venv."
        )
        raise ToolError(message)
    # The lock of ./invoke, so that only one of the two installs at a time.
    with FileLock(f"{environment}.lock"):
        held = _content(stamp)
        if held == wanted:  # somebody did it while we waited
            return False
        sys.stderr.write("Installing the test tools (once, about a minute)...\n")
        _write(stamp, _UNFINISHED)
        try:
            _install(requirements, environment, again=held == _UNFINISHED)
        except ToolError:
            stamp.unlink()
            raise
        _write(stamp, wanted)
    return True


def _install(requirements: Path, environment: Path, *, again: bool) -> None:
    """Runs pip quietly. Raises ToolError with its output where it fails; it undoes its work."""
    inside = "Scripts/python.exe" if os.name == "nt" else "bin/python"
    command = [str(environment / inside), "-I", "-m", "pip", "--disable-pip-version-check"]
    command += ["--no-input", "install", "--quiet", "--no-user", "--require-hashes"]
    command += ["--ignore-installed"] if again else []
    command += ["--requirement", str(requirements)]
    done = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    if done.returncode:
        message = f"{done.stdout.rstrip()}\nThe test tools could not be installed."
        raise ToolError(message)


def _content(stamp: Path) -> str:
    return stamp.read_text(encoding="utf-8") if stamp.exists() else ""


def _write(stamp: Path, text: str) -> None:
    """Writes the stamp in one step: it is never half written."""
    unfinished = stamp.with_suffix(".unfinished")
    unfinished.write_text(text, encoding="utf-8")
    unfinished.replace(stamp)
