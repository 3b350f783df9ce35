"""`./invoke` in a checkout of its own, where a package made on the spot stands in for invoke."""

from __future__ import annotations

import ast
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

Package = Callable[..., str]
MakeWheel = Callable[[Path, str, str, str], str]

SOURCE = Path(__file__).parents[2] / "invoke"

# Says where it runs and what it was told, or ends with the code that it was told.
STAND_IN = """
import os, sys
def main():
    if sys.argv[-2:-1] == ["exit"]:
        return int(sys.argv[-1])
    print(os.getcwd(), *sys.argv[1:], sep="|")
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has invoke.cmd")


@pytest.fixture
def checkout(tmp_path: Path, package: Package) -> Path:
    """A folder with `invoke` and requirements, before its first use."""
    folder = tmp_path / "a checkout"
    folder.mkdir()
    shutil.copy(SOURCE, folder / "invoke")
    (folder / "requirements.txt").write_text(package("invoke", STAND_IN))
    return folder


@pytest.fixture(scope="module")
def used(tmp_path_factory: pytest.TempPathFactory, make_wheel: MakeWheel) -> Path:
    """A checkout after its first use, in which no test changes anything."""
    folder = tmp_path_factory.mktemp("used") / "a checkout"
    folder.mkdir()
    shutil.copy(SOURCE, folder / "invoke")
    wheels = folder.parent
    (folder / "requirements.txt").write_text(make_wheel(wheels, "invoke", STAND_IN, "1.0"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PIP_CONFIG_FILE", os.devnull)
        patch.setenv("PIP_NO_INDEX", "1")
        patch.setenv("PIP_FIND_LINKS", str(wheels))
        first = invoke(folder, "build", "--drafts")
    assert first.stdout == f"{folder}|--search-root|{folder}|build|--drafts\n"
    assert first.stderr == "Preparing the environment (once, about a minute)...\n"
    return folder


def invoke(
    checkout: Path, *words: str, cwd: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """Runs `./invoke` with these words."""
    command = [sys.executable, str(checkout / "invoke"), *words]
    return subprocess.run(command, cwd=cwd or checkout, capture_output=True, text=True, check=False)


def test_next_use(used: Path, tmp_path: Path, wheels: Path) -> None:
    """After the first use it is quiet, needs no package, and leaves relative paths to the task."""
    done = invoke(used, "build", "../x", cwd=tmp_path)
    assert done.stdout == f"{tmp_path}|--search-root|{used}|build|../x\n"
    assert done.stderr == ""


def test_exit_code(used: Path) -> None:
    """Its exit code is the task's."""
    assert invoke(used, "exit", "3").returncode == 3


def test_through_a_link(used: Path, tmp_path: Path) -> None:
    """A link to `invoke` elsewhere on PATH works for the checkout that it leads to."""
    link = tmp_path / "journal"
    link.symlink_to(used / "invoke")
    done = subprocess.run([link, "build"], capture_output=True, text=True, check=True, cwd=tmp_path)
    assert done.stdout == f"{tmp_path}|--search-root|{used}|build\n"


def test_changed_requirements(checkout: Path, package: Package) -> None:
    """New requirements are brought in; those that cannot be had harm nothing that was there."""
    invoke(checkout, "build")
    good = (checkout / "requirements.txt").read_text()
    (checkout / "requirements.txt").write_text(good + "lost==1.0 --hash=sha256:" + "0" * 64)
    failed = invoke(checkout, "build")
    assert failed.returncode == 1
    assert "No matching distribution found for lost==1.0" in failed.stderr
    assert "Traceback" not in failed.stderr
    (checkout / "requirements.txt").write_text(good)
    assert invoke(checkout, "exit", "3").returncode == 3
    newer = package("invoke", STAND_IN.replace("getcwd()", "getcwd(), 'newer'"), version="2.0")
    (checkout / "requirements.txt").write_text(newer)
    assert "|newer|" in invoke(checkout, "build").stdout


def test_killed(checkout: Path) -> None:
    """Killed while packages are being installed, the next use makes it whole."""
    command = [sys.executable, str(checkout / "invoke"), "build"]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL, start_new_session=True) as child:
        while not list(checkout.glob(".venv/lib/*/site-packages/*")):
            time.sleep(0.01)
        os.killpg(child.pid, signal.SIGKILL)
    again = invoke(checkout, "build")
    assert again.stdout == f"{checkout}|--search-root|{checkout}|build\n"
    assert again.stderr == "Preparing the environment (once, about a minute)...\n"


