"""What was dear to make is kept."""

from __future__ import annotations

import multiprocessing
from pathlib import Path

import pytest

from plugins.pictures import Cache


def _keep(folder: Path) -> None:
    for number in range(50):
        Cache(folder).keep("same", b"x" * 10_000)
        Cache(folder).keep(f"own-{number}", b"y")


def test_what_is_kept_is_found(tmp_path: Path) -> None:
    """An empty entry is one as well."""
    cache = Cache(tmp_path / "deep" / "cache")
    assert cache.get("a") is None
    cache.keep("a", b"content")
    cache.keep("b", b"")
    assert (cache.get("a"), cache.get("b")) == (b"content", b"")


@pytest.mark.parametrize("change", [lambda entry: entry[:-1], lambda entry: b"", bytes.upper])
def test_broken_entries_count_as_none(tmp_path: Path, change: object) -> None:
    """Cut off, emptied, or changed; it is kept anew."""
    cache = Cache(tmp_path)
    cache.keep("a", b"content")
    entry = tmp_path / "a"
    assert callable(change)
    entry.write_bytes(change(entry.read_bytes()))
    assert cache.get("a") is None
    cache.keep("a", b"content")
    assert cache.get("a") == b"content"


def test_folder_in_the_place_of_an_entry(tmp_path: Path) -> None:
    """Nothing is kept, and nothing is left behind."""
    (tmp_path / "a" / "in").mkdir(parents=True)
    Cache(tmp_path).keep("a", b"content")
    assert Cache(tmp_path).get("a") is None
    assert [file.name for file in tmp_path.iterdir()] == ["a"]


def test_two_builds_at_once(tmp_path: Path) -> None:
    """Each finds whole entries, and no half one is left."""
    context = multiprocessing.get_context("spawn")
    builds = [context.Process(target=_keep, args=(tmp_path,)) for _ in range(2)]
    for build in builds:
        build.start()
    while any(build.is_alive() for build in builds):
        assert Cache(tmp_path).get("same") in {None, b"x" * 10_000}
    for build in builds:
        build.join()
    assert [build.exitcode for build in builds] == [0, 0]
    assert len(list(tmp_path.iterdir())) == 51
