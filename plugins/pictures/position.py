"""Where a photograph was taken, taken out of its file; its picture stays as it is, bit for bit.

Cameras write the position into EXIF, programs into XMP, and both lie in files of every format. Each
is blanked where it stands, without moving anything: what other parts of the file say of places in
it stays true, and so do the turn of the picture, its colours, and who made it.

Pillow was not taken for it: it would compress the picture anew. What a film or a PDF says of its
place is not looked for.
"""

from __future__ import annotations

from plugins.pictures.jpeg import clean_jpeg
from plugins.pictures.metadata import blanked
from plugins.pictures.png import PNG, clean_png
from plugins.pictures.riff import clean_webp

# What may hold a position, by the ends of their names.
PHOTOGRAPHS = (
    *(".avif", ".bmp", ".gif", ".heic", ".heif", ".jfif", ".jpe", ".jpeg", ".jpg", ".mpo"),
    *(".png", ".apng", ".svg", ".tif", ".tiff", ".webp"),
)


def without_position(data: bytes) -> bytes:
    """The file without a position in it; equal to what it was where there is none.

    It is known by its first bytes: a photograph may have a wrong name. Formats without a reader of
    their own (TIFF, AVIF, HEIC, GIF, SVG) are searched as a whole.
    """
    if data.startswith(b"\xff\xd8"):
        return clean_jpeg(data)
    if data.startswith(PNG):
        return clean_png(data)
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return clean_webp(data)
    return blanked(data)
