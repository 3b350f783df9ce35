"""What an author changes between two builds, in the sources."""

from __future__ import annotations

from collections.abc import Callable
from difflib import ndiff

import pytest

from plugins.bench.edits import add_tag, edit_body, edit_template
from plugins.bench.generators import GENERATORS, Generator
from plugins.bench.site import Site
from tests.journals import files_of

Edit = Callable[[Site, int], None]


def changes(site: Site, edit: Edit, time: int) -> dict[str, list[str]]:
    """The lines that an edit takes away and adds, by file."""
    before = files_of(site.folder)
    edit(site, time)
    after = files_of(site.folder)
    assert before.keys() == after.keys()
    return {
        path: [
            line.strip()
            for line in ndiff(before[path].decode().splitlines(), after[path].decode().splitlines())
            if line[0] in "+-"
        ]
        for path in before
        if before[path] != after[path]
    }


def test_body(quick: Site) -> None:
    """One paragraph of one post gets one more sentence."""
    ((path, (old, new)),) = changes(quick, edit_body, 1).items()
    assert path == "content/posts/post-00003.md"
    assert new[1:] == f"{old[1:]} This was edit 1 of the text."


def test_body_again(quick: Site) -> None:
    """The next edit changes that sentence and nothing else."""
    edit_body(quick, 1)
    ((_, (old, new)),) = changes(quick, edit_body, 2).items()
    assert new[1:] == old[1:].replace("edit 1", "edit 2")


def test_tag(quick: Site) -> None:
    """Another post gets a tag, each time one more, and keeps the others."""
    ((path, (old, new)),) = changes(quick, add_tag, 1).items()
    assert path == "content/posts/post-00002.md"
    assert new == f'+{old[1:-1]}, "new tag 1"]'
    ((path, (old, new)),) = changes(quick, add_tag, 2).items()
    assert new == f'+{old[1:-1]}, "new tag 2"]'


def test_template(quick: Site) -> None:
    """The posts' template gets a line, and then another in its place."""
    assert changes(quick, edit_template, 1) == {"layouts/page.html": ["+ Edit 1 of the template."]}
    assert changes(quick, edit_template, 2) == {
        "layouts/page.html": ["- Edit 1 of the template.", "+ Edit 2 of the template."]
    }


@pytest.mark.parametrize("generator", GENERATORS, ids=lambda each: each.name)
def test_each_template(generator: Generator) -> None:
    """Every generator has its own template, and says where one ends."""
    assert generator.ending
    assert generator.template.endswith(".html")
