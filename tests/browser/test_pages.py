"""Every kind of page in a real browser: it fits, it is styled, it is silent, it needs no script."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.journals import Journal
from tests.links import Served

KINDS = {
    "home": "",
    "older posts": "page/2/",
    "post": "2016/09/14/first-steps/",
    "post in Spanish": "es/2016/09/14/first-steps/",
    "posts in Spanish": "es/",
    "page": "about/",
    "archive": "archive/",
    "year": "2016/",
    "topics": "tags/",
    "tag": "tag/nets/",
    "category": "category/small/",
    "series": "series/nets-by-hand/",
    "curriculum": "curriculum/",
    "log": "log/",
    "costs": "costs/",
    "lost": "404.html",
}
WIDTHS = (390, 1280)


@dataclass
class Watched:
    """A page whose messages and requests are kept."""

    page: Page
    messages: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.on("console", lambda message: self.messages.append(message.text))
        self.page.on("pageerror", lambda error: self.messages.append(str(error)))
        self.page.on("requestfailed", lambda request: self.messages.append(request.url))
        self.page.on("request", lambda request: self.requests.append(request.url))


def overflow(page: Page) -> int:
    """By how many pixels a page is wider than its window."""
    width: int = page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    )
    return width


@pytest.fixture(scope="module")
def site(built: Journal) -> Iterator[str]:
    """The address of the published site, on a server of this machine."""
    # Browsers ask the host for an icon by themselves; the host's folder is not the site's.
    (built.root / "www/favicon.ico").write_bytes(b"")
    with Served(built.root / "www", "/journal/") as server:
        yield server.url


@pytest.fixture(scope="module", params=WIDTHS)
def window(request: pytest.FixtureRequest, chromium: Browser) -> Iterator[BrowserContext]:
    """A window as wide as a phone's, and one as wide as a desk's."""
    size = {"width": request.param, "height": 800}
    context = chromium.new_context(viewport=size)  # type: ignore[arg-type]  # a plain dict will do
    yield context
    context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_fits_and_is_silent(window: BrowserContext, site: str, kind: str) -> None:
    """No sideways scrolling, no message in the console, no request to another host."""
    watched = Watched(window.new_page())
    watched.page.goto(f"{site}{KINDS[kind]}")
    assert watched.page.locator("h1").count() == 1
    assert overflow(watched.page) == 0
    assert watched.messages == []
    assert [url for url in watched.requests if not url.startswith(site)] == []
    watched.page.close()


def test_a_preview_opens_by_a_double_click(page: Page, built: Journal) -> None:
    """From disk the page has its style, and its links lead on to pages that have theirs."""
    watched = Watched(page)
    page.goto((built.output / "index.html").as_uri())
    assert is_styled(page)
    page.get_by_role("link", name="Archive").first.click()
    page.get_by_role("link", name="First steps").first.click()
    assert page.get_by_role("heading", level=1).inner_text() == "First steps"
    assert is_styled(page)
    assert page.evaluate("document.images[0].naturalWidth") > 0
    assert watched.messages == []
    assert all(url.startswith("file://") for url in watched.requests)


def is_styled(page: Page) -> bool:
    """Whether the style sheet is in force: a page without it has the browser's own margins."""
    return bool(
        page.evaluate(
            "document.styleSheets.length > 0"
            " && getComputedStyle(document.body).marginBlockStart === '0px'"
        )
    )


def test_drafts_and_their_problems_fit(chromium: Browser, built: Journal) -> None:
    """What a preview alone has fits on a phone as well."""
    context = chromium.new_context(viewport={"width": 390, "height": 800})
    page = context.new_page()
    for path in ("drafts/index.html", "drafts/half-baked/index.html"):
        page.goto((built.output / path).as_uri())
        assert overflow(page) == 0, path
    context.close()


@pytest.fixture(scope="module")
def with_and_without(chromium: Browser) -> Iterator[tuple[Page, Page]]:
    """A page with scripts, and one that has none."""
    contexts = [chromium.new_context(java_script_enabled=enabled) for enabled in (True, False)]
    first, second = (context.new_page() for context in contexts)
    yield first, second
    for context in contexts:
        context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_reads_without_scripts(
    with_and_without: tuple[Page, Page], site: str, kind: str
) -> None:
    """With JavaScript off the page shows the same words as with it."""
    texts = []
    for page in with_and_without:
        page.goto(f"{site}{KINDS[kind]}")
        texts.append(page.locator("main").inner_text())
    assert texts[0] == texts[1]
    assert re.search(r"\w", texts[1])


def test_a_keyboard_reaches_the_content(page: Page, site: str) -> None:
    """The first thing that a tab reaches is the way past the navigation."""
    page.goto(site)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#content"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_colours_follow_the_reader(chromium: Browser, site: str, scheme: str) -> None:
    """Dark is dark and light is light: text and background are far apart in both."""
    context = chromium.new_context(color_scheme=scheme)  # type: ignore[arg-type]  # one of its words
    page = context.new_page()
    page.goto(site)
    text, ground = (lightness(page, name) for name in ("color", "background-color"))
    assert (text > ground) == (scheme == "dark")
    assert abs(text - ground) > 0.5
    context.close()


def lightness(page: Page, name: str) -> float:
    """How light the colour of the page is, from 0 to 1, as it is painted."""
    value: float = page.evaluate(
        """name => {
          const canvas = document.createElement("canvas").getContext("2d");
          const styles = [document.body, document.documentElement].map(e => getComputedStyle(e));
          const found = styles.map(s => s.getPropertyValue(name));
          canvas.fillStyle = found.find(c => c !== "rgba(0, 0, 0, 0)");
          canvas.fillRect(0, 0, 1, 1);
          const [r, g, b] = canvas.getImageData(0, 0, 1, 1).data;
          return (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
        }""",
        name,
    )
    return value


def test_the_journal_that_is_here_fits(chromium: Browser, sample: Journal) -> None:
    """No post and no other kind of page of this repository's own preview scrolls sideways on a
    phone or speaks up."""
    context = chromium.new_context(viewport={"width": 390, "height": 800})
    watched = Watched(context.new_page())
    wide = []
    for path in one_of_each_kind(sample.output):
        watched.page.goto(path.as_uri())
        if overflow(watched.page):
            wide.append(path.relative_to(sample.output).as_posix())
    context.close()
    assert wide == []
    assert watched.messages == []
    assert all(url.startswith("file://") for url in watched.requests)


def one_of_each_kind(folder: Path) -> list[Path]:
    """Every post below a folder, and of each other kind of page the longest."""
    posts: list[Path] = []
    others: dict[str, Path] = {}
    for path in sorted(folder.rglob("*.html"), key=lambda path: path.stat().st_size):
        kind = re.search(r'<(?:article|div) class="([\w-]+)"', path.read_text("utf-8"))
        if kind and kind[1] == "post":
            posts.append(path)
        elif kind:
            others[kind[1]] = path
    return [*posts, *others.values()]
