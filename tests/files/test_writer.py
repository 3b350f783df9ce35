"""A file that one command at a time writes, whole."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from filelock import FileLock

from plugins.files import exclusive, replace, writer
from plugins.problems import TaskFailedError


def test_folders_are_made_and_the_file_is_not(tmp_path: Path) -> None:
    """What the content is to be is the writer's to decide."""
    with exclusive(tmp_path / "a/b.txt") as target:
        assert target == (tmp_path / "a/b.txt").resolve()
        assert not target.exists()
        replace(target, b"one")
    assert target.read_bytes() == b"one"


def test_permissions_and_links_stay(tmp_path: Path) -> None:
    """A file that only its owner may read stays so, and a link still leads to it."""
    real = tmp_path / "real.txt"
    real.write_bytes(b"old")
    real.chmod(0o600)
    link = tmp_path / "link.txt"
    link.symlink_to(real)
    with exclusive(link) as target:
        replace(target, b"new")
    assert link.is_symlink()
    assert (real.read_bytes(), real.stat().st_mode & 0o777) == (b"new", 0o600)


def test_the_lock_is_given_up_by_who_fails(tmp_path: Path) -> None:
    """The next writer does not wait for one who is gone."""
    with pytest.raises(ValueError, match="no"), exclusive(tmp_path / "a.txt"):
        raise ValueError("no")
    with exclusive(tmp_path / "a.txt") as target:
        replace(target, b"x")
    assert target.read_bytes() == b"x"


def test_patience_with_another_writer_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A lock that is never given up ends the task with words, and not in a wait for ever."""
    monkeypatch.setattr(writer, "_PATIENCE", 0.05)
    with (
        FileLock(tmp_path / ".a.txt.lock"),
        pytest.raises(TaskFailedError, match=r"another command has been writing .*a\.txt"),
        exclusive(tmp_path / "a.txt"),
    ):
        pass


WRITER = """
import sys
from pathlib import Path
print("ready", flush=True)
while True:
    for letter in (b"a", b"b"):
        with exclusive(Path(sys.argv[1])) as target:
            replace(target, letter * 100_000)
"""


@pytest.mark.skipif(os.name != "posix", reason="there is no such signal elsewhere")
def test_who_is_killed_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    """At any moment; and the next writer goes on as if nothing had been."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"a" * 100_000)
    for pause in (0.0, 0.003, 0.01, 0.017, 0.03):
        process = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True
        )
        assert process.stdout is not None
        with process.stdout:
            process.stdout.readline()
        time.sleep(pause)
        process.send_signal(signal.SIGKILL)
        process.wait()
        assert path.read_bytes() in {b"a" * 100_000, b"b" * 100_000}
    with exclusive(path) as target:
        replace(target, b"done")
    assert sorted(p.name for p in tmp_path.iterdir()) == [".a.txt.lock", "a.txt"]
