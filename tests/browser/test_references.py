"""The list of cited works in a real browser: what can be followed is seen to be a link."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page

CSS = Path(__file__).parents[2] / "theme" / "static" / "css"


@pytest.mark.parametrize(
    "link", ['<a href="https://e.org">e.org</a>', '<a class="reference-back" href="#x">a</a>']
)
def test_links_in_a_line_are_underlined(page: Page, link: str) -> None:
    """Their colour is too near to that of the words beside them to tell them apart by it alone."""
    sheets = sorted(CSS.rglob("*.css"), key=lambda file: (file.name != "layers.css", file))
    style = "".join(sheet.read_text(encoding="utf-8") for sheet in sheets)
    page.set_content(f'<style>{style}</style><ul class="references"><li>Ng (2001). T. {link}</ul>')
    line = page.locator("a").evaluate("one => getComputedStyle(one).textDecorationLine")
    assert line == "underline"
