"""What the feeds give to the site."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.feeds.atom import feed_outputs
from plugins.pictures import Pictures
from plugins.posts.model import Posts
from plugins.site import Config, Data, Output, Part


def _outputs(data: Data, config: Config) -> Iterator[Output]:
    yield from feed_outputs(data.get(Posts) or Posts(), config, data.get(Pictures))


part = Part(name="feeds", outputs=_outputs)


def register() -> None:
    """Pelican asks every plugin for one; the host finds `part` by itself."""
