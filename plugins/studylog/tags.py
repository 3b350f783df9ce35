"""Tags in a line of a summary: `#done`, `#at=31`, `#project="22/48.3"`."""

from __future__ import annotations

import re
from dataclasses import dataclass

# klog's words are letters, digits 0-9, `_` and `-`; numerals of other scripts come with Python's
# class for them, and belong to the word here.
_WORD = r"[\w-]+"
_TAG = re.compile(rf"""#({_WORD})(?:=(?:"([^"]*)"|'([^']*)'|({_WORD})))?""")


@dataclass(frozen=True)
class Tag:
    """A tag: its name in lower case, and its value as written, "" where it has none."""

    name: str
    value: str = ""


def tags_in(line: str) -> tuple[Tag, ...]:
    """The tags of one line; a quoted value that is not closed on the line counts as absent."""
    return tuple(
        Tag(found[1].lower(), found[2] or found[3] or found[4] or "")
        for found in _TAG.finditer(line)
    )


def without_tags(line: str) -> str:
    """The line's prose: what is left of it when its tags are taken out."""
    return " ".join(_TAG.sub(" ", line).split())
