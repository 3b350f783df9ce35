"""Git's answers as text, and its refusals as one kind of exception."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.problems import TaskFailedError


class PublishingError(TaskFailedError):
    """Why the site could not be published, in words for its author."""


# A hook runs with the first five, which lead to the commit that is being made; ghp-import hands the
# date on in a form that git may not read.
_MISLEADING = frozenset(
    (
        "GIT_DIR",
        "GIT_WORK_TREE",
        "GIT_INDEX_FILE",
        "GIT_COMMON_DIR",
        "GIT_PREFIX",
        "GIT_COMMITTER_DATE",
    )
)


@dataclass(frozen=True)
class Repository:
    """A repository on this machine, asked through the git command."""

    folder: Path

    def run(self, command: Sequence[str], **environment: str) -> subprocess.CompletedProcess[str]:
        """Runs a command in the repository's folder, whatever its outcome.

        `environment` gives defaults for what the process's own does not say. Raises
        PublishingError where the command or the folder is missing.
        """
        own = {name: value for name, value in os.environ.items() if name not in _MISLEADING}
        try:
            return subprocess.run(
                command,
                cwd=self.folder,
                env=environment | own,
                capture_output=True,
                encoding="utf-8",
                errors="replace",
                check=False,
            )
        except OSError as error:
            missing = command[0] if self.folder.is_dir() else f"the folder {self.folder}"
            message = f"publishing needs {missing}, which was not found"
            raise PublishingError(message) from error

    def ask(self, *words: str, failing: str = "") -> str:
        """What git answers to these words.

        Raises PublishingError where git refuses: what was `failing`, and git's own message.
        """
        done = self.run(["git", *words])
        if done.returncode:
            reason = (done.stderr or done.stdout).strip()
            message = f"{failing or 'git ' + words[0]}: {reason}"
            raise PublishingError(message)
        return done.stdout.strip()

    def commit_of(self, reference: str) -> str:
        """The commit that a reference names, or nothing where there is no such reference."""
        done = self.run(["git", "rev-parse", "--verify", "--quiet", f"{reference}^{{commit}}"])
        return done.stdout.strip()

    def tree_of(self, commit: str) -> str:
        """The name of a commit's whole content: equal content has equal names."""
        return self.ask("rev-parse", f"{commit}^{{tree}}")
