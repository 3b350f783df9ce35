"""The site built again after each change, alone or with the browser's tab shown the new page."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from livereload import Server
from watchfiles import watch

# Settings, theme and engine: a change of any of them changes pages too.
_SOURCES = ("theme", "plugins", "pelicanconf.py")


def build_arguments(content: str, output: str) -> tuple[str, ...]:
    """The words behind `invoke build` for the folders that were given."""
    given = {"--content": content, "--output": output}
    return tuple(word for name, value in given.items() if value for word in (name, value))


def rebuild(root: Path, arguments: Sequence[str]) -> None:
    """`invoke build` as a process of its own: it sees changed code, and keeps no memory."""
    command = (sys.executable, "-m", "invoke", "--search-root", str(root), "build", *arguments)
    subprocess.run(command, check=False)


def watch_and_build(root: Path, content: Path, arguments: Sequence[str]) -> None:
    """Build, and build again after each change, until interrupted."""
    with suppress(KeyboardInterrupt):
        rebuild(root, arguments)
        for _ in watch(*_places(root, content)):  # pragma: no branch - an interruption ends it
            rebuild(root, arguments)


def live_server(root: Path, content: Path, arguments: Sequence[str]) -> Server:
    """A server that builds after each change below `content` (and the theme, and the settings),
    and then has the open tabs reload; the script for that is added as a page is served."""
    server = Server()
    for place in _places(root, content):
        server.watch(str(place), lambda: rebuild(root, arguments))
    return server


def _places(root: Path, content: Path) -> tuple[Path, ...]:
    return (content, *(root / name for name in _SOURCES))
