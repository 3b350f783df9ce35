"""How large a picture is, from the first bytes of its file."""

from __future__ import annotations

import warnings
from pathlib import Path

from PIL import ExifTags, Image

from plugins.pictures.drawing import drawing_size
from plugins.pictures.model import Size

# What Pillow says of a file that is no picture, or a broken one.
UNREADABLE = (OSError, ValueError, SyntaxError, Image.DecompressionBombError)
_TURNED = frozenset((5, 6, 7, 8))


def size_of(file: Path) -> Size | None:
    """The size of the picture in a file; None where it cannot be read. No picture is decoded."""
    if file.suffix.lower() == ".svg":
        return drawing_size(file)
    try:
        with warnings.catch_warnings():
            # A picture of a hundred million points is one all the same; it is only looked at.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(file) as image:
                return _size(image)
    except UNREADABLE:
        return None


def _size(image: Image.Image) -> Size:
    width, height = image.size
    return Size(height, width) if _is_turned(image) else Size(width, height)


def _is_turned(image: Image.Image) -> bool:
    """Whether EXIF says that the picture lies on its side.

    Of a PNG, Pillow would decode the whole picture to look for EXIF behind it: browsers do not
    look there either, they have begun to show the picture by then.
    """
    if image.format == "PNG":
        exif = Image.Exif()
        exif.load(image.info.get("exif", b""))
    else:
        exif = image.getexif()
    return exif.get(ExifTags.Base.Orientation) in _TURNED
