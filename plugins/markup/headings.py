"""The headings of a text, as a contents list has them."""

from __future__ import annotations

from html import escape, unescape
from typing import Any

from plugins.markup.plain import plain_words
from plugins.markup.text import Heading


def headings_of(tokens: list[Any]) -> list[Heading]:
    """The contents list that Python-Markdown keeps, level by level, as one sequence."""
    found = []
    for token in tokens:
        name = plain_words(token["html"]) if "<math" in token["html"] else unescape(token["name"])
        found.append(Heading(token["level"], token["id"], name))
        found.extend(headings_of(token["children"]))
    return found


def in_order(headings: tuple[Heading, ...], html: str) -> tuple[Heading, ...]:
    """The headings as they follow one another on the page."""
    return tuple(sorted(headings, key=lambda one: html.find(f' id="{escape(one.fragment)}"')))
