"""What a page says of a picture beside its address: its size, when to load it, which versions."""

from __future__ import annotations

import re
from collections.abc import Mapping

from plugins.markup import Shown
from plugins.pictures.model import Picture, Size

# As a browser reads the attributes `width` and `height`; `50%` is none of our numbers.
_NUMBER = re.compile(r"\s*(\d+(?:\.\d+)?)(?:px)?\s*")
# The theme's page at its widest, and the room that it leaves beside it.
_PAGE, _BESIDE = 920, 80


def shown(picture: Picture, written: Mapping[str, str], *, lazy: bool) -> Shown:
    """What is added to the attributes that an author has `written`, none of which is changed.

    `lazy` is for pictures further down: they are loaded when a reader comes near them. The
    addresses of the versions are their output paths.
    """
    attributes = dict(_sizes(picture.size, written))
    if lazy:
        attributes |= {"loading": "lazy", "decoding": "async"}
    chosen = () if {"srcset", "sizes"} & set(written) else picture.versions
    if chosen:
        attributes["sizes"] = _place({**attributes, **written})
    return Shown(
        attributes=tuple(
            (name, value) for name, value in attributes.items() if name not in written
        ),
        versions=tuple((version.path, version.width) for version in chosen),
    )


def _sizes(size: Size | None, written: Mapping[str, str]) -> list[tuple[str, str]]:
    """Width and height, or the one of them that follows from the one that is written."""
    if size is None or {"width", "height"} <= set(written):
        return []
    if "width" in written:
        width = _number(written["width"])
        return [("height", _rounded(width * size.height / size.width))] if width else []
    if "height" in written:
        height = _number(written["height"])
        return [("width", _rounded(height * size.width / size.height))] if height else []
    return [("width", str(size.width)), ("height", str(size.height))]


def _place(attributes: Mapping[str, str]) -> str:
    """How wide the picture is shown: as wide as it is, where the page has the room for it."""
    width = min(_PAGE, int(_number(attributes.get("width", ""))) or _PAGE)
    return f"(min-width: {width + _BESIDE}px) {width}px, 100vw"


def _number(written: str) -> float:
    found = _NUMBER.fullmatch(written)
    return float(found[1]) if found else 0.0


def _rounded(value: float) -> str:
    return str(max(1, round(value)))
