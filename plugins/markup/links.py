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
from dataclasses import dataclass, replace
from html import unescape
from xml.etree import ElementTree as ET

from plugins.markup.text import Link

_TAGS = "a|area|audio|embed|form|iframe|image|img|input|link|object|source|track|video"
_VALUE = r"""(?:"[^"]*"|'[^']*'|[^\s"'<>=`]+)"""
_ATTRIBUTE = rf"""[^\s"'<>/=]+(?:\s*=\s*{_VALUE})?"""
_TOKEN = re.compile(
    rf"""<!--.*?(?:-->|\Z)
    | <(?:(?P<verbatim>script|style)|(?P<plain>{_TAGS}))\b
      (?P<attributes>(?:\s+{_ATTRIBUTE})*)\s*/?>
      (?(verbatim).*?(?:</(?P=verbatim)|\Z))""",
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_EACH = re.compile(rf"""\s(?P<name>[^\s"'<>/=]+)(?:\s*=\s*(?P<value>{_VALUE}))?""")
_LINKING = frozenset(("action", "data", "href", "poster", "src"))
_FOLLOWED = frozenset(("a", "area", "form"))
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_IMAGE = re.compile("<img", re.IGNORECASE)
_REMOTE = re.compile(r"(?:https?:)?//", re.IGNORECASE)
_IGNORED = re.compile(r"[\t\r\n]")  # browsers leave them out of an address before they read it
_WITH_ID = re.compile(
    rf"<[a-z][^\s<>]*(?=[^<>]*\s(?:id|name)\b)(?P<attributes>(?:\s+{_ATTRIBUTE})+)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class _Attribute:
    """An attribute from `start` to `end` of some HTML, the space before it in it: its name in lower
    case, and its value as it is written there, quotes and all, from `at` on."""

    name: str
    written: str
    start: int
    at: int
    end: int

    @property
    def value(self) -> str:
        """The value as a browser takes it."""
        quoted = self.written[:1] in {'"', "'"}
        return unescape(self.written[1:-1] if quoted else self.written)


def is_own(url: str) -> bool:
    """Whether a link stays within the site (it has neither a scheme nor a host)."""
    return bool(url) and not _ELSEWHERE.match(_IGNORED.sub("", url))


def fragments(html: str) -> frozenset[str]:
    """The ids, and the names of old anchors, that a link can lead to."""
    return frozenset(
        attribute.value
        for tag in _WITH_ID.finditer(html)
        for attribute in _attributes(tag)
        if attribute.name in {"id", "name"} and attribute.value
    )


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


def remote_pictures(html: str) -> tuple[str, ...]:
    """The addresses of pictures that the page would load from another host, as the author wrote
    them."""
    if not _IMAGE.search(html):
        return ()
    return tuple(
        attribute.value
        for token in _TOKEN.finditer(html)
        if (token["plain"] or "").lower() == "img"
        for attribute in _attributes(token)
        if attribute.name == "src" and _REMOTE.match(_IGNORED.sub("", attribute.value).strip())
    )


def _attributes(tag: re.Match[str]) -> Iterator[_Attribute]:
    begin = tag.start("attributes")
    for found in _EACH.finditer(tag["attributes"]):
        written = found["value"] or ""
        start, end = begin + found.start(), begin + found.end()
        yield _Attribute(found["name"].lower(), written, start, end - len(written), end)


def _holes(html: str) -> Iterator[tuple[int, int, Link]]:
    for token in _TOKEN.finditer(html):
        if token["attributes"] is None:
            continue
        tag = (token["plain"] or token["verbatim"]).lower()
        attributes = tuple(_attributes(token))
        for url in attributes:
            target = url.value.strip()
            if url.name not in _LINKING or not is_own(target):
                continue
            if tag in {"img", "image"}:
                link = _picture(html, token, attributes, url)
                if tag == "img":
                    named = tuple((one.name, one.value) for one in attributes)
                    link = replace(link, attributes=named)
                yield token.start(), token.end(), link
                break
            before = f'{html[url.start : url.at]}"'
            yield url.start, url.end, Link(target, before, '"', "", shows=tag not in _FOLLOWED)


def _picture(
    html: str, token: re.Match[str], attributes: tuple[_Attribute, ...], url: _Attribute
) -> Link:
    """The whole element: where there is no such picture, its description stands in its place."""
    instead = ET.Element("span", {"class": "missing-picture"})
    instead.text = next((other.value for other in attributes if other.name == "alt"), "")
    return Link(
        url.value.strip(),
        f'{html[token.start() : url.at]}"',
        f'"{html[url.end : token.end()]}',
        ET.tostring(instead, encoding="unicode", short_empty_elements=False),
        shows=True,
    )
