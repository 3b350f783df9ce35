"""Whatever goes wrong in a task ends it with a message and exit code 1."""

from __future__ import annotations

from pathlib import Path

import pytest
from invoke.exceptions import Exit

from plugins.problems import TaskFailedError
from plugins.terminal.guard import guarded


def test_a_failed_task_says_why_and_what_is_unchanged() -> None:
    """The message is the failure's own."""
    with pytest.raises(Exit) as ended, guarded("All is as it was."):
        raise TaskFailedError("No paper.")
    assert (ended.value.code, ended.value.message) == (1, "Failed. No paper.\nAll is as it was.")


def test_a_fault_of_ours_is_told_with_its_place() -> None:
    """The innermost line of the code that lies here is named, whatever it called."""
    with pytest.raises(Exit) as ended, guarded():
        int("no number")
    message = str(ended.value.message)
    assert message.startswith("Failed. This should not have happened: tests/terminal/test_guard")
    assert message.endswith(": ValueError: invalid literal for int() with base 10: 'no number'")


def test_from_elsewhere_the_innermost_line_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where none of the code lies below the working directory, any place is better than none."""
    monkeypatch.chdir(tmp_path)
    with pytest.raises(Exit, match=r"test_guard\.py:\d+: KeyError"), guarded():
        raise KeyError("gone")


def test_a_file_that_is_no_python_is_named() -> None:
    """Of a slip in a settings file its own line is told, not that of who read it."""
    with pytest.raises(Exit, match=r"settings\.py:2: SyntaxError"), guarded():
        compile("a = 1\nb = = 2\n", "settings.py", "exec")


def test_an_exit_and_an_interruption_pass() -> None:
    """A task that ends by itself, or by its user, is not a failure of its own."""
    with pytest.raises(Exit) as ended, guarded("unchanged"):
        raise Exit(code=3)
    assert ended.value.code == 3
    with pytest.raises(KeyboardInterrupt), guarded():
        raise KeyboardInterrupt
