"""A PNG file without the position in it, read chunk by chunk (PNG, third edition)."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from plugins.pictures.metadata import blanked

PNG = b"\x89PNG\r\n\x1a\n"
_EXIF, _END = b"eXIf", b"IEND"
_TEXTS = frozenset((b"tEXt", b"zTXt", b"iTXt"))
_TELLING = re.compile(rb"gps|latitude|longitude", re.IGNORECASE)
_HEX = re.compile(rb"\n(?:[0-9a-fA-F]{2}|\n)+")
_MOST_BYTES = 1 << 24  # of a text when it is no longer compressed


def clean_png(data: bytes) -> bytes:
    """The file without a position; nothing behind its end is kept."""
    return b"".join((PNG, *(_cleaned(kind, chunk) for kind, chunk in _chunks(data))))


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Each chunk as it is, length and checksum and all, with its kind."""
    at, kind = len(PNG), b""
    while kind != _END and at < len(data):
        length = int.from_bytes(data[at : at + 4], "big")
        kind = data[at + 4 : at + 8]
        yield kind, data[at : at + 12 + length]
        at += 12 + length


def _cleaned(kind: bytes, chunk: bytes) -> bytes:
    content = chunk[8:-4]
    if kind in _TEXTS:
        if _tells(kind, content):
            return b""
    elif kind != _EXIF:
        return chunk
    clean = blanked(content)
    if clean == content:
        return chunk
    return chunk[:8] + clean + zlib.crc32(kind + clean).to_bytes(4, "big")


def _tells(kind: bytes, content: bytes) -> bool:
    """Whether a text has to go as a whole: one that is named after a position, or that holds one in
    a form that cannot be blanked (compressed, or as ImageMagick writes EXIF, in figures)."""
    keyword, _, rest = content.partition(b"\x00")
    if _TELLING.search(keyword):
        return True
    packed = kind == b"zTXt" or (kind == b"iTXt" and rest[:1] == b"\x01")
    text = _unpacked(rest) if packed else rest
    if keyword.lower().startswith(b"raw profile type"):
        figures = _HEX.search(text)
        text = bytes.fromhex(figures[0].decode()) if figures else text
        return blanked(text) != text
    return packed and blanked(text) != text


def _unpacked(rest: bytes) -> bytes:
    """The text of a compressed chunk, wherever in it the compressed data begins; what cannot be
    read holds nothing that another program could read."""
    begin = rest.find(b"\x78")
    try:
        return zlib.decompressobj().decompress(rest[begin:], _MOST_BYTES) if begin >= 0 else b""
    except zlib.error:
        return b""