def test_interrupted(checkout: Path) -> None:
    """Ctrl-C ends it with a word and the usual code, without a traceback."""
    command = [sys.executable, str(checkout / "invoke"), "build"]
    with subprocess.Popen(
        command, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as child:
        while not (checkout / ".venv").exists():
            time.sleep(0.01)
        os.killpg(child.pid, signal.SIGINT)
        assert child.stderr is not None
        assert child.stderr.read().endswith("Interrupted.\n")
    assert child.returncode == 130


def test_moved(used: Path, checkout: Path) -> None:
    """A checkout that was moved makes its environment anew: the old one names the old folder."""
    shutil.copytree(used / ".venv", checkout / ".venv", symlinks=True)
    done = invoke(checkout, "build")
    assert done.stdout == f"{checkout}|--search-root|{checkout}|build\n"
    assert str(used) not in (checkout / ".venv" / "bin" / "invoke").read_text()


def test_broken(used: Path, checkout: Path) -> None:
    """An environment whose Python is gone is made anew, whatever its stamp says."""
    shutil.copytree(used / ".venv", checkout / ".venv", symlinks=True)
    for name in ("stamp", "pyvenv.cfg"):
        path = checkout / ".venv" / name
        path.write_text(path.read_text().replace(str(used), str(checkout)))
    python = checkout / ".venv" / "bin" / "python"
    python.unlink()
    python.symlink_to("/no/python/any/more")
    assert invoke(checkout, "exit", "3").returncode == 3


def test_two_at_once(checkout: Path) -> None:
    """Two first uses at once: one prepares, the other waits for it and goes on."""
    command = [sys.executable, str(checkout / "invoke"), "build"]
    children = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    outcomes = [child.communicate() for child in children]
    assert [child.returncode for child in children] == [0, 0]
    told = "".join(error for _, error in outcomes)
    assert told.count("Preparing the environment") == 1
    assert told.count("Waiting for another") == 1


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_read_only(checkout: Path) -> None:
    """A folder that cannot be written is named, without a traceback."""
    checkout.chmod(0o555)
    done = invoke(checkout, "build")
    checkout.chmod(0o755)
    assert done.returncode == 1
    assert "Permission denied" in done.stderr
    assert "Traceback" not in done.stderr


def test_too_old(checkout: Path) -> None:
    """Where no Python is new enough, it says which is there, which is needed and what helps."""
    text = (checkout / "invoke").read_text()
    (checkout / "invoke").write_text(text.replace("OLDEST = (3, 11)", "OLDEST = (99, 0)"))
    done = invoke(checkout, "build")
    assert done.returncode == 1
    assert re.match(r"Python 3\.11 or newer is needed; this is Python 3\.\d+\.\d+", done.stderr)
    assert "https://www.python.org/downloads/" in done.stderr
    assert not (checkout / ".venv").exists()


def test_without_venv(checkout: Path) -> None:
    """Where Python came without its venv module, it says what to install."""
    text = (checkout / "invoke").read_text()
    (checkout / "invoke").write_text(text.replace("import ensurepip", "import no_ensurepip"))
    done = invoke(checkout, "build")
    assert done.returncode == 1
    assert "without its venv module" in done.stderr
    assert f"python3.{sys.version_info.minor}-venv" in done.stderr
    assert "Traceback" not in done.stderr


def test_newer_python_on_path(
    checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A Python that lacks something gives way to one on PATH; one that does not run is passed."""
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "python3.14").write_text(
        "#!/bin/sh\necho 'python3.14: not installed' >&2\nexit 127\n"
    )
    (folder / "python3.14").chmod(0o755)
    (folder / "python3.13").symlink_to(sys.executable)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.defpath}")
    text = (checkout / "invoke").read_text()
    own = "[sys.executable] + "
    assert own in text
    (checkout / "invoke").write_text(text.replace(own, "['/no/python'] + "))
    assert invoke(checkout, "exit", "3").returncode == 3


def test_any_python_can_read_it() -> None:
    """Its syntax is that of Python 3.6, so that an old Python can say that it is too old."""
    ast.parse(SOURCE.read_text(), feature_version=(3, 6))


def test_costs_nothing() -> None:
    """When nothing is to be done, it imports nothing that Python has not imported already."""
    tree = ast.parse(SOURCE.read_text())
    imports = [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
    assert [name.name for node in imports for name in node.names] == ["os", "sys"]
