"""What several packages of tests use."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from plugins.development.browser import find_browser
from tests.journals import ROOT, Journal, full_journal, make_journal, stand_in

# No sandbox, because containers have none; no background traffic, because no test needs a network.
CHROMIUM_OPTIONS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def chromium_path() -> Path:
    """The browser; without one its tests are skipped, but fail where `$CI` is `true`."""
    found = find_browser()
    if found:
        return found
    reason = "no Chromium was found: install one or name one in $CHROMIUM"
    if os.environ.get("CI") == "true":
        pytest.fail(reason)
    pytest.skip(reason)


@pytest.fixture(scope="module")
def chromium(chromium_path: Path) -> Iterator[Browser]:
    """One running browser for the tests of a module.

    Not for all of them: while it runs, Playwright keeps an event loop running in this thread, and
    tests of our own servers need one.
    """
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=CHROMIUM_OPTIONS)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    """A page that knows nothing of other tests: no cookies, no storage, no cache."""
    context = chromium.new_context()
    yield context.new_page()
    context.close()


@pytest.fixture
def journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Journal:
    """An empty journal; the test stands in its folder, and its settings are those imported."""
    made = make_journal(tmp_path / "journal")
    stand_in(made, monkeypatch)
    return made


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Journal:
    """A journal with everything, its preview and its published site, for tests that only look.

    The published site is in `www/journal`, as it lies on its host.
    """
    made = full_journal(tmp_path_factory.mktemp("built"))
    for words in (("build",), ("publish", "--output", "www/journal")):
        done = made.run(*words)
        assert done.returncode == 0, done.stdout + done.stderr
    return made


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Journal:
    """The journal of this repository, with its own settings, and its preview."""
    made = make_journal(tmp_path_factory.mktemp("sample"))
    made.content.rmdir()
    shutil.copytree(ROOT / "content", made.content)
    for name in ("pelicanconf.py", "publishconf.py"):
        shutil.copyfile(ROOT / name, made.root / name)
    done = made.run("build")
    assert done.returncode == 0, done.stdout + done.stderr
    return made
