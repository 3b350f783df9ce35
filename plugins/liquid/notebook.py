"""`{% notebook path [cells[2:]] [language[python]] %}`: which notebook, and what of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plugins.liquid.tags import Tag

SYNTAX = "{% notebook path.ipynb [cells[2:5]] [language[python]] %}"
_WHOLE = re.compile(
    r"""(?:(?P<sign>["'])(?P<quoted>[^"']+)(?P=sign)|(?P<plain>\S+))
    (?:\s+(?P<cells>cells\s*\[[^\]]*\]))?
    (?:\s+language\s*\[\s*(?P<language>[\w+#-]*)\s*\])?\s*""",
    re.VERBOSE,
)


@dataclass(frozen=True)
class Wanted:
    """A notebook's name as the tag has it, its cells (`cells[2:]`), and the language of its code
    where the tag says one."""

    name: str
    cells: str = ""
    language: str = ""


def parse_wanted(tag: Tag) -> Wanted:
    """What the tag asks for. Raises ValueError where it is malformed."""
    found = _WHOLE.fullmatch(tag.words)
    if not found:
        raise ValueError(f'cannot read "{tag.source}": expected {SYNTAX}')
    name = found["quoted"] or found["plain"]
    return Wanted(name, found["cells"] or "", (found["language"] or "").lower())
