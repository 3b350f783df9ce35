"""What the cited works give to the site: their page, and its entry in the footer."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.posts import Posts
from plugins.references.view import PATH, citations, references_view
from plugins.site import Config, Data, MenuItem, Output, Part, words


def _outputs(data: Data, config: Config) -> Iterator[Output]:
    view = references_view((data.get(Posts) or Posts()).all, config)
    if view:
        yield Output(PATH, "references.html", view)


def _footer(data: Data, config: Config) -> Iterator[MenuItem]:
    if citations((data.get(Posts) or Posts()).all):
        yield MenuItem(words("References"), config.address(PATH))


part = Part(name="references", outputs=_outputs, footer=_footer)


def register() -> None:
    """Pelican asks every plugin for one; the host finds `part` by itself."""
