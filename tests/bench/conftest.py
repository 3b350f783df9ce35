"""Sites of the corpus, and a generator that is quick."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from plugins.bench.generators import HUGO, Generator
from plugins.bench.site import Site, write_site

# Copies all posts into one page, and adds a line to `order`: who was run, and when.
CODE = """
import pathlib, sys
pathlib.Path("public").mkdir(exist_ok=True)
posts = sorted(pathlib.Path("content/posts").iterdir())
pathlib.Path("public/all").write_text("".join(post.read_text() for post in posts))
with open("../order", "a") as order:
    print(sys.argv[1], file=order)
"""


def stand_in(title: str, place_of: Generator = HUGO) -> Generator:
    """A generator that hardly takes any time, in the place of another, whose sources it has."""
    return replace(
        place_of,
        title=title,
        program="python",
        arguments=("-c", CODE, title),
        version=lambda: "1.0",
    )


@pytest.fixture
def quick(tmp_path: Path) -> Site:
    """A site of six posts for the quick generator."""
    return write_site(stand_in("quick"), tmp_path / "quick", 6)
