"""On which line of a source each link stands: the parser keeps no lines."""

from __future__ import annotations

import re
from dataclasses import replace

from plugins.markup.text import Link


def numbered(links: tuple[Link, ...], source: str, first_line: int) -> tuple[Link, ...]:
    """The links with their lines, looked up in the source whose first line is `first_line`.

    The same target may stand there several times: each next link is looked for behind the last.
    """
    places: dict[str, list[int]] = {}
    out = []
    for link in links:
        if link.target not in places:
            places[link.target] = _places(link.target, source)
        left = places[link.target]
        # The last place stands for all further links: one definition, used by several of them.
        at = left.pop(0) if len(left) > 1 else left[0]
        line = first_line + source.count("\n", 0, at) if at >= 0 else 0
        out.append(replace(link, line=line))
    return tuple(out)


def _places(target: str, source: str) -> list[int]:
    """Where a target stands in the source: as a whole, or as a part of something (`why.md` in
    `why.md#plan`) where it does not; -1 where it stands nowhere."""
    if target not in source:
        # Such as the ways to notes and works, of which a text may have thousands: each pattern
        # would be made for one look, through all of the text.
        return [-1]
    whole = re.compile(rf"(?<![^\s(<\"'=]){re.escape(target)}(?![^\s)>\"'])")
    found = [match.start() for match in whole.finditer(source)]
    return found or [source.find(target)]
