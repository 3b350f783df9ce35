"""Drawings (SVG) as files in which nothing runs and which load nothing.

A page shows them by `<img>`, where a browser runs no script of theirs. But such a file has an
address of its own and may be opened by it: so what could run, or load anything, is taken out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree import ElementTree as ET

from plugins.notebooks.images import Picture, named

_SVG = "{http://www.w3.org/2000/svg}"
_LINK = "{http://www.w3.org/1999/xlink}href"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_DRAWING = """svg g defs symbol use title desc style path rect circle ellipse line polyline polygon
    text tspan textPath image marker pattern mask clipPath linearGradient radialGradient stop filter
    feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
    feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
    feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting
    feSpotLight feTile feTurbulence"""
_ELEMENTS = frozenset(_DRAWING.split())
_OWN_OR_PICTURE = re.compile(r"#|data:image/(?:png|jpeg|gif|webp);base64,")
# An address in a style that is not of this drawing; a backslash could hide one.
_LOADING = re.compile(r"url\(\s*+[\"']?+(?!#)|@import|image-set|src\(|\\", re.IGNORECASE)
_LENGTH = re.compile(r"\s*([0-9]{1,5}(?:\.[0-9]+)?)\s*(px|pt|in|cm|mm|)\s*$")
_PIXELS: Mapping[str, float] = {
    "": 1,
    "px": 1,
    "pt": 96 / 72,
    "in": 96,
    "cm": 96 / 2.54,
    "mm": 9.6 / 2.54,
}


def drawing_of(source: str) -> Picture | None:
    """The drawing in this XML, or None where it is none, or more than a drawing needs."""
    if "<!ENTITY" in source:
        return None
    try:
        root = ET.fromstring(source.strip())  # noqa: S314 - no entities, and the parser loads nothing
        if root.tag not in {f"{_SVG}svg", "svg"}:
            return None
        clean = _clean(root)
        clean.attrib["xmlns"] = "http://www.w3.org/2000/svg"
        content = ET.tostring(clean, encoding="utf-8")
    except (ET.ParseError, ValueError, RecursionError):
        return None
    return Picture(named(content, "svg"), *_size(clean))


def _clean(old: ET.Element) -> ET.Element:
    """The element with those parts of it that draw, in no namespace: the root names it."""
    new = ET.Element(old.tag.removeprefix(_SVG), dict(_attributes(old)))
    if new.tag != "style" or not _LOADING.search(old.text or ""):
        new.text = old.text
    for child in old:
        # The tag of a comment is no text.
        if isinstance(child.tag, str) and child.tag.removeprefix(_SVG) in _ELEMENTS:
            new.append(_clean(child))
            new[-1].tail = child.tail
    return new


def _attributes(old: ET.Element) -> list[tuple[str, str]]:
    kept = []
    for name, value in old.items():
        plain = {_LINK: "href", _SPACE: "xml:space"}.get(name, name)
        if "{" in plain or plain.lower().startswith("on") or plain in {"src", "xmlns"}:
            continue
        if plain == "href" and not _OWN_OR_PICTURE.match(value):
            continue
        if plain != "href" and _LOADING.search(value):
            continue
        kept.append((plain, value))
    return kept


def _size(root: ET.Element) -> tuple[int, int]:
    """Width and height in CSS pixels: as they are given, else those of the drawing's own units."""
    given = [_pixels(root.get(name, "")) for name in ("width", "height")]
    if not all(given):
        box = re.split(r"[\s,]+", root.get("viewBox", "").strip())
        given = [_pixels(length) for length in box[2:4]] if len(box) == 4 else [0, 0]
    return given[0], given[1]


def _pixels(length: str) -> int:
    found = _LENGTH.match(length)
    return round(float(found[1]) * _PIXELS[found[2]]) if found else 0
