"""The page that a web server shows for an address that is not there."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.site.config import Config
from plugins.site.output import Output
from plugins.site.view import PageView
from plugins.site.wording import words


@dataclass(frozen=True, kw_only=True)
class LostView(PageView):
    """The page says the same whatever was asked for."""


def lost_output(config: Config) -> Output:
    """`404.html`, as GitHub Pages looks for it."""
    frame = config.frame("404.html", title=words("Page not found"), indexed=False)
    return Output("404.html", "lost.html", LostView(frame=frame))
