"""EXIF and XMP in any bytes, found and blanked in place: nothing moves and nothing gets shorter."""

from __future__ import annotations

import re

from plugins.pictures.exif import HEADER, blank_exif

_PACKET = re.compile(rb"<rdf:RDF\b.*?(?:</rdf:RDF\s*>|\Z)", re.DOTALL)
_NAME = rb"[\w.:-]*(?:gps|latitude|longitude)[\w.:-]*"
_SAID = re.compile(
    rb"\s(?!xmlns:)" + _NAME + rb"\s*=\s*(?:\"[^\"]*\"|'[^']*')"
    rb"|<(?P<name>" + _NAME + rb")(?=[\s/>])[^<>]*?(?:/>|>.*?</(?P=name)\s*>)",
    re.DOTALL | re.IGNORECASE,
)


def blanked(data: bytes) -> bytes:
    """The bytes with zeros and spaces where they told a position."""
    return _without_xmp(_without_exif(data))


def _without_exif(data: bytes) -> bytes:
    starts = [found.start() for found in HEADER.finditer(data)]
    if not starts:
        return data
    changed = bytearray(data)
    for start in starts:
        blank_exif(changed, start)
    return bytes(changed)


def _without_xmp(data: bytes) -> bytes:
    """Whatever the namespace: each maker of drones has names of its own for it."""
    return _PACKET.sub(lambda packet: _SAID.sub(lambda said: b" " * len(said[0]), packet[0]), data)
