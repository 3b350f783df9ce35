"""The position in EXIF, which is a small TIFF file inside of another file (TIFF 6.0, EXIF 2.32).

It is a list of entries ("IFD") of twelve bytes each: a tag, a type, a number of values, and the
values or where they are. One entry leads to a list of its own, and that is the position.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

HEADER = re.compile(rb"II\*\x00|MM\x00\*")
_GPS = 0x8825
# Lists inside of lists: that of the exposure, those of smaller pictures, and that of old readers.
_INNER = frozenset((0x8769, 0x014A, 0xA005))
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_ENTRY = 12
# What says more is no position but chance: its values are not taken for bytes to be blanked.
_MOST_ENTRIES, _MOST_BYTES, _MOST_LISTS = 64, 0x10000, 256


def blank_exif(data: bytearray, start: int) -> None:
    """Blank the position in the TIFF structure that begins at `start` of the data, if there is one.

    A list that leads out of the data, or round in a circle, ends there.
    """
    tiff = _Tiff(data, start, "little" if data[start : start + 2] == b"II" else "big")
    todo, seen = [tiff.number(4, 4)], {0}
    while todo and len(seen) < _MOST_LISTS:
        at = todo.pop()
        if at not in seen:
            seen.add(at)
            todo.extend(_walk(tiff, at))


@dataclass(frozen=True)
class _Tiff:
    """The bytes of a file, its beginning among them, and the order of bytes in its numbers."""

    data: bytearray
    start: int
    order: Literal["little", "big"]

    def number(self, at: int, length: int) -> int:
        """The number of this many bytes at a place; 0 where the data ends before it."""
        found = self.data[self.start + at : self.start + at + length]
        if len(found) < length:
            return 0
        return int.from_bytes(found, self.order)

    def blank(self, at: int, length: int) -> None:
        """Write zeros, as far as there is anything."""
        begin = self.start + at
        end = min(begin + length, len(self.data))
        self.data[begin:end] = bytes(max(0, end - begin))

    def remove(self, at: int, entry: int) -> None:
        """Take an entry out of the list at `at`; those behind it, and where the next list is, move
        up."""
        count = self.number(at, 2)
        end = at + 2 + _ENTRY * count + 4
        begin = self.start
        behind = self.data[begin + entry + _ENTRY : begin + end]
        self.data[begin + entry : begin + entry + len(behind)] = behind
        self.blank(entry + len(behind), _ENTRY)
        # A broken file may call one list both its own and the position, which is blank by now.
        written = max(0, count - 1).to_bytes(2, self.order)
        self.data[begin + at : begin + at + 2] = written


def _walk(tiff: _Tiff, at: int) -> list[int]:
    """Blank the position that this list has; the lists that it leads to."""
    further = []
    for entry in reversed(_entries(tiff, at)):
        tag, count, value = (tiff.number(entry + by, size) for by, size in ((0, 2), (4, 4), (8, 4)))
        if tag == _GPS:
            tiff.remove(at, entry)
            _blank_list(tiff, value)
        elif tag in _INNER and count == 1:
            further.append(value)
        elif tag in _INNER:
            further.extend(
                tiff.number(value + 4 * by, 4) for by in range(min(count, _MOST_ENTRIES))
            )
    end = at + 2 + _ENTRY * tiff.number(at, 2)
    return [*further, tiff.number(end, 4)]


def _entries(tiff: _Tiff, at: int) -> list[int]:
    """Where the entries of a list begin; none where it does not end before the data does."""
    count = tiff.number(at, 2)
    end = tiff.start + at + 2 + _ENTRY * count
    return [at + 2 + _ENTRY * by for by in range(count)] if end <= len(tiff.data) else []


def _blank_list(tiff: _Tiff, at: int) -> None:
    entries = _entries(tiff, at)
    if not 0 < len(entries) <= _MOST_ENTRIES:
        return
    for entry in entries:
        size = _SIZES.get(tiff.number(entry + 2, 2), 1) * tiff.number(entry + 4, 4)
        if 4 < size <= _MOST_BYTES:
            tiff.blank(tiff.number(entry + 8, 4), size)
    tiff.blank(at, 2 + _ENTRY * len(entries))
