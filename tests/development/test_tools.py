"""The test tools in an environment, installed by a real pip from wheels made on the spot."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

from plugins.development import ToolError, ensure_test_tools

Package = Callable[..., str]


@pytest.fixture
def environment(tmp_path: Path) -> Path:
    """What every environment has beside its packages: the Python it was made from, without pip."""
    folder = tmp_path / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(folder)], check=True)
    return folder


@pytest.fixture
def with_pip(environment: Path) -> Path:
    """The environment with pip in it."""
    python = environment / "bin" / "python"
    subprocess.run([str(python), "-m", "ensurepip"], check=True, capture_output=True)
    return environment


def runs(environment: Path, tool: str) -> bool:
    """Whether the environment has the tool, and it ends well."""
    path = environment / "bin" / tool
    return path.exists() and subprocess.run([path], check=False).returncode == 0


def test_install(
    with_pip: Path, tmp_path: Path, package: Package, capsys: pytest.CaptureFixture[str]
) -> None:
    """The tools come once, with one line; then nothing is looked at, be there packages or not."""
    requirements = tmp_path / "requirements-test.txt"
    requirements.write_text(package("tester", "def main():\n    return 0\n"))
    assert ensure_test_tools(requirements, environment=with_pip)
    assert runs(with_pip, "tester")
    assert capsys.readouterr().err == "Installing the test tools (once, about a minute)...\n"
    for wheel in (tmp_path / "wheels").iterdir():
        wheel.unlink()
    assert not ensure_test_tools(requirements, environment=with_pip)
    assert capsys.readouterr().err == ""


def test_killed(with_pip: Path, tmp_path: Path, package: Package) -> None:
    """What a kill has left half installed is whole afterwards."""
    requirements = tmp_path / "requirements-test.txt"
    requirements.write_text(package("tester", "def main():\n    return 0\n"))
    ensure_test_tools(requirements, environment=with_pip)
    (module,) = with_pip.glob("lib/*/site-packages/tester.py")
    module.unlink()
    next(with_pip.glob("lib/*/site-packages/tester-*/RECORD")).unlink()
    (with_pip / "stamp-test").write_text("unfinished")
    assert ensure_test_tools(requirements, environment=with_pip)
    assert runs(with_pip, "tester")


def test_refused(with_pip: Path, tmp_path: Path, package: Package) -> None:
    """A package that is not what was locked is not installed, now or later; pip says why."""
    requirements = tmp_path / "requirements-test.txt"
    package("tester")
    requirements.write_text(f"tester==1.0 --hash=sha256:{'0' * 64}\n")
    for _ in range(2):
        with pytest.raises(ToolError, match="DO NOT MATCH THE HASHES"):
            ensure_test_tools(requirements, environment=with_pip)
    assert not runs(with_pip, "tester")


def test_no_environment(tmp_path: Path) -> None:
    """Into a Python of the system nothing is installed."""
    (tmp_path / "requirements-test.txt").write_text("tester==1.0\n")
    with pytest.raises(ToolError, match=r"Run \./invoke"):
        ensure_test_tools(tmp_path / "requirements-test.txt", environment=tmp_path)


def test_waiting(environment: Path, tmp_path: Path) -> None:
    """Who waited for another's installation has nothing left to do: without pip it would fail."""
    requirements = tmp_path / "requirements-test.txt"
    requirements.write_text("tester==1.0\n")
    outcome: list[bool] = []
    with FileLock(f"{environment}.lock"):
        waiting = threading.Thread(
            target=lambda: outcome.append(ensure_test_tools(requirements, environment=environment))
        )
        waiting.start()
        waiting.join(0.3)
        assert outcome == []
        (environment / "stamp-test").write_text(requirements.read_text())
    waiting.join()
    assert outcome == [False]
