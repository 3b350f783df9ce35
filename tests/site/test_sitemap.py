"""What search engines are told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

from plugins.host.templates import Renderer
from plugins.site import Config, Copy, Output, PageView
from plugins.site.assemble import assemble
from plugins.site.part import Data, Part
from plugins.site.sitemap import robots_output, sitemap_output

CONFIG = Config(
    name="n",
    tagline="",
    author="a",
    url="https://example.org/journal",
    preview=False,
    lang="en",
    day=date(2017, 3, 1),
)
TEMPLATES = Path(__file__).parents[2] / "theme" / "templates"


def page(path: str, *, indexed: bool = True, modified: str = "") -> Output:
    """A page with nothing on it."""
    frame = CONFIG.frame(path, title=path, indexed=indexed, modified=modified)
    return Output(path, "page.html", PageView(frame=frame))


def test_sitemap_names_indexed_pages_with_their_last_change() -> None:
    """Addresses in full and in order; a page without a date has no lastmod, and is there."""
    site = assemble([], Data(CONFIG.day), CONFIG, read_problems={}, style="").site
    output = sitemap_output(
        [
            page("b&c/index.html", modified="2016-09-24"),
            page("a/index.html"),
            page("secret/index.html", indexed=False),
            Output("feeds/all.atom.xml", "feed.xml", object()),
            Copy("a.png", (Path("a.png"),)),
        ]
    )
    root = ET.fromstring(Renderer((TEMPLATES,)).render(output, site))
    name = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    found = [(url.findtext(f"{name}loc"), url.findtext(f"{name}lastmod")) for url in root]
    assert found == [
        ("https://example.org/journal/a/", None),
        ("https://example.org/journal/b%26c/", "2016-09-24"),
    ]


def test_robots_name_the_sitemap() -> None:
    """In full, as the format wants it."""
    output = robots_output(CONFIG)
    site = assemble([], Data(CONFIG.day), CONFIG, read_problems={}, style="").site
    text = Renderer((TEMPLATES,)).render(output, site).decode()
    assert "Sitemap: https://example.org/journal/sitemap.xml" in text


def test_lost_page_is_in_no_sitemap() -> None:
    """404.html is there, and search engines are kept from it."""
    parts = [Part("p", outputs=lambda data, config: [page("a/index.html")])]
    assembly = assemble(parts, Data(CONFIG.day), CONFIG, read_problems={}, style="")
    by_path = {output.path: output for output in assembly.outputs}
    assert sorted(by_path) == ["404.html", "a/index.html", "robots.txt", "sitemap.xml"]
    sitemap = by_path["sitemap.xml"]
    assert isinstance(sitemap, Output)
    assert sitemap == sitemap_output([page("a/index.html")])
    preview = replace(CONFIG, preview=True)
    assert "404.html" in {
        output.path
        for output in assemble([], Data(CONFIG.day), preview, read_problems={}, style="").outputs
    }
