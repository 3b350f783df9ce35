"""A JPEG file without the position in it, read part by part (ITU T.81, annex B)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.pictures.exif import HEADER
from plugins.pictures.metadata import blanked

_START, _END, _SCAN = b"\xff\xd8", 0xD9, 0xDA
_ALONE = frozenset((0x01, *range(0xD0, 0xD8), _END))  # markers that have no length behind them
_TELLING = frozenset((*range(0xE0, 0xF0), 0xFE))  # APP0 to APP15, and comments
_BROKEN = -1
_NEXT = re.compile(rb"\x00*(?=\xff\xd8)")
_MARKER = re.compile(rb"\xff+([^\x00\xff])")
# The end of compressed data: a marker, and none of those that stand for a restart in it.
_AFTER_SCAN = re.compile(rb"\xff+[^\x00\xff\xd0-\xd7]")
_EXIF = b"Exif\x00\x00"
_EXTENSION = b"http://ns.adobe.com/xmp/extension/\x00"
_BEFORE_TEXT = len(_EXTENSION) + 32 + 4 + 4  # a name, the whole's length, where this part begins


def clean_jpeg(data: bytes) -> bytes:
    """The file without a position.

    Further pictures behind the first one (a second eye's, a map of its brightness) stay, cleaned;
    films and whatever else lies there are left out.
    """
    out: list[bytes] = []
    at = 0
    while found := _NEXT.match(data, at):
        parts = list(_parts(data, found.end() + len(_START)))
        out += (found[0], _START, *_cleaned(parts))
        at = found.end() + len(_START) + sum(len(part) for _, part in parts)
    return b"".join(out)


def _parts(data: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    """The parts of the picture whose first marker ends here, each with its marker; compressed data
    belongs to the part before it."""
    marker = 0
    while marker != _END and at < len(data):
        found = _MARKER.match(data, at)
        if not found:
            yield _BROKEN, data[at:]
            return
        marker, end = found[1][0], found.end()
        if marker not in _ALONE:
            end += max(2, int.from_bytes(data[end : end + 2], "big"))
        if marker == _SCAN:
            after = _AFTER_SCAN.search(data, end)
            end = after.start() if after else len(data)
        yield marker, data[at:end]
        at = end


def _cleaned(parts: list[tuple[int, bytes]]) -> Iterator[bytes]:
    """The parts without a position. Text that goes over several of them cannot be blanked in each,
    and EXIF that is no EXIF cannot be read: such parts are left out."""
    extensions = [part for _, part in parts if _payload(part).startswith(_EXTENSION)]
    whole = b"".join(_payload(part)[_BEFORE_TEXT:] for part in extensions)
    telling = extensions if blanked(whole) != whole else []
    for marker, part in parts:
        payload = _payload(part)
        unread = payload.startswith(_EXIF) and not HEADER.match(payload, len(_EXIF))
        if part in telling or (marker in _TELLING and unread):
            continue
        yield blanked(part) if marker in _TELLING or marker == _BROKEN else part


def _payload(part: bytes) -> bytes:
    """What stands behind the marker and the length of a part."""
    return part.lstrip(b"\xff")[3:]
