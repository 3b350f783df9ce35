"""Folders beside the live one in which a new site is made, and the sweeping of abandoned ones."""

from __future__ import annotations

import ctypes
import os
import re
import secrets
import shutil
import sys
from pathlib import Path


def staging(live: Path) -> Path:
    """A new empty folder beside `live`, `.public.<pid>-<random>` where that is `public`.

    Beside it, because only folders of one file system can trade places; with the process's number,
    because an abandoned one is to be told from one that is being filled.
    """
    place = live.resolve()
    place.parent.mkdir(parents=True, exist_ok=True)
    folder = place.with_name(staging_name(place))
    folder.mkdir()
    return folder


def staging_name(live: Path) -> str:
    """A name that `sweep` knows, and that nothing has yet."""
    return f".{live.name}.{os.getpid()}-{secrets.token_hex(4)}"


def sweep(live: Path) -> None:
    """Removes the staging folders (and files named like them) whose process is no more."""
    place = live.resolve()
    pattern = re.compile(rf"\.{re.escape(place.name)}\.(\d+)-[0-9a-f]+")
    if not place.parent.is_dir():
        return
    for path in sorted(place.parent.iterdir()):
        owner = pattern.fullmatch(path.name)
        if not owner or is_running(int(owner[1])):
            continue
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)


def is_running(process: int) -> bool:
    """Whether there is a process of this number, be it ours or another user's."""
    if sys.platform == "win32":  # pragma: no cover - there os.kill(pid, 0) would end the process
        handle = ctypes.windll.kernel32.OpenProcess(0x1000, 0, process)
        ctypes.windll.kernel32.CloseHandle(handle)
        return bool(handle)
    try:
        os.kill(process, 0)
    except (OSError, OverflowError) as error:
        return isinstance(error, PermissionError)  # it is there, but another user's
    return True
