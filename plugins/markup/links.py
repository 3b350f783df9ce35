"""Finds the links to the site itself in HTML and takes them out, leaving a hole for each.

A link is one of the site's own when it has no scheme and no host: `{filename}/articles/why.md`,
`{static}plot.png`, `/about/`, `other.html`, `#notes`. Links to other hosts stay as they are.

This reads start tags alone, by HTML's own grammar of a tag, and passes over comments, scripts and
styles. An HTML parser was not taken: it would walk through every highlighted token of every post,
and could not give back the author's bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from xml.etree import ElementTree as ET

from plugins.markup.text import Link

_TAGS = "a|area|audio|embed|form|iframe|image|img|input|link|object|script|source|track|video"
_ATTRIBUTE = r"""[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+))?"""
_TOKEN = re.compile(
    rf"""<!--.*?-->
    | <style\b[^>]*>.*?</style>
    | <(?P<tag>{_TAGS})(?P<attributes>(?:\s+{_ATTRIBUTE})+)\s*/?>""",
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_URL = re.compile(
    r"""(?P<before>\s(?:href|src|poster|data)\s*=\s*)(?P<value>"[^"]*"|'[^']*'|[^\s"'<>=`]+)""",
    re.IGNORECASE,
)
_ALT = re.compile(r"""\salt\s*=\s*("[^"]*"|'[^']*')""", re.IGNORECASE)
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_FRAGMENT = re.compile(r"""<[a-z][^<>]*?\s(?:id|name)\s*=\s*["']([^"']+)["']""", re.IGNORECASE)


def is_own(url: str) -> bool:
    """Whether a link stays within the site (it has neither a scheme nor a host)."""
    return bool(url) and not _ELSEWHERE.match(url)


def fragments(html: str) -> frozenset[str]:
    """The ids, and the names of old anchors, that a link can lead to."""
    return frozenset(unescape(found) for found in _FRAGMENT.findall(html))


def take_links(html: str) -> tuple[tuple[str, ...], tuple[Link, ...]]:
    """The HTML in pieces, and between each two of them the link that was there."""
    pieces: list[str] = []
    links: list[Link] = []
    done = 0
    for start, end, link in _holes(html):
        pieces.append(html[done:start])
        links.append(link)
        done = end
    pieces.append(html[done:])
    return tuple(pieces), tuple(links)


def _holes(html: str) -> Iterator[tuple[int, int, Link]]:
    for token in _TOKEN.finditer(html):
        if token["tag"] is None:
            continue
        picture = token["tag"].lower() in {"img", "image"}
        for url in _URL.finditer(token["attributes"]):
            target = unescape(url["value"].strip("\"'")).strip()
            if not is_own(target):
                continue
            at = token.start("attributes")
            if picture:
                yield token.start(), token.end(), _picture(token, url, target)
                break
            shows = token["tag"].lower() not in {"a", "area", "form"}
            link = Link(target, f'{url["before"]}"', '"', "", shows=shows)
            yield at + url.start(), at + url.end(), link


def _picture(token: re.Match[str], url: re.Match[str], target: str) -> Link:
    """The whole element: where there is no such picture, its description stands in its place."""
    at = token.start("attributes") - token.start()
    element = token[0]
    before = f'{element[: at + url.start("value")]}"'
    alt = _ALT.search(token["attributes"])
    instead = ET.Element("span", {"class": "missing-picture"})
    instead.text = unescape(alt[1][1:-1]) if alt else ""
    return Link(
        target,
        before,
        f'"{element[at + url.end("value") :]}',
        ET.tostring(instead, encoding="unicode", short_empty_elements=False),
        shows=True,
    )
