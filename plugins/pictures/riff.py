"""A WebP file without the position in it, read chunk by chunk (the WebP container, RIFF)."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.pictures.metadata import blanked

_TELLING = frozenset((b"EXIF", b"XMP "))
_HEAD = 12


def clean_webp(data: bytes) -> bytes:
    """The file without a position; nothing behind its end is kept."""
    end = 8 + int.from_bytes(data[4:8], "little")
    return b"".join((data[:_HEAD], *_chunks(data[:end])))


def _chunks(data: bytes) -> Iterator[bytes]:
    """Each chunk, cleaned; one of an odd length has a byte behind it."""
    at = _HEAD
    while at < len(data):
        length = int.from_bytes(data[at + 4 : at + 8], "little")
        chunk = data[at : at + 8 + length + length % 2]
        yield blanked(chunk) if chunk[:4] in _TELLING else chunk
        at += len(chunk)
