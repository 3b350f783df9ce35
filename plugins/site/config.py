"""The settings that views depend on, and the addresses that follow from them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from posixpath import basename, dirname
from urllib.parse import quote, urlsplit

from plugins.site.view import Frame


@dataclass(frozen=True)
class Feeds:
    """The output path of each kind of feed (empty for none), and how many posts one holds."""

    all: str = "feeds/all.atom.xml"
    category: str = "feeds/category/{slug}.atom.xml"
    tag: str = "feeds/tag/{slug}.atom.xml"
    language: str = "feeds/{lang}.atom.xml"
    size: int = 20


@dataclass(frozen=True)
class Config:
    """The author's settings, validated once.

    `url` is where the site is published, without a slash at its end. In a `preview` links name
    files and are relative, so that the folder can be opened from disk; a published site has clean
    addresses below the path of `url`. `day` is the day that the site is made for: posts dated
    after it are not yet published.
    """

    name: str
    tagline: str
    author: str
    url: str
    preview: bool
    lang: str
    day: date
    page_size: int = 10
    feeds: Feeds = Feeds()

    def address(self, path: str) -> str:
        """How a link names the output file `path`, from the site's root and without its slash."""
        if not self.preview and basename(path) == "index.html":
            folder = dirname(path)
            return quote(f"{folder}/") if folder else ""
        return quote(path)

    def root(self, path: str) -> str:
        """What goes before an address on the page at `path` (`../../`, or `/journal/`)."""
        if self.preview:
            return "../" * path.count("/")
        return f"{urlsplit(self.url).path}/"

    def absolute(self, address: str) -> str:
        """The address with scheme and host, as feeds and search engines want it."""
        return f"{self.url}/{address}"

    def frame(
        self,
        path: str,
        *,
        title: str,
        description: str = "",
        address: str | None = None,
        lang: str | None = None,
        image: str = "",
        kind: str = "website",
        indexed: bool = True,
        modified: str = "",
    ) -> Frame:
        """What every page has, for the page at `path`; `image` is an address from the root, or a
        whole one on another host."""
        own = self.address(path) if address is None else address
        return Frame(
            root=self.root(path),
            address=own,
            canonical=self.absolute(own),
            title=title,
            description=description,
            lang=lang or self.lang,
            image=self.absolute(image) if image and "://" not in image else image,
            kind=kind,
            indexed=indexed,
            modified=modified,
        )
