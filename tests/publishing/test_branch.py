"""A folder becomes one commit on a branch of a bare repository on disk."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from plugins.publishing import ForeignCommitError, Published, PublishingError, publish_branch


def git(folder: Path, *words: str) -> str:
    """What git answers in this folder."""
    command = ["git", "-c", "user.name=Jane", "-c", "user.email=jane@example.org", *words]
    done = subprocess.run(command, cwd=folder, capture_output=True, encoding="utf-8", check=True)
    return done.stdout.strip()


@dataclass(frozen=True)
class Place:
    """A journal's repository, the bare one it is pushed to, and a finished site."""

    here: Path
    there: Path
    site: Path

    def publish(self, *, cname: str = "", here: Path | None = None) -> Published:
        """Publishes the site, as it is now, from this repository or from another clone."""
        repository = here or self.here
        return publish_branch(self.site, repository=repository, cname=cname, message="Site")

    def served(self, *words: str) -> str:
        """What git says of the branch in the bare repository."""
        return git(self.there, *words)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    """One commit on main, pushed; a site of one page; a git without any settings of one's own."""
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(tmp_path / "no-settings"))
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", str(tmp_path / "no-settings"))
    place = Place(tmp_path / "here", tmp_path / "there.git", tmp_path / "site")
    git(tmp_path, "init", "--quiet", "--bare", "--initial-branch=main", "there.git")
    git(tmp_path, "init", "--quiet", "--initial-branch=main", "here")
    (place.here / "post.md").write_text("Title: One")
    git(place.here, "add", "post.md")
    git(place.here, "commit", "--quiet", "--message", "A post")
    git(place.here, "remote", "add", "origin", str(place.there))
    git(place.here, "push", "--quiet", "origin", "main")
    place.site.mkdir()
    (place.site / "index.html").write_text("one")
    return place


def test_first(place: Place) -> None:
    """The first publishing makes the branch: the site, and the file that keeps Jekyll away."""
    published = place.publish()
    assert published == Published(place.served("rev-parse", "gh-pages"), True, published.why)
    assert place.served("ls-tree", "--name-only", "gh-pages").split() == [".nojekyll", "index.html"]
    assert place.served("show", "gh-pages:index.html") == "one"


def test_message(place: Place) -> None:
    """The commit says what it was asked to say, and by what it was made."""
    place.publish()
    message = place.served("log", "--format=%B", "gh-pages")
    assert message == "Site\n\nPublished-by: invoke gh-pages"


def test_cname(place: Place) -> None:
    """A domain of one's own is written where GitHub looks for it."""
    place.publish(cname="study.example.org")
    assert place.served("show", "gh-pages:CNAME") == "study.example.org"


def test_committer(place: Place) -> None:
    """Where git knows no name, as in a fresh workflow, the commit has one all the same."""
    place.publish()
    assert place.served("log", "--format=%cn", "gh-pages") == "invoke gh-pages"


def test_author(place: Place) -> None:
    """The name that the author has told git is the commit's."""
    git(place.here, "config", "user.name", "Jane")
    place.publish()
    assert place.served("log", "--format=%cn", "gh-pages") == "Jane"


def test_same(place: Place) -> None:
    """The same site again: no commit, here or there, and nothing pushed."""
    first = place.publish()
    second = place.publish()
    assert second == Published(first.commit, False, "origin/gh-pages holds the same site already")
    assert git(place.here, "rev-parse", "gh-pages") == first.commit
    assert place.served("rev-parse", "gh-pages") == first.commit


def test_removed(place: Place) -> None:
    """What is no longer in the site is no longer on the branch; its history stays."""
    (place.site / "old.html").write_text("old")
    place.publish()
    (place.site / "old.html").unlink()
    place.publish()
    assert "old.html" not in place.served("ls-tree", "--name-only", "gh-pages")
    assert place.served("rev-list", "--count", "gh-pages") == "2"


def test_nothing_else_changes(place: Place) -> None:
    """The current branch, what is staged and what is being written stay as they are."""
    (place.here / "post.md").write_text("Title: being written")
    (place.here / "staged.md").write_text("Title: staged")
    git(place.here, "add", "staged.md")
    before = git(place.here, "status", "--porcelain=v2", "--branch")
    place.publish()
    assert git(place.here, "status", "--porcelain=v2", "--branch") == before


def test_workflow(place: Place, tmp_path: Path) -> None:
    """A shallow checkout of a commit, as a workflow has it, continues the branch's history."""
    first = place.publish()
    clone = tmp_path / "runner"
    address = place.there.as_uri()
    git(tmp_path, "clone", "--quiet", "--depth=1", "--branch=main", address, str(clone))
    git(clone, "checkout", "--quiet", "--detach")
    (place.site / "index.html").write_text("two")
    second = place.publish(here=clone)
    assert place.served("rev-parse", "gh-pages^") == first.commit
    assert place.served("rev-parse", "gh-pages") == second.commit


def test_stale_local_branch(place: Place, tmp_path: Path) -> None:
    """What another clone has published since is continued, not undone."""
    place.publish()
    clone = tmp_path / "laptop"
    git(tmp_path, "clone", "--quiet", str(place.there), str(clone))
    (place.site / "index.html").write_text("two")
    second = place.publish(here=clone)
    (place.site / "index.html").write_text("three")
    place.publish()
    assert place.served("rev-parse", "gh-pages^") == second.commit


