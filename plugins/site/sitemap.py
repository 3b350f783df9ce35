"""What search engines are told: the pages there are, and that they may read them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.site.config import Config
from plugins.site.output import Output, SiteFile
from plugins.site.view import PageView


@dataclass(frozen=True)
class Place:
    """A page in the sitemap; `modified` is an ISO date, or nothing where none is known."""

    url: str
    modified: str


@dataclass(frozen=True)
class SitemapView:
    """The pages that search engines may show, in the order of their addresses."""

    places: tuple[Place, ...]


@dataclass(frozen=True)
class RobotsView:
    """Where the sitemap is."""

    sitemap: str


def sitemap_output(outputs: Iterable[SiteFile]) -> Output:
    """`sitemap.xml` of all indexed pages."""
    places = sorted(
        (output.view.frame.canonical, output.view.frame.modified)
        for output in outputs
        if isinstance(output, Output)
        and isinstance(output.view, PageView)
        and output.view.frame.indexed
    )
    view = SitemapView(tuple(Place(url, modified) for url, modified in places))
    return Output("sitemap.xml", "sitemap.xml", view)


def robots_output(config: Config) -> Output:
    """`robots.txt`, which names the sitemap."""
    return Output("robots.txt", "robots.txt", RobotsView(config.absolute("sitemap.xml")))
