"""Smaller versions of a photograph or a plot, as WebP, for browsers to choose from by their width.

Each is at most as wide as the original and smaller in bytes, or it is not there. The widest one is
as sharp as a page can show it: the page is 920 pixels wide, and a fine screen has two for each.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from posixpath import splitext

from PIL import Image, ImageOps, features

from plugins.pictures.cache import Cache
from plugins.pictures.measure import UNREADABLE
from plugins.pictures.model import Size, Version

WIDTHS = (480, 800, 1200, 1600)
# Another encoder, or other settings of it, make other bytes: an entry is found by all of them.
_RECIPE = f"webp-{features.version('webp')}-q80-4"
_FORMATS = frozenset(("JPEG", "MPO", "PNG", "GIF", "BMP", "TIFF", "WEBP"))
# Lines and flat colours are smaller without loss, and sharper; in these formats they are usual.
_FLAT = frozenset(("PNG", "GIF", "BMP", "TIFF"))
# A dot or an icon is there with the first packet whatever it weighs.
_SMALL = 1_024
_COLOURED = frozenset(("P", "PA", "RGB", "RGBA"))
_MODES = _COLOURED | {"1", "L", "LA"}


@dataclass(frozen=True)
class WebP:
    """The version of a file in a width, kept in the cache or made from the file, whose content had
    this digest."""

    file: Path
    digest: str
    width: int
    cache: Cache

    def made(self) -> bytes:
        """Its bytes. Raises `OSError` where the file has gone since it was looked at."""
        kept = self.cache.get(_name(self.digest, self.width))
        return kept or _Original(self.file.read_bytes()).encoded(self.width)


def versions_of(file: Path, path: str, size: Size, cache: Cache) -> tuple[Version, ...]:
    """The versions of the picture in `file`, which is published at `path`; the original is the
    widest of them where no WebP of that width is smaller.

    None for moving pictures, for very small files, for colours that only print has or only science
    needs, and for what cannot be read to its end.
    """
    if size.width * size.height > (Image.MAX_IMAGE_PIXELS or 0):
        return ()
    try:
        original = _Original(file.read_bytes())
    except OSError:
        return ()
    if len(original.data) < _SMALL:
        return ()
    widths = _worth_it(original, _widths(size), cache)
    stem, short = splitext(path)[0], original.digest[:10]
    found = [
        Version(f"{stem}-{width}w-{short}.webp", width, WebP(file, original.digest, width, cache))
        for width in widths
    ]
    if found and size.width <= WIDTHS[-1] and found[-1].width < size.width:
        found.append(Version(path, size.width))
    return tuple(found)


def _widths(size: Size) -> list[int]:
    narrower = [width for width in WIDTHS if width < size.width]
    return [*narrower, size.width] if size.width <= WIDTHS[-1] else narrower


def _worth_it(original: _Original, widths: list[int], cache: Cache) -> list[int]:
    """The widths in which a version is smaller in bytes than the original and than all that are
    wider, the narrowest first: of lines and flat colours a scaled one may be the larger."""
    least, worth_it = len(original.data), []
    for width in reversed(widths):
        length = _length(original, width, cache)
        if 0 < length < least:
            least = length
            worth_it.append(width)
    return worth_it[::-1]


def _length(original: _Original, width: int, cache: Cache) -> int:
    """The bytes of the version of this width, which is in the cache from now on; 0 where there is
    none, which is kept too."""
    name = _name(original.digest, width)
    made = cache.get(name)
    if made is None:
        made = original.encoded(width)
        cache.keep(name, made)
    return len(made)


def _name(digest: str, width: int) -> str:
    return f"{digest}-{width}-{_RECIPE}.webp"


class _Original:
    """A picture that is decoded once for all its versions, and only if one is to be made."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.digest = sha256(data).hexdigest()

    def encoded(self, width: int) -> bytes:
        """The picture in this width as WebP, the smaller of two ways; nothing where it has none."""
        try:
            if self._decoded is None:
                return b""
            image = _scaled(self._decoded, width)
            ways = [_saved(image, self._profile, lossless=False)]
            if self._flat:
                ways.append(_saved(image, self._profile, lossless=True))
            return min(ways, key=len)
        except UNREADABLE:
            return b""

    @cached_property
    def _decoded(self) -> Image.Image | None:
        """The picture as it is to be seen: turned, and in the colours that WebP has."""
        with Image.open(BytesIO(self.data)) as image:
            if image.format not in _FORMATS or image.mode not in _MODES or _moves(image):
                return None
            self._flat = image.format in _FLAT
            # A profile for shades of grey would be none for the colours that they become.
            self._profile = image.info.get("icc_profile") if image.mode in _COLOURED else None
            mode = "RGBA" if image.has_transparency_data else "RGB"
            return ImageOps.exif_transpose(image).convert(mode)


def _moves(image: Image.Image) -> bool:
    return bool(image.format != "MPO" and getattr(image, "is_animated", False))


def _scaled(image: Image.Image, width: int) -> Image.Image:
    height = max(1, round(image.height * width / image.width))
    if (width, height) == image.size:
        return image
    return image.resize((width, height), Image.Resampling.LANCZOS)


def _saved(image: Image.Image, profile: bytes | None, *, lossless: bool) -> bytes:
    """The picture's bytes; of what the original says of itself the colours alone are kept."""
    out = BytesIO()
    image.save(
        out,
        "WEBP",
        lossless=lossless,
        quality=80,
        method=4,
        icc_profile=profile or b"",
        exif=b"",
        xmp=b"",
    )
    return out.getvalue()
