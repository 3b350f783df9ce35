"""What a shell needs to complete the tasks' words: its script, and the ids of the plan."""

from __future__ import annotations

from pathlib import Path

from plugins.curriculum.model import Curriculum
from plugins.curriculum.read import read
from plugins.problems import TaskFailedError

_SCRIPTS = Path(__file__).parent / "completions"


def script(shell: str) -> str:
    """The script for `bash`, `zsh` or `fish`. Raises `TaskFailedError` for another shell."""
    known = sorted(path.suffix.removeprefix(".") for path in _SCRIPTS.iterdir())
    if shell not in known:
        raise TaskFailedError(f'cannot complete for "{shell}": expected {", ".join(known)}')
    return (_SCRIPTS / f"invoke.{shell}").read_text(encoding="utf-8")


def known_ids(content: Path) -> tuple[str, ...]:
    """All that the log may name, in the plan's order; only the plan is read, for it is to be
    quick."""
    plan = read(content / "data").value
    return tuple(plan.titles()) if isinstance(plan, Curriculum) else ()
