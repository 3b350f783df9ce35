"""The Chromium that the browser tests use: found, or installed where none is found."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from plugins.problems import TaskFailedError

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_PLACES = (
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
)
_OWN = """
from playwright.sync_api import sync_playwright

with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
"""

Steps = tuple[tuple[str, ...], ...]


class BrowserMissingError(TaskFailedError):
    """There is no browser where one has to be: a run that skips its tests would prove nothing."""


def find_browser() -> Path | None:
    """`$CHROMIUM`, else a Chromium or Chrome of this machine, else Playwright's; None without.

    `$CHROMIUM` is taken at its word. The others have to run: Ubuntu's `chromium-browser` may be a
    note that says how to get it, and Playwright's own may miss libraries of the system.
    """
    if os.environ.get("CHROMIUM"):
        return Path(os.environ["CHROMIUM"])
    on_path = filter(None, (shutil.which(name) for name in _NAMES))
    for place in (*on_path, *_PLACES, _playwrights_own()):
        if _runs(place):
            return Path(place)
    return None


def ensure_browser(installers: Iterable[Steps] | None = None) -> Path | None:
    """The browser that is found, else one that is installed now, else None with a loud line.

    Each installer is tried (its steps up to the first that fails) until a browser is found. Raises
    BrowserMissingError where None would be the answer and `$CI` is `true`.
    """
    found = find_browser()
    for steps in default_installers() if installers is None else installers:
        if found:
            break
        sys.stderr.write(f"No Chromium found; trying: {' '.join(steps[-1])}\n")
        all(_succeeds(step) for step in steps)
        found = find_browser()
    if not found:
        message = (
            "NO BROWSER: no Chromium was found and none could be installed. "
            "Install one, or name one in $CHROMIUM."
        )
        if os.environ.get("CI") == "true":
            raise BrowserMissingError(message)
        sys.stderr.write(f"{message} The browser tests are skipped.\n")
    return found


def default_installers() -> tuple[Steps, ...]:
    """Playwright's own download, and Debian's package where we may install it."""
    playwright = ((sys.executable, "-m", "playwright", "install", "--no-shell", "chromium"),)
    debian = (("apt-get", "update"), ("apt-get", "install", "--yes", "chromium"))
    may_install = shutil.which("apt-get") and os.geteuid() == 0
    return (playwright, debian) if may_install else (playwright,)


def _playwrights_own() -> str:
    """Where Playwright's Chromium is or would be; nothing where there is no Playwright.

    Asked in a process of its own: in this one it would leave an event loop running.
    """
    command = [sys.executable, "-c", _OWN]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()


def _runs(place: str) -> bool:
    """Whether there is a browser that starts. On Windows `--version` would open a window."""
    if os.name == "nt":  # pragma: no cover - the tests run elsewhere
        return Path(place).is_file()
    return Path(place).is_file() and _succeeds((place, "--version"))


def _succeeds(command: tuple[str, ...]) -> bool:
    """Whether a command can be run, and ends well within ten minutes."""
    environment = {"DEBIAN_FRONTEND": "noninteractive", **os.environ}
    try:
        done = subprocess.run(
            command, env=environment, capture_output=True, timeout=600, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0
