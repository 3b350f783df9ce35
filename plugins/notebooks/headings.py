"""The levels of a notebook's headings in a page that has a title of its own."""

from __future__ import annotations

import re
from dataclasses import replace

from plugins.markup import Heading

_DEEPEST = 6
# No attribute of what the sanitiser wrote has an angle bracket in it, and no text has one.
_LEVEL = re.compile(r'(?P<before></?h|<[a-z][^<>]* aria-level=")(?P<level>[1-6])(?=[ >"])')


def lowered(html: str, headings: tuple[Heading, ...]) -> tuple[str, tuple[Heading, ...]]:
    """The HTML of a notebook and its headings, all of them one level deeper where it has one of the
    first level: that is the page's own title. Of the deepest level they stay."""
    if "<h1" not in html:
        return html, headings
    lower = _LEVEL.sub(lambda found: f"{found['before']}{_below(int(found['level']))}", html)
    return lower, tuple(replace(one, level=_below(one.level)) for one in headings)


def _below(level: int) -> int:
    return min(level + 1, _DEEPEST)
