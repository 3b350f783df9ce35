"""One writer of a file at a time; the file itself is replaced whole, or left as it was."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from plugins.problems import TaskFailedError, shown_path

_PATIENCE = 10  # seconds to wait for another command that is writing the same file


@contextmanager
def exclusive(path: Path) -> Iterator[Path]:
    """Holds the file's lock and gives the file that the path leads to, through links.

    What is missing of the folders is made, the file is not. Everything that the new content
    depends on is to be read inside. Another writer is waited for, for 10 seconds at most; then
    `TaskFailedError` is raised. The lock, `.name.lock` beside the file, ends with its process.
    """
    target = path.resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(target.with_name(f".{target.name}.lock"), timeout=_PATIENCE)
    try:
        lock.acquire()
    except Timeout as reason:
        message = f"another command has been writing {shown_path(target)} for {_PATIENCE} seconds"
        raise TaskFailedError(message) from reason
    try:
        yield target
    finally:
        lock.release()


def replace(target: Path, content: bytes) -> None:
    """Puts the content in the place of the file, with the old one's permissions.

    It is written aside and to the disk first: a reader, or who looks after a crash, finds the
    old file or the new one. What a crash leaves aside has a fixed name, and the next writer
    takes its place; hence only inside `exclusive`.
    """
    aside = target.with_name(f".{target.name}.new")
    with aside.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    if target.exists():
        shutil.copymode(target, aside)
    aside.replace(target)
    _settle(target.parent)


def _settle(folder: Path) -> None:
    """Writes the folder to the disk: only then is the new name sure to be there after a crash."""
    if os.name != "posix":  # pragma: no cover - Windows cannot open a folder for that
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
