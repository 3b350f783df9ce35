"""The files that tags name: in the content folder, and nowhere else.

A tag shows what is in a file. So what lies outside of the content folder, however it is reached,
what is hidden, and the author's data, which is never published, are all out of its reach.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath

_DATA = "data"


@dataclass(frozen=True)
class Places:
    """Where files are looked for: the content folder, and in it those for code and notebooks."""

    content: Path
    code: str = "code"
    notebooks: str = "notebooks"


@dataclass(frozen=True)
class Place:
    """A file: its path, and the same from the content folder, with slashes."""

    path: Path
    source: str


class PlaceError(ValueError):
    """A tag names no file that it may show; the message says what was found and expected."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def find_code(name: str, places: Places) -> Place:
    """The file of this name below the folder for code. Raises `PlaceError`: LIQ002 it is not a
    path within the content folder, LIQ003 there is no such file."""
    return _find(name, (places.code,), places)


def find_notebook(name: str, places: Places) -> Place:
    """The notebook of this name: below the folder for notebooks, else from the content folder,
    else in its folder `notebooks`. Raises `PlaceError` as `find_code` does."""
    return _find(name, tuple(dict.fromkeys((places.notebooks, "", "notebooks"))), places)


def find_picture(name: str, places: Places) -> Place | None:
    """The file of this name from the content folder, or None where there is none."""
    try:
        return _find(name, ("",), places)
    except PlaceError:
        return None


def _find(name: str, folders: tuple[str, ...], places: Places) -> Place:
    path = PurePosixPath(name)
    if "\0" in name or "\\" in name or path.is_absolute() or ".." in path.parts:
        message = f'"{name}" is not a path within the content folder, such as "study/nets.py"'
        raise PlaceError("LIQ002", message)
    content = places.content.resolve()
    for folder in folders:
        if _is_file(found := content / folder / path):
            return _allowed(found, name, content)
    looked = " or ".join(f"{content.name}/{folder}".rstrip("/") for folder in folders)
    raise PlaceError("LIQ003", f'there is no file "{name}" in {looked}')


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name that is too long for any file
        return False


def _allowed(found: Path, name: str, content: Path) -> Place:
    """The file, if it lies where tags may read; what counts is where links end."""
    real = found.resolve()
    parts = real.relative_to(content).parts if real.is_relative_to(content) else (_DATA,)
    if parts[0] == _DATA or any(part.startswith(".") for part in parts):
        message = f'"{name}" leads out of the part of the content folder that is published'
        raise PlaceError("LIQ002", message)
    return Place(found, found.relative_to(content).as_posix())
