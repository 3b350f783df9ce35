"""The pictures that a notebook holds in itself, without the place where they were taken.

They are photographs as well as plots: as attachments of a text, as outputs, and as `data:`
addresses in Markdown and HTML. What tells no position stays as it is, letter by letter.
"""

from __future__ import annotations

import re
from base64 import b64encode
from binascii import Error, a2b_base64
from urllib.parse import unquote

from plugins.pictures import without_position

_HELD = re.compile(
    r"(?P<begin>data:image/[^,\s\"'<>()]*;base64,)"
    r"(?P<data>(?:[A-Za-z0-9+/=]|%[0-9A-Fa-f]{2}|\r?\n(?=[A-Za-z0-9+/]))+)",
    re.IGNORECASE,
)


def clean_value(mime: str, text: str) -> str:
    """A representation of this type as a notebook has it: pictures in base64, drawings and all else
    as text."""
    if mime == "image/svg+xml":
        drawing = without_position(text.encode("utf-8", "replace"))
        return clean_text(drawing.decode("utf-8", "replace"))
    return _clean_base64(text) if mime.startswith("image/") else clean_text(text)


def clean_text(text: str) -> str:
    """Markdown, HTML or anything else that may hold pictures by `data:` addresses."""
    if "base64," not in text.lower():
        return text
    return _HELD.sub(lambda held: f"{held['begin']}{_clean_base64(held['data'])}", text)


def _clean_base64(data: str) -> str:
    try:
        content = a2b_base64(unquote(data).encode())
    except Error:
        return data
    clean = without_position(content)
    return data if clean == content else b64encode(clean).decode()
