"""How large a drawing (SVG) is: as it says itself, else as large as what it shows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

from plugins.pictures.model import Size

_LENGTH = re.compile(r"\s*(\d*\.?\d+(?:e[+-]?\d{1,2})?)\s*(px|pt|pc|in|cm|mm|)\s*", re.IGNORECASE)
_PIXELS: Mapping[str, float] = {
    "": 1,
    "px": 1,
    "pt": 96 / 72,
    "pc": 16,
    "in": 96,
    "cm": 96 / 2.54,
    "mm": 9.6 / 2.54,
}
_SEPARATOR = re.compile(r"[\s,]+")


def drawing_size(file: Path) -> Size | None:
    """The size that the file's first element has; None where it is no drawing, or says no size."""
    try:
        _, root = next(ET.iterparse(file, events=("start",)))  # noqa: S314 (an author's own file, of which one tag is read)
    except (OSError, ET.ParseError, ValueError, StopIteration):
        return None
    if not isinstance(root, ET.Element) or root.tag.rpartition("}")[2] != "svg":
        return None
    return _size(root)


def _size(root: ET.Element) -> Size | None:
    """One of width and height follows from the other by the view box; a part of the page, such as
    `100%`, says nothing."""
    width, height = _pixels(root.get("width", "")), _pixels(root.get("height", ""))
    across, down = _view_box(root.get("viewBox", ""))
    ratio = down / across if across and down else 0.0
    if not width and not height:
        width, height = across, down
    elif ratio:
        width, height = width or height / ratio, height or width * ratio
    return Size(max(1, round(width)), max(1, round(height))) if width and height else None


def _pixels(written: str) -> float:
    found = _LENGTH.fullmatch(written)
    return float(found[1]) * _PIXELS[found[2].lower()] if found else 0.0


def _view_box(written: str) -> tuple[float, float]:
    numbers = _SEPARATOR.split(written.strip())
    if len(numbers) == 4 and all(_LENGTH.fullmatch(number) for number in numbers[2:]):
        return _pixels(numbers[2]), _pixels(numbers[3])
    return 0.0, 0.0
