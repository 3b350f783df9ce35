"""Pictures as values: how large they are, and in which smaller versions there are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from plugins.site import Making


@dataclass(frozen=True)
class Size:
    """A picture's width and height in CSS pixels, as a browser shows it: turned as it is to be."""

    width: int
    height: int


@dataclass(frozen=True)
class Version:
    """A file of a picture for a browser to choose: its output path, its width in pixels. `making`
    is None for the original itself, which is there anyway."""

    path: str
    width: int
    making: Making | None = None


@dataclass(frozen=True)
class Picture:
    """A picture of the content folder: its size (None where it cannot be read) and its versions,
    the narrowest first; none where the original is all there is."""

    size: Size | None = None
    versions: tuple[Version, ...] = ()


@dataclass(frozen=True)
class Pictures:
    """The pictures that texts show, by their source in the content folder."""

    by_source: Mapping[str, Picture] = field(default_factory=dict)
