"""The Chromium that is found, or installed where none is found."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.development import BrowserMissingError, ensure_browser, find_browser
from plugins.development.browser import default_installers

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="its stand-ins are shell scripts")


def executable(path: Path, exit_code: int = 0) -> Path:
    """A program that ends at once."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\nexit {exit_code}\n")
    path.chmod(0o755)
    return path


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder on PATH, of a machine without any browser."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path / "browsers"))
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.delenv("CI", raising=False)
    return folder


def test_named(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What $CHROMIUM names comes first, and is taken at its word."""
    executable(machine / "chromium")
    monkeypatch.setenv("CHROMIUM", "/opt/my/chromium")
    assert find_browser() == Path("/opt/my/chromium")


@pytest.mark.parametrize(
    "name", ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"]
)
def test_on_path(machine: Path, name: str) -> None:
    """A Chromium or Chrome on PATH is found by each of its names."""
    browser = executable(machine / name)
    assert find_browser() == browser


def test_no_browser(machine: Path) -> None:
    """On a machine without any there is none."""
    assert find_browser() is None


def test_not_running(machine: Path) -> None:
    """A program of that name that does not run is passed over for the next one."""
    executable(machine / "chromium", exit_code=1)
    browser = executable(machine / "google-chrome")
    assert find_browser() == browser


def test_playwrights_own(machine: Path) -> None:
    """Without one on PATH, Playwright's own is found where Playwright keeps it."""
    script = (
        "from playwright.sync_api import sync_playwright as s\n"
        "with s() as p: print(p.chromium.executable_path)"
    )
    asked = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    own = executable(Path(asked.stdout.strip()))
    assert find_browser() == own


def test_found_is_not_installed(machine: Path) -> None:
    """Where a browser is found, nothing is installed."""
    browser = executable(machine / "chromium")
    touch = ((str(shutil.which("touch", path=os.defpath)), str(machine / "installed")),)
    assert ensure_browser([touch]) == browser
    assert not (machine / "installed").exists()


def test_installed(machine: Path, tmp_path: Path) -> None:
    """Installers are tried in order, also after one that fails or is not there."""
    source = executable(tmp_path / "download")
    copy = (str(shutil.which("cp", path=os.defpath)), str(source), str(machine / "chromium"))
    installers = [(("missing-installer",),), ((str(source),), copy)]
    assert ensure_browser(installers) == machine / "chromium"


def test_none(machine: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where none can be had, one loud line says so."""
    assert ensure_browser([]) is None
    error = capsys.readouterr().err
    assert error.startswith("NO BROWSER")
    assert error.count("\n") == 1


def test_none_in_ci(machine: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where $CI is true, no browser is a failure."""
    monkeypatch.setenv("CI", "true")
    with pytest.raises(BrowserMissingError, match="CHROMIUM"):
        ensure_browser([])


def test_default_installers(machine: Path) -> None:
    """Playwright's download is tried first, Debian's package only where there is apt-get."""
    assert [steps[-1][-2:] for steps in default_installers()] == [("--no-shell", "chromium")]
    executable(machine / "apt-get")
    names = [steps[-1][0] for steps in default_installers()]
    assert names == ([sys.executable, "apt-get"] if os.geteuid() == 0 else [sys.executable])


def test_default_installers_are_used(machine: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without other installers the default ones are those that would be tried."""
    browser = executable(machine / "chromium")
    assert ensure_browser() == browser
    assert capsys.readouterr().err == ""
