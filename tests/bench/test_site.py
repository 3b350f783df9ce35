"""A generator's folder."""

from __future__ import annotations

import pytest

from plugins.bench.site import Site
from tests.journals import HEARD, files_of


def test_files(quick: Site) -> None:
    """The folder has a file for each post, and what the generator is told."""
    paths = list(files_of(quick.folder))
    assert [path for path in paths if "posts/" in path] == [
        f"content/posts/post-0000{number}.md" for number in range(6)
    ]
    assert "hugo.toml" in paths
    assert quick.generator.template in paths


def test_build(quick: Site) -> None:
    """The generator is run in the folder."""
    quick.build()
    assert (quick.folder / "public" / "all").read_text().count("title:") == 6


def test_clear(quick: Site) -> None:
    """What builds left goes, files and folders; what was there before them stays."""
    before = files_of(quick.folder)
    quick.build()
    (quick.folder / ".lock").touch()
    quick.clear()
    assert files_of(quick.folder) == before
    assert not (quick.folder / "public").exists()


def test_surroundings(quick: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the surroundings say of a site is not said of this one."""
    for name in HEARD:
        monkeypatch.setenv(name, "something else")
    assert not set(quick.surroundings()) & set(HEARD)
