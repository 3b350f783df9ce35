"""What a command takes: no time is promised, and only what must be in it is looked at."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from plugins.bench.usage import measure
from plugins.problems import TaskFailedError

BUSY = "import time\nwhile time.process_time() < 0.2: pass"


def test_busy_child(tmp_path: Path) -> None:
    """The processor time of a child's child counts, too."""
    code = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {BUSY!r}])"
    assert measure([sys.executable, "-c", code], tmp_path).cpu >= 0.2


def test_memory(tmp_path: Path) -> None:
    """Memory is bytes, and what was given back counts."""
    code = "x = bytearray(b'x' * 80_000_000); del x"
    assert 80e6 < measure([sys.executable, "-c", code], tmp_path).memory < 800e6


def test_where(tmp_path: Path) -> None:
    """A command runs in its folder, with its own surroundings."""
    code = "import os; open(os.environ['NAME'], 'w').close()"
    measure([sys.executable, "-c", code], tmp_path, {**os.environ, "NAME": "made"})
    assert (tmp_path / "made").exists()


def test_failure(tmp_path: Path) -> None:
    """Where a command fails, what it said is told."""
    code = "import sys; print('said'); sys.exit('and complained')"
    with pytest.raises(TaskFailedError, match=r"(?s)said.*complained|complained.*said"):
        measure([sys.executable, "-c", code], tmp_path)


def test_killed(tmp_path: Path) -> None:
    """A command that was killed has failed."""
    code = "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"
    with pytest.raises(TaskFailedError, match="failed"):
        measure([sys.executable, "-c", code], tmp_path)


def test_system_without_account(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system tells nothing, nothing is run."""
    monkeypatch.delattr(os, "wait4")
    with pytest.raises(TaskFailedError, match="Linux or macOS"):
        measure([sys.executable, "-c", "open('made', 'w')"], tmp_path)
    assert not list(tmp_path.iterdir())
