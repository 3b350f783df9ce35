"""The published site as one commit on a branch of a repository on disk."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from plugins.problems import TaskFailedError
from plugins.terminal.site import publish_site, push_site
from tests.journals import Journal


def git(folder: Path, *words: str) -> str:
    """What git answers in this folder."""
    name = ("-c", "user.name=Ada", "-c", "user.email=ada@example.org")
    done = subprocess.run(
        ["git", *name, *words], cwd=folder, capture_output=True, encoding="utf-8", check=True
    )
    return done.stdout.strip()


@pytest.fixture
def remote(journal: Journal, tmp_path: Path) -> Path:
    """A bare repository, known to the journal's own as `origin`."""
    git(tmp_path, "init", "--bare", "remote.git")
    git(journal.root, "init")
    git(journal.root, "remote", "add", "origin", str(tmp_path / "remote.git"))
    journal.post("one")
    return tmp_path / "remote.git"


def test_one_commit_holds_the_site(journal: Journal, remote: Path) -> None:
    """With the domain's file, and the one that keeps GitHub from building it again."""
    journal.set('CNAME = "own.example"')
    published = push_site(journal.root, publish_site(journal.root, {}))
    assert published.pushed
    assert git(remote, "rev-list", "--count", "gh-pages") == "1"
    names = set(git(remote, "ls-tree", "-r", "--name-only", "gh-pages").splitlines())
    assert {"CNAME", ".nojekyll", "index.html", "2016/09/14/one/index.html"} <= names
    assert git(remote, "show", "gh-pages:CNAME") == "own.example"
    assert git(remote, "log", "-1", "--format=%s", "gh-pages") == "Publish 1 post, 0 pages"


def test_an_equal_site_is_not_pushed_again(journal: Journal, remote: Path) -> None:
    """A second run of the same day makes no commit; a change makes one."""
    push_site(journal.root, publish_site(journal.root, {}))
    assert not push_site(journal.root, publish_site(journal.root, {})).pushed
    assert git(remote, "rev-list", "--count", "gh-pages") == "1"
    journal.post("two")
    assert push_site(journal.root, publish_site(journal.root, {})).pushed
    assert git(remote, "rev-list", "--count", "gh-pages") == "2"


def test_a_foreign_commit_is_not_buried(journal: Journal, remote: Path, tmp_path: Path) -> None:
    """Where the branch holds somebody's work nothing is pushed."""
    git(tmp_path, "clone", str(remote), "other")
    (tmp_path / "other/thesis.tex").write_text("years of work")
    git(tmp_path / "other", "add", ".")
    git(tmp_path / "other", "commit", "-m", "Thesis")
    git(tmp_path / "other", "push", "origin", "HEAD:gh-pages")
    with pytest.raises(TaskFailedError, match="Thesis"):
        push_site(journal.root, publish_site(journal.root, {}))
    assert git(remote, "ls-tree", "--name-only", "gh-pages") == "thesis.tex"


def test_the_task_says_what_it_pushed(journal: Journal, remote: Path) -> None:
    """`invoke gh-pages` publishes and pushes; with an error it does neither and ends with 1."""
    done = journal.run("gh-pages")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "pushed to origin/gh-pages" in done.stdout
    journal.post("two", body="[x]({filename}gone.md)")
    done = journal.run("gh-pages")
    assert done.returncode == 1
    assert "Not pushed: what is online is as it was." in done.stderr
    assert git(remote, "rev-list", "--count", "gh-pages") == "1"
