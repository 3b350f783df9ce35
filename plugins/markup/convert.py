"""Markdown (or ready HTML) to `Text`."""

from __future__ import annotations

import re
from dataclasses import replace
from hashlib import sha256
from html import unescape
from typing import Any

from plugins.markup.links import fragments, take_links
from plugins.markup.parser import make_parser
from plugins.markup.text import Heading, Link, Text
from plugins.markup.typography import set_type

_TAG = re.compile(r"<[^>]*>")
_BLOCK_TAG = re.compile(
    r"</?(?:p|div|li|ul|ol|dl|dt|dd|h[1-6]|br|hr|pre|blockquote|table|tr|td|th)\b[^>]*>",
    re.IGNORECASE,
)
_PARAGRAPH = re.compile(r"<p\b[^>]*>(.*?)</p>", re.DOTALL)
_LEAD_CHARACTERS = 240


class Converter:
    """Turns sources into texts, with one parser reused for all of them.

    `typography` is False where an author's settings switch typographic quotes off.
    """

    def __init__(self, *, typography: bool = True) -> None:
        self._typography = typography
        self._parser = make_parser()

    def markdown(self, source: str, *, first_line: int = 1) -> Text:
        """The text of a Markdown source whose first line is line `first_line` of its file."""
        self._parser.reset()
        html = self._parser.convert(source)
        headings = tuple(_headings(getattr(self._parser, "toc_tokens", [])))
        return self._text(html, source, headings, first_line)

    def html(self, html: str) -> Text:
        """The text of a source that is HTML already."""
        return self._text(html, html, (), 1)

    def _text(self, html: str, source: str, headings: tuple[Heading, ...], first_line: int) -> Text:
        whole = set_type(html) if self._typography else html
        pieces, links = take_links(whole)
        plain = plain_words(whole)
        return Text(
            digest=sha256(whole.encode()).hexdigest(),
            pieces=pieces,
            links=_numbered(links, source, first_line),
            headings=headings,
            fragments=fragments(whole),
            lead=_lead(whole),
            words=len(plain.split()),
        )


def plain_words(html: str) -> str:
    """The words of some HTML, without its tags and with single spaces."""
    return " ".join(unescape(_TAG.sub("", _BLOCK_TAG.sub(" ", html))).split())


def _headings(tokens: list[Any]) -> list[Heading]:
    """The contents list that Python-Markdown keeps, level by level, as one sequence."""
    found = []
    for token in tokens:
        found.append(Heading(token["level"], token["id"], unescape(token["name"])))
        found.extend(_headings(token["children"]))
    return found


def _numbered(links: tuple[Link, ...], source: str, first_line: int) -> tuple[Link, ...]:
    """The links with their lines, looked up in the source: the parser keeps no lines.

    The same target may stand there several times: each next link is looked for behind the last.
    """
    behind: dict[str, int] = {}
    out = []
    for link in links:
        at = source.find(link.target, behind.get(link.target, 0))
        if at < 0:
            at = source.find(link.target)
        behind[link.target] = at + 1
        line = first_line + source.count("\n", 0, at) if at >= 0 else 0
        out.append(replace(link, line=line))
    return tuple(out)


def _lead(html: str) -> str:
    """The first paragraph in plain words, cut at a word, for where a post has no summary."""
    found = _PARAGRAPH.search(html)
    words = plain_words(found[1]) if found else ""
    if len(words) <= _LEAD_CHARACTERS:
        return words
    return f"{words[:_LEAD_CHARACTERS].rsplit(' ', 1)[0]}…"
