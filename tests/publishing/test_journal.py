"""Two renames with a journal, and the mending of what a kill left."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from plugins.publishing import repair
from plugins.publishing.journal import exchange_by_renames


def journal(live: Path, process: int) -> Path:
    """The journal that an exchange by this process has written."""
    path = live.with_name(f".{live.name}.journal")
    path.write_text(json.dumps({"process": process, "new": "new", "old": "old"}))
    return path


def ended_process() -> int:
    """The number of a process that has ended."""
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    return child.pid


def test_renames(tmp_path: Path) -> None:
    """The new folder is live, the old one is where it is said, the journal is gone."""
    (tmp_path / "public" / "old").mkdir(parents=True)
    (tmp_path / "new" / "new").mkdir(parents=True)
    old = exchange_by_renames(tmp_path / "new", tmp_path / "public")
    assert (tmp_path / "public" / "new").is_dir()
    assert (old / "old").is_dir()
    assert {path.name for path in tmp_path.iterdir()} == {"public", old.name}


def test_renames_undone(tmp_path: Path) -> None:
    """Where the new folder cannot be renamed, the old one is live again."""
    (tmp_path / "public" / "old").mkdir(parents=True)
    with pytest.raises(FileNotFoundError):
        exchange_by_renames(tmp_path / "missing", tmp_path / "public")
    assert (tmp_path / "public" / "old").is_dir()
    assert [path.name for path in tmp_path.iterdir()] == ["public"]


def test_repair_between(tmp_path: Path) -> None:
    """Killed between the renames: the new folder, which is finished, goes live."""
    for name in ("new", "old"):
        (tmp_path / name / name).mkdir(parents=True)
    written = journal(tmp_path / "public", ended_process())
    repair(tmp_path / "public")
    assert (tmp_path / "public" / "new").is_dir()
    assert not written.exists()


def test_repair_without_new(tmp_path: Path) -> None:
    """Where the new folder was lost, the old one goes live again."""
    (tmp_path / "old" / "old").mkdir(parents=True)
    journal(tmp_path / "public", ended_process())
    repair(tmp_path / "public")
    assert (tmp_path / "public" / "old").is_dir()


def test_repair_before_or_after(tmp_path: Path) -> None:
    """Killed before the first rename or after the second: the live folder stays."""
    for name in ("public", "new"):
        (tmp_path / name / name).mkdir(parents=True)
    written = journal(tmp_path / "public", ended_process())
    repair(tmp_path / "public")
    assert (tmp_path / "public" / "public").is_dir()
    assert not written.exists()


def test_repair_of_running(tmp_path: Path) -> None:
    """An exchange that is going on is left alone."""
    (tmp_path / "new").mkdir()
    written = journal(tmp_path / "public", os.getpid())
    repair(tmp_path / "public")
    assert written.exists()
    assert not (tmp_path / "public").exists()


def test_repair_of_reused_number(tmp_path: Path) -> None:
    """An old journal is mended though a process has its number: it is another process."""
    (tmp_path / "new").mkdir()
    written = journal(tmp_path / "public", os.getpid())
    long_ago = time.time() - 3600
    os.utime(written, (long_ago, long_ago))
    repair(tmp_path / "public")
    assert (tmp_path / "public").is_dir()


def test_repair_nothing(tmp_path: Path) -> None:
    """Where nothing was begun there is nothing to do."""
    repair(tmp_path / "public")
    assert list(tmp_path.iterdir()) == []
