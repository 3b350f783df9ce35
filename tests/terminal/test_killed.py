"""`invoke publish` killed at any moment: public/ is one whole site, the old one or the new one."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

import pytest

from tests.journals import Journal, clean_environment, files_of, make_journal

MOMENTS = 20


@pytest.fixture(scope="module")
def journal_of_two(tmp_path_factory: pytest.TempPathFactory) -> Journal:
    """A journal with the words "red" in every post, published."""
    made = make_journal(tmp_path_factory.mktemp("killed") / "journal")
    write(made, "red")
    return made


def write(journal: Journal, word: str) -> None:
    """Give every post this one word."""
    for number in range(3):
        journal.post(f"post-{number}", body=word)


def start(journal: Journal) -> subprocess.Popen[bytes]:
    """`invoke publish`, begun."""
    return subprocess.Popen(
        journal.command("publish"),
        cwd=journal.root,
        env=clean_environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def site(journal: Journal, word: str) -> dict[str, bytes]:
    """The whole site with this word, as it is published undisturbed."""
    write(journal, word)
    assert start(journal).wait() == 0
    return files_of(journal.public)


def test_a_killed_publish_leaves_one_whole_site(journal_of_two: Journal) -> None:
    """Killed at twenty moments spread over its run, public/ is always one of the two sites whole,
    and the next command removes what was left beside it."""
    journal = journal_of_two
    old = site(journal, "red")
    began = time.monotonic()
    new = site(journal, "blue")
    took = time.monotonic() - began
    assert old != new
    for moment in range(MOMENTS):
        write(journal, "red" if files_of(journal.public) == new else "blue")
        process = start(journal)
        # The first half of the run is Python starting: most moments are in the second.
        time.sleep(took * (0.4 + 0.65 * moment / (MOMENTS - 1)))
        process.kill()
        process.wait()
        assert files_of(journal.public) in (old, new)
    assert journal.run("publish").returncode == 0
    assert not list(journal.root.glob(".public*"))
    assert files_of(journal.public) in (old, new)


def test_two_at_once_leave_one_whole_site(journal_of_two: Journal) -> None:
    """Two publishes that run at the same time are no mixture either."""
    journal = journal_of_two
    new = site(journal, "green")
    write(journal, "green")
    assert {process.wait() for process in [start(journal), start(journal)]} == {0}
    assert files_of(journal.public) == new
    assert not list(Path(journal.root).glob(".public*"))


def test_what_a_killed_build_left_is_removed_by_the_next(journal_of_two: Journal) -> None:
    """A folder that was being filled beside output/ goes, once its process is no more."""
    journal = journal_of_two
    ended = subprocess.Popen(["true"])
    ended.wait()
    left = journal.root / f".output.{ended.pid}-0a1b2c3d"
    left.mkdir()
    (left / "index.html").write_text("half", encoding="utf-8")
    assert journal.run("build").returncode == 0
    assert not left.exists()
