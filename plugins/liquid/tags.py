"""Liquid tags in a text: `{% name words %}` for the names that we know, outside of code spans."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# Before what looks like a tag and is none. No source has these characters: Python-Markdown takes
# them out of it.
SIGN = "\x03liq\x02"
_NAMES = "img|video|youtube|vimeo|include_code|notebook"
# No tag begins within another one: each of many that are never closed is then read only once.
_WORDS = r"(?:[^%{]|%(?!\})|\{(?!%))*+"
TAG = rf"(?<!{SIGN})\{{%\s*(?P<name>{_NAMES})(?=[\s%])(?P<words>{_WORDS})%\}}"
LITERAL = rf"(?<!{SIGN})\{{%\s*literal\s*%\}}"
END_LITERAL = rf"(?<!{SIGN})\{{%\s*endliteral\s*%\}}"
# What is between them, read once for the same reason.
INSIDE = r"(?:[^{]|\{(?!%\s*(?:end)?literal\s*%\}))*+"
# `{% literal img a.png %}` is how the plugin had it that these tags come from.
SHOWN_TAG = rf"(?<!{SIGN})\{{%\s*literal\s+(?P<shown>(?![\s%]){_WORDS})%\}}"
_SPAN = r"\\.|(?P<ticks>`+)(?!`)(?:(?!(?P=ticks)(?!`)).)*?[^`](?P=ticks)(?!`)"
_FOUND = re.compile(rf"{TAG}|{LITERAL}{INSIDE}{END_LITERAL}|{_SPAN}|`+", re.DOTALL)


@dataclass(frozen=True)
class Tag:
    """A tag as it is written: `source` is all of it, from `start` to `end` of its text."""

    name: str
    words: str
    source: str
    start: int = 0
    end: int = 0


def tag_of(found: re.Match[str]) -> Tag:
    """The tag that a pattern with `TAG` in it has found."""
    return Tag(found["name"], found["words"].strip(), found[0], *found.span())


def tags_in(text: str) -> Iterator[Tag]:
    """The tags of a paragraph that are neither in a code span nor between `literal` tags."""
    for found in _FOUND.finditer(text):
        if found["name"]:
            yield tag_of(found)
