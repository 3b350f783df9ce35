"""The two frozen values that a template sees: `site` for every page, `page` for this one."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.problems import Problem


@dataclass(frozen=True)
class MenuItem:
    """An entry of the navigation: its title, and its address from the site's root.

    A title that is a word of the interface is `Words`; an author's is plain text.
    """

    title: str
    address: str


@dataclass(frozen=True)
class Site:
    """What every page shows of the site as a whole; nothing dated, nothing computed from data.

    `menu` is the navigation, `footer` the entries that are of use to fewer readers.
    """

    name: str
    tagline: str
    author: str
    lang: str
    url: str
    preview: bool
    home: str
    feed: str
    style: str
    menu: tuple[MenuItem, ...]
    footer: tuple[MenuItem, ...]


@dataclass(frozen=True)
class Frame:
    """What every page has: where it is, what it is called, and what others may do with it.

    `root` goes before every address on the page. `indexed` is False for pages that search engines
    and the sitemap leave out. `modified` is an ISO date, or nothing where none is known.
    """

    root: str
    address: str
    canonical: str
    title: str
    description: str
    lang: str
    image: str
    kind: str
    indexed: bool
    modified: str


@dataclass(frozen=True, kw_only=True)
class PageView:
    """What a page's template gets as `page`: its frame, and, in a preview, what is wrong with it.

    Every page's view is a frozen subclass that adds what its own template shows.
    """

    frame: Frame
    problems: tuple[Problem, ...] = ()

    @property
    def root(self) -> str:
        """What goes before every address on this page."""
        return self.frame.root
