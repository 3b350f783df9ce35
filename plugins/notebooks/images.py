"""Pictures of a notebook: their bytes as files, and how large they are.

The sizes are read from the first bytes of each format by its specification. Nothing is decoded: a
picture may be anything, and only the reader's browser opens it.
"""

from __future__ import annotations

import binascii
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from plugins.notebooks.model import File


@dataclass(frozen=True)
class Picture:
    """A picture as a file, its width and height in pixels (0 where nothing says it)."""

    file: File
    width: int = 0
    height: int = 0


def picture_of(mime: str, data: str) -> Picture | None:
    """The picture of this type (`image/png`) in this base64, or None where it is none."""
    if mime not in _FORMATS:
        return None
    try:
        content = binascii.a2b_base64(data.encode())
    except binascii.Error:
        return None
    suffix, size_of = _FORMATS[mime]
    size = size_of(content)
    return Picture(named(content, suffix), *size) if size else None


def named(content: bytes, suffix: str) -> File:
    """The file of this content, which alone gives it its name."""
    return File(f"{sha256(content).hexdigest()[:20]}.{suffix}", content)


def _number(content: bytes, at: int, length: int) -> int:
    return int.from_bytes(content[at : at + length], "big")


def _little(content: bytes, at: int, length: int) -> int:
    return int.from_bytes(content[at : at + length], "little")


def _png(content: bytes) -> tuple[int, int] | None:
    if content[:8] != b"\x89PNG\r\n\x1a\n" or content[12:16] != b"IHDR":
        return None
    return _number(content, 16, 4), _number(content, 20, 4)


def _gif(content: bytes) -> tuple[int, int] | None:
    if content[:6] not in {b"GIF87a", b"GIF89a"}:
        return None
    return _little(content, 6, 2), _little(content, 8, 2)


def _jpeg(content: bytes) -> tuple[int, int] | None:
    """Segment by segment up to the one that begins a frame: that has the size."""
    if content[:2] != b"\xff\xd8":
        return None
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            return _number(content, at + 7, 2), _number(content, at + 5, 2)
        # A filling byte has no length behind it.
        at += 1 if marker == 0xFF else 2 + _number(content, at + 2, 2)
    return 0, 0


def _webp(content: bytes) -> tuple[int, int] | None:
    if content[:4] != b"RIFF" or content[8:12] != b"WEBP":
        return None
    match content[12:16]:
        case b"VP8 ":
            return _little(content, 26, 2) & 0x3FFF, _little(content, 28, 2) & 0x3FFF
        case b"VP8L":
            bits = _little(content, 21, 4)
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case b"VP8X":
            return _little(content, 24, 3) + 1, _little(content, 27, 3) + 1
    return 0, 0


_FORMATS: Mapping[str, tuple[str, Callable[[bytes], tuple[int, int] | None]]] = {
    "image/png": ("png", _png),
    "image/jpeg": ("jpg", _jpeg),
    "image/gif": ("gif", _gif),
    "image/webp": ("webp", _webp),
}
