"""Whatever goes wrong in a task ends it with a message for its reader and exit code 1."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from invoke.exceptions import Exit

from plugins.problems import TaskFailedError, shown_path


@contextmanager
def guarded(unchanged: str = "") -> Iterator[None]:
    """End the task where its body raises; `unchanged` says what is as it was before.

    A fault of ours is told with its place alone: nobody who writes a journal reads a traceback.
    """
    try:
        yield
    except TaskFailedError as reason:
        raise Exit(_with(str(reason), unchanged), code=1) from reason
    except (Exit, KeyboardInterrupt):
        raise
    except Exception as reason:
        message = f"{_place(reason)}: {type(reason).__name__}: {reason}"
        raise Exit(
            _with(f"This should not have happened: {message}", unchanged), code=1
        ) from reason


def _with(message: str, unchanged: str) -> str:
    return f"Failed. {message}\n{unchanged}".rstrip()


def _place(reason: Exception) -> str:
    """The innermost line of our own code on the exception's way, or what cannot be read at all."""
    if isinstance(reason, SyntaxError) and reason.filename:
        return f"{shown_path(Path(reason.filename))}:{reason.lineno}"
    here = Path.cwd()
    frames = traceback.extract_tb(reason.__traceback__)
    own = [f for f in frames if Path(f.filename).is_relative_to(here) and ".venv" not in f.filename]
    frame = (own or list(frames))[-1]
    return f"{shown_path(Path(frame.filename))}:{frame.lineno}"
