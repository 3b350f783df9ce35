"""Completion of tasks, options and ids in three shells."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence

import pytest

from plugins.problems import TaskFailedError
from plugins.terminal.completion import known_ids, script
from tests.journals import Journal, add_plan, clean_environment

PATHS = ("dl", "dl/goodfellow", "dl/goodfellow/ch6", "dl/goodfellow/ch10", "dl/goodfellow/ch20")

# Each shell has its own way to be asked: bash's function is called as bash would call it, zsh's
# with a `compadd` that prints, and fish says by itself what it would offer.
ASK = {
    "bash": """
        invoke() { "${RUN[@]}" "$@"; }
        source "$SCRIPT"
        COMP_WORDS=(invoke "${LINE[@]}") COMP_CWORD=${#LINE[@]}
        _open_masters_invoke invoke "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
        printf '%s\\n' "${COMPREPLY[@]}"
    """,
    "zsh": """
        invoke() { "${RUN[@]}" "$@"; }
        compdef() { }
        compadd() { print -rl -- ${(M)@[2,-1]:#${LINE[-1]}*} }
        source "$SCRIPT"
        words=(invoke "${LINE[@]}") CURRENT=$(( ${#LINE[@]} + 1 ))
        _open_masters_invoke
    """,
    "fish": """
        function invoke; $RUN $argv; end
        source "$SCRIPT"
        complete -C "invoke $LINE"
    """,
}


def quoted(words: Sequence[str]) -> str:
    """Words for a shell; ours have nothing that ends a quotation."""
    return " ".join(f"'{word}'" for word in words)


def offered(shell: str, journal: Journal, line: Sequence[str]) -> set[str]:
    """What the shell offers for the last word of a line."""
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"{shell} is not installed")
    path = journal.write("script", script(shell).encode())
    if shell == "fish":
        given = f"set RUN {quoted(journal.command())}; set LINE {quoted(line)}"
        given += f"; set SCRIPT '{path}'"
    else:
        given = f"RUN=({quoted(journal.command())}); LINE=({quoted(line)}); SCRIPT='{path}'"
    done = subprocess.run(
        [program, "-c", f"{given}\n{ASK[shell]}"],
        cwd=journal.root,
        env=clean_environment() | {"HOME": str(journal.root)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    return {line.partition("\t")[0] for line in done.stdout.splitlines()} - {""}


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_words_are_completed(shell: str, journal: Journal) -> None:
    """Ids where `log` and `start` take one; else tasks, and the options of a task."""
    add_plan(journal)
    assert offered(shell, journal, ["log", "2h30m", "dl/goodfellow/ch"]) == set(PATHS[2:])
    assert offered(shell, journal, ["log", "2h", "--done", "dl/goodfellow/ch6"]) == {PATHS[2]}
    assert offered(shell, journal, ["start", ""]) == set(PATHS)
    assert offered(shell, journal, ["li"]) == {"lint", "livereload"}
    assert offered(shell, journal, ["log", "2h", "dl", "--do"]) == {"--done"}
    assert not set(PATHS) & offered(shell, journal, ["log", "d"])
    assert not set(PATHS) & offered(shell, journal, ["log", "2h", "dl", "--note", "d"])


def test_the_tasks_print_script_and_ids(journal: Journal) -> None:
    """As the shells call them."""
    add_plan(journal)
    assert journal.run("units").stdout == "".join(f"{path}\n" for path in PATHS)
    done = journal.run("completion", "--shell", "bash")
    assert (done.returncode, done.stdout) == (0, script("bash"))


def test_without_a_plan_there_is_no_id(journal: Journal) -> None:
    """Nor where it cannot be read."""
    assert known_ids(journal.content) == ()
    journal.write("content/data/curriculum.toml", "[")
    assert known_ids(journal.content) == ()


def test_another_shell_is_refused() -> None:
    """With those that are known."""
    with pytest.raises(TaskFailedError, match='for "tcsh": expected bash, fish, zsh'):
        script("tcsh")