def test_refused_push(place: Place) -> None:
    """A push that the remote refuses is told with git's words, and done by the next attempt."""
    hook = place.there / "hooks" / "pre-receive"
    hook.write_text("#!/bin/sh\necho 'closed today' >&2\nexit 1\n")
    hook.chmod(0o755)
    with pytest.raises(PublishingError, match="closed today"):
        place.publish()
    hook.unlink()
    assert place.publish().pushed
    assert place.served("rev-list", "--count", "gh-pages") == "1"


def test_deleted_remote_branch(place: Place) -> None:
    """A branch that was deleted at the remote is pushed again, though nothing is new."""
    first = place.publish()
    git(place.there, "branch", "--delete", "--force", "gh-pages")
    assert place.publish() == Published(first.commit, True, "pushed to origin/gh-pages")


def test_foreign_remote(place: Place, tmp_path: Path) -> None:
    """A commit by somebody else at the remote is not buried; the branches stay as they are."""
    first = place.publish()
    clone = tmp_path / "other"
    git(tmp_path, "clone", "--quiet", "--branch=gh-pages", str(place.there), str(clone))
    (clone / "by-hand.html").write_text("mine")
    git(clone, "add", "by-hand.html")
    git(clone, "commit", "--quiet", "--message", "A page by hand")
    git(clone, "push", "--quiet")
    (place.site / "index.html").write_text("two")
    with pytest.raises(ForeignCommitError, match=r"origin/gh-pages .*Jane: A page by hand"):
        place.publish()
    assert place.served("log", "-1", "--format=%s", "gh-pages") == "A page by hand"
    assert git(place.here, "rev-parse", "gh-pages") == first.commit


def test_foreign_local(place: Place) -> None:
    """A local branch of that name with one's own work is not moved."""
    git(place.here, "branch", "gh-pages")
    with pytest.raises(ForeignCommitError, match=r"^gh-pages .*Jane: A post"):
        place.publish()
    assert git(place.here, "log", "--format=%s", "gh-pages") == "A post"


def test_buried_foreign(place: Place) -> None:
    """A commit by somebody else is found below commits of ours, too."""
    git(place.here, "push", "--quiet", "origin", "main:gh-pages")
    git(place.here, "fetch", "--quiet")
    message = "Site\n\nPublished-by: invoke gh-pages"
    tree = git(place.here, "rev-parse", "main^{tree}")
    ours = git(place.here, "commit-tree", tree, "-p", "main", "-m", message)
    git(place.here, "push", "--quiet", "origin", f"{ours}:gh-pages")
    with pytest.raises(ForeignCommitError, match="A post"):
        place.publish()


def test_checked_out(place: Place) -> None:
    """A branch that is checked out is not changed under its worktree."""
    place.publish()
    git(place.here, "checkout", "--quiet", "gh-pages")
    with pytest.raises(PublishingError, match="is checked out"):
        place.publish()


def test_no_site(place: Place) -> None:
    """An empty folder is not published: it would take the site off the web."""
    (place.site / "index.html").unlink()
    with pytest.raises(PublishingError, match="there is no site in"):
        place.publish()


def test_no_repository(place: Place, tmp_path: Path) -> None:
    """A folder outside of any repository is named."""
    (tmp_path / "plain").mkdir()
    with pytest.raises(PublishingError, match="plain is not in a git repository"):
        place.publish(here=tmp_path / "plain")


def test_no_folder(place: Place, tmp_path: Path) -> None:
    """A repository that is not there is named."""
    with pytest.raises(PublishingError, match="missing, which was not found"):
        place.publish(here=tmp_path / "missing")


def test_no_remote(place: Place) -> None:
    """A repository that is pushed nowhere is told so."""
    git(place.here, "remote", "remove", "origin")
    with pytest.raises(PublishingError, match='no remote "origin"'):
        place.publish()


def test_unreachable_remote(place: Place) -> None:
    """A remote that does not answer is told with git's words."""
    git(place.here, "remote", "set-url", "origin", str(place.there / "gone"))
    with pytest.raises(PublishingError, match='remote "origin" cannot be reached'):
        place.publish()


def test_no_git(place: Place, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without git on PATH it is git that is missing."""
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(PublishingError, match="publishing needs git"):
        place.publish()


def test_unreadable_page(place: Place) -> None:
    """A page that cannot be committed is an error, and the remote's site stays as it was."""
    first = place.publish()
    (place.site / "index.html").unlink()
    (place.site / "index.html").symlink_to("nowhere")
    with pytest.raises(PublishingError, match="could not be committed"):
        place.publish()
    assert place.served("rev-parse", "gh-pages") == first.commit


def test_inside_a_hook(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    """The variables that git gives to a hook do not lead elsewhere, nor does a date of its form."""
    monkeypatch.setenv("GIT_DIR", str(place.there))
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2017-03-01T12:00:00")
    published = place.publish()
    monkeypatch.delenv("GIT_DIR")
    assert git(place.here, "rev-parse", "gh-pages") == published.commit
