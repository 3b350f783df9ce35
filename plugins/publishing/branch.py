"""A folder becomes one commit on the branch that is served, and is pushed."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from plugins.publishing.git import PublishingError, Repository

_TRAILER = "Published-by: invoke gh-pages"


class ForeignCommitError(PublishingError):
    """The branch holds a commit that was not made here: it is somebody's work, not ours to bury."""


@dataclass(frozen=True)
class Published:
    """What became of it: the commit that is served now, whether it was pushed now, and why."""

    commit: str
    pushed: bool
    why: str


@dataclass(frozen=True)
class _Target:
    """The branch that is published on, by its names here and at the remote."""

    git: Repository
    remote: str
    branch: str

    @property
    def here(self) -> str:
        return f"refs/heads/{self.branch}"

    @property
    def there(self) -> str:
        """What was last seen of the remote's branch."""
        return f"refs/remotes/{self.remote}/{self.branch}"


def publish_branch(
    folder: Path,
    *,
    repository: Path,
    remote: str = "origin",
    branch: str = "gh-pages",
    cname: str = "",
    message: str,
) -> Published:
    """Makes the content of `folder` the newest commit on `branch` and pushes it to `remote`.

    The remote's branch is fetched first and continued. Nothing is committed or pushed where it
    holds the very same content. The current branch, the index and the working tree stay as they
    are. Raises ForeignCommitError where the branch, here or at the remote, has a commit that this
    function did not make, and PublishingError for everything else that hinders.
    """
    git = Repository(repository)
    target = _Target(git, remote, branch)
    _check(target, folder)
    _fetch(target)
    served, local = git.commit_of(target.there), git.commit_of(target.here)
    _refuse_foreign(git, f"{remote}/{branch}", served)
    _refuse_foreign(git, branch, local)
    base = served or local
    options = ("--cname", cname) if cname else ()
    _commit(target, folder, base, ("--message", f"{message}\n\n{_TRAILER}\n", *options))
    commit = git.commit_of(target.here)
    if base and git.tree_of(commit) == git.tree_of(base):
        git.ask("update-ref", target.here, base)
        commit = base
    if commit == served:
        return Published(commit, False, f"{remote}/{branch} holds the same site already")
    failing = f"{remote} did not take the branch {branch}"
    git.ask("push", remote, f"{target.here}:{target.here}", failing=failing)
    return Published(commit, True, f"pushed to {remote}/{branch}")


def _check(target: _Target, folder: Path) -> None:
    """Raises PublishingError where something is missing, before anything is changed."""
    git, remote = target.git, target.remote
    if not folder.is_dir() or not any(folder.iterdir()):
        message = f"there is no site in {folder}"
        raise PublishingError(message)
    git.ask("rev-parse", "--git-dir", failing=f"{git.folder} is not in a git repository")
    git.ask("remote", "get-url", remote, failing=f'the repository has no remote "{remote}"')
    if f"branch {target.here}" in git.ask("worktree", "list", "--porcelain").splitlines():
        message = (
            f"the branch {target.branch} is checked out, and publishing would change it under "
            "your feet: check out the branch with your sources"
        )
        raise PublishingError(message)


def _fetch(target: _Target) -> None:
    """Brings the remote's branch here.

    What was known of a branch that the remote no longer has is forgotten: it would be continued.
    """
    git, remote = target.git, target.remote
    failing = f'the remote "{remote}" cannot be reached'
    if git.ask("ls-remote", remote, target.here, failing=failing):
        git.ask("fetch", "--no-tags", remote, f"+{target.here}:{target.there}", failing=failing)
    else:
        git.ask("update-ref", "-d", target.there)


def _refuse_foreign(git: Repository, place: str, commit: str) -> None:
    """Raises ForeignCommitError where the history of `commit` has one without our trailer."""
    words = ("log", "--format=%h %an: %s", "--basic-regexp", "--invert-grep")
    foreign = git.ask(*words, f"--grep=^{_TRAILER}$", commit, "--") if commit else ""
    if foreign:
        message = (
            f"{place} holds a commit that was not made by publishing ({foreign.splitlines()[0]}). "
            "Nothing was changed. Keep it under another name, delete the branch here and at the "
            "remote, and publish again"
        )
        raise ForeignCommitError(message)


def _commit(target: _Target, folder: Path, base: str, options: tuple[str, ...]) -> None:
    """Commits the folder on the local branch, on top of `base` where there is such a commit.

    ghp-import writes through git's fast-import: neither the index nor the working tree is used.
    """
    command = (sys.executable, "-P", "-m", "ghp_import", "--no-jekyll", *options)
    place = ("--remote", target.remote, "--branch", target.branch, str(folder.resolve()))
    done = target.git.run((*command, *place), **_committer(target.git))
    if done.returncode or target.git.commit_of(target.here) in ("", base):
        reason = (done.stderr or done.stdout).strip()
        message = f"the site could not be committed: {reason}"
        raise PublishingError(message)


def _committer(git: Repository) -> dict[str, str]:
    """A name for the commit where the author has told git none, as in a fresh workflow."""
    names = {"name": "invoke gh-pages", "email": "gh-pages@localhost"}
    return {
        f"GIT_COMMITTER_{key.upper()}": default
        for key, default in names.items()
        if not git.run(["git", "config", f"user.{key}"]).stdout.strip()
    }
