"""What a command takes: processor time with that of its children, wall time, memory."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.problems import TaskFailedError

# The system counts in kilobytes, but for macOS, which counts in bytes.
_MEMORY_UNIT = 1 if sys.platform == "darwin" else 1024


@dataclass(frozen=True)
class Usage:
    """One run of a command. `cpu` (user and system, of all its processes) and `wall` are seconds;
    `memory` is bytes, the most that any one of its processes held at once."""

    cpu: float
    wall: float
    memory: int


def measure(
    command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None
) -> Usage:
    """Run the command in the folder and wait for it.

    Raises `TaskFailedError` with what it said where it fails, and on a system that keeps no account
    of finished processes (Windows).
    """
    wait = getattr(os, "wait4", None)
    if wait is None:
        raise TaskFailedError("this system does not tell what a command took: use Linux or macOS")
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
        )
        _, status, used = wait(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            message = f"{said.read().decode(errors='replace').rstrip()}\n{' '.join(command)} failed"
            raise TaskFailedError(message)
    return Usage(used.ru_utime + used.ru_stime, wall, used.ru_maxrss * _MEMORY_UNIT)
