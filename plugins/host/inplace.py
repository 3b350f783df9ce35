"""A finished folder of outputs brought to its place file by file, as `build` does it.

What is equal is not touched, so that a browser and an editor see only what changed, and what an
earlier build wrote and this one did not is removed. A list of what was written stands in the
folder; a file that is not on it is somebody else's and stays.
`publish` exchanges the whole folder instead (`plugins/publishing`).
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

MANIFEST = ".open-masters.json"


def bring(staged: Path, target: Path) -> int:
    """Replace the files of `target` by those of `staged`; the number of files that changed."""
    target.mkdir(exist_ok=True)
    paths = {file.relative_to(staged).as_posix() for file in _files(staged)}
    before = _listed(target)
    # A build killed in the middle must still know, next time, what it and its forerunner wrote.
    _list(target, before | paths)
    changed = 0
    for path in sorted(paths):
        changed += _replace(staged / path, target / path)
    for path in sorted(before - paths):
        changed += _remove(target, path)
    _list(target, paths)
    return changed


def _files(folder: Path) -> Iterator[Path]:
    return (file for file in folder.rglob("*") if file.is_file())


def _replace(new: Path, old: Path) -> bool:
    if old.is_file() and old.read_bytes() == new.read_bytes():
        return False
    if old.is_dir():
        shutil.rmtree(old)
    for folder in reversed(old.parents):
        if folder.is_file():
            folder.unlink()
    old.parent.mkdir(parents=True, exist_ok=True)
    new.replace(old)
    return True


def _remove(target: Path, path: str) -> bool:
    file = target / path
    if not file.is_file():
        return False
    file.unlink()
    for folder in file.relative_to(target).parents[:-1]:
        if any((target / folder).iterdir()):
            break
        (target / folder).rmdir()
    return True


def _listed(target: Path) -> set[str]:
    try:
        return set(json.loads((target / MANIFEST).read_text("utf-8")))
    except (OSError, ValueError):
        return set()


def _list(target: Path, paths: set[str]) -> None:
    aside = target / f"{MANIFEST}.new"
    aside.write_text(json.dumps(sorted(paths), ensure_ascii=False, indent=0), "utf-8")
    aside.replace(target / MANIFEST)
