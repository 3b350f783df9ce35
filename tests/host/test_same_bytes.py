"""Two builds of the same sources for the same day are the same, byte for byte."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.journals import Journal, files_of


@pytest.mark.parametrize(("task", "folder"), [("build", "output"), ("publish", "www/journal")])
def test_surroundings_change_nothing(
    built: Journal, tmp_path: Path, task: str, folder: str
) -> None:
    """Neither the order of sets, the time zone, the language, nor the place of the sources is seen
    in a site; nor the working directory in a published one. (The problems on a preview's pages
    name files as one would type them where one stands.)"""
    shutil.copytree(built.root, tmp_path / "moved", symlinks=True)
    moved = Journal(tmp_path / "moved")
    shutil.rmtree(moved.root / folder)
    done = moved.run(
        task,
        "--output",
        str(moved.root / folder),
        cwd=tmp_path if task == "publish" else None,
        PYTHONHASHSEED="7",
        TZ="Pacific/Kiritimati",
        LC_ALL="C",
        PYTHONUTF8="0",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert files_of(moved.root / folder) == files_of(built.root / folder)


def test_the_journal_that_is_here_is_built_the_same_twice(sample: Journal) -> None:
    """The content of this repository gives the same bytes under another seed of hashes."""
    before = files_of(sample.output)
    done = sample.run("build", "--output", "again", PYTHONHASHSEED="11", TZ="Asia/Tokyo")
    assert done.returncode == 0, done.stdout + done.stderr
    assert files_of(sample.root / "again") == before


def test_the_journal_that_is_here_has_no_errors(sample: Journal) -> None:
    """`invoke check` has nothing against publishing it."""
    checked = sample.run("check")
    assert checked.returncode == 0, checked.stdout


def test_an_equal_build_changes_no_file(journal: Journal) -> None:
    """A second build touches nothing, so that an editor and a browser see no change."""
    journal.post("one")
    journal.preview()
    before = {path: path.stat().st_mtime_ns for path in journal.output.rglob("*.html")}
    assert journal.preview().changed == 0
    assert before == {path: path.stat().st_mtime_ns for path in journal.output.rglob("*.html")}


def test_the_day_is_that_of_the_figures(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    """SOURCE_DATE_EPOCH counts where no day is set, in the journal's own time zone."""
    journal.post("one")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1475971200")
    assert journal.preview(STUDY_AS_OF=None).as_of.isoformat() == "2016-10-09"
