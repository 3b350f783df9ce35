"""The pictures of posts: their sizes, smaller versions of them, and no position in their files.

1. `measure.py`, `drawing.py`: how large a picture is, without decoding it.
2. `versions.py`: WebP in several widths, kept in `cache.py`'s folder from build to build.
3. `gallery.py`: both for all pictures that texts show, as `Pictures` (`model.py`).
4. `shown.py`: what a page says of a picture beside its address.
5. `position.py`: a file without the place where it was taken. `jpeg.py`, `png.py` and `riff.py`
   know the formats, `metadata.py` and `exif.py` blank what says it.

Pillow reads and writes the pictures; nothing here knows posts or Pelican.
"""

from plugins.pictures.cache import Cache
from plugins.pictures.gallery import Original, read_pictures
from plugins.pictures.model import Picture, Pictures, Size, Version
from plugins.pictures.position import PHOTOGRAPHS, without_position
from plugins.pictures.shown import shown

__all__ = [
    "PHOTOGRAPHS",
    "Cache",
    "Original",
    "Picture",
    "Pictures",
    "Size",
    "Version",
    "read_pictures",
    "shown",
    "without_position",
]
