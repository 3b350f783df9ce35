"""The fixture that gives tests a page in a real browser."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page


def test_page(page: Page, tmp_path: Path) -> None:
    """A file from disk is opened, and what it shows can be asked for."""
    (tmp_path / "index.html").write_text("<h1>Journal</h1>")
    page.goto((tmp_path / "index.html").as_uri())
    assert page.get_by_role("heading").inner_text() == "Journal"


def test_page_is_fresh(page: Page) -> None:
    """A page begins empty."""
    assert page.url == "about:blank"
