"""Where the plan's pages are: one for the program, one for each track and each resource.

A unit has a place on the page of its resource.
"""

from __future__ import annotations

from posixpath import join

from plugins.site import Config

FOLDER = "curriculum"
PROGRAM = f"{FOLDER}/index.html"


def page_path(path: str) -> str:
    """The output file of a track (`dl`) or a resource (`dl/goodfellow`)."""
    return join(FOLDER, path, "index.html")


def anchor(path: str) -> str:
    """The fragment of a unit on the page of its resource: `unit-ch6`."""
    return f"unit-{path.rpartition('/')[2]}"


def address(path: str, config: Config) -> str:
    """How a link names a track, a resource or a unit, by its path in the plan."""
    if path.count("/") < 2:
        return config.address(page_path(path))
    return f"{config.address(page_path(path.rpartition('/')[0]))}#{anchor(path)}"
