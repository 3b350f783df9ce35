"""beancount's programs, found and run."""

import sys
from pathlib import Path

import pytest

from plugins.costs.beancount.programs import Programs, find_programs, run_program


def test_beside_this_python(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The programs of this environment are taken, also as Windows names them."""
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    check, query = tmp_path / "bean-check", tmp_path / "bean-query.exe"
    check.touch()
    query.touch()
    assert find_programs() == Programs(check, query)


def test_on_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where this environment has none, those on the PATH are taken."""
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    (tmp_path / "bin").mkdir()
    for name in ("bean-check", "bean-query"):
        (tmp_path / "bin" / name).touch(mode=0o755)
    assert find_programs() == Programs(tmp_path / "bin/bean-check", tmp_path / "bin/bean-query")


def test_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of this environment tells a program what else to run or to read."""
    monkeypatch.setenv("PYTHONPATH", "evil")
    monkeypatch.setenv("BEANCOUNT_LOAD_CACHE_FILENAME", "evil")
    folder = tmp_path / "{home}"
    folder.mkdir()
    show = (
        "import os, sys; print(os.environ.get('PYTHONPATH'), os.getcwd(), os.environ['HOME'],"
        "os.environ['BEANCOUNT_LOAD_CACHE_FILENAME'].format(filename='x'), sep='|')"
    )
    ran = run_program((sys.executable, "-c", show), folder)
    assert ran.output.strip().split("|") == ["None", str(folder), str(folder), f"{folder}/none"]


def test_time_limit(tmp_path: Path) -> None:
    """A program that does not end is ended."""
    command = (sys.executable, "-c", "import time; time.sleep(60)")
    ran = run_program(command, tmp_path, limit=0)
    assert (ran.code, ran.output, ran.complaint) == (None, "", "had not ended after 0 seconds")


def test_cannot_be_started(tmp_path: Path) -> None:
    """A program whose own interpreter is gone is no crash of ours."""
    moved = tmp_path / "bean-check"
    moved.write_text("#!/nowhere/python\n")
    moved.chmod(0o755)
    ran = run_program((moved,), tmp_path)
    assert (ran.code, ran.output) == (None, "")
    assert ran.complaint.startswith("it could not be started: ")
