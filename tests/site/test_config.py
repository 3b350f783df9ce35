"""Addresses, in a preview and on a published site."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from plugins.site import Config

PUBLISHED = Config(
    name="Journal",
    tagline="",
    author="A",
    url="https://name.github.io/journal",
    preview=False,
    lang="en",
    day=date(2017, 3, 1),
)
PREVIEW = replace(PUBLISHED, preview=True)


@pytest.mark.parametrize(
    ("path", "clean"),
    [
        ("index.html", ""),
        ("2016/09/24/why/index.html", "2016/09/24/why/"),
        ("notes/why.html", "notes/why.html"),
        ("español/a b.html", "espa%C3%B1ol/a%20b.html"),
        ("tag/c%/index.html", "tag/c%25/"),
    ],
)
def test_published_addresses_are_clean(path: str, clean: str) -> None:
    """A folder stands for its index; whatever an address cannot hold is encoded."""
    assert PUBLISHED.address(path) == clean


def test_preview_addresses_name_the_file() -> None:
    """Opened from disk, a folder would show its files: every link names its `index.html`."""
    assert PREVIEW.address("index.html") == "index.html"
    assert PREVIEW.address("a b/index.html") == "a%20b/index.html"


def test_root_leads_back_to_the_site() -> None:
    """Relative from the page in a preview, the site's own path when published."""
    assert PREVIEW.root("index.html") == ""
    assert PREVIEW.root("2016/09/24/why/index.html") == "../../../../"
    assert PUBLISHED.root("2016/09/24/why/index.html") == "/journal/"
    assert replace(PUBLISHED, url="https://example.org").root("a/b.html") == "/"


def test_frame_of_a_page() -> None:
    """A page knows its address, its canonical one and its picture's, in full."""
    frame = PUBLISHED.frame("why/index.html", title="Why", image="images/a.png")
    assert frame.address == "why/"
    assert frame.canonical == "https://name.github.io/journal/why/"
    assert frame.image == "https://name.github.io/journal/images/a.png"
    assert frame.lang == "en"


def test_frame_takes_the_authors_own_address() -> None:
    """An explicit `Url` is the address; the output file is only where it lies."""
    frame = PUBLISHED.frame("a/b.html", title="t", address="a/b", lang="es")
    assert (frame.address, frame.canonical) == ("a/b", "https://name.github.io/journal/a/b")
    assert frame.lang == "es"


def test_picture_on_another_host_keeps_its_address() -> None:
    """og:image is not the site's own address before somebody else's."""
    assert PUBLISHED.frame("a.html", title="t", image="https://x.org/a.png").image == (
        "https://x.org/a.png"
    )
    assert PUBLISHED.frame("a.html", title="t").image == ""
