"""How large pictures are, without decoding them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from plugins.pictures import Size
from plugins.pictures.measure import size_of
from tests.pictures.photographs import exif, file, noise, saved


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF", "AVIF"])
def test_every_format(tmp_path: Path, kind: str) -> None:
    """Width and height, whatever the file is called."""
    assert size_of(file(tmp_path, "a", saved(noise(), kind))) == Size(64, 48)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize(
    ("orientation", "size"), [(1, Size(64, 48)), (3, Size(64, 48)), (6, Size(48, 64))]
)
def test_turned(tmp_path: Path, kind: str, orientation: int, size: Size) -> None:
    """As a browser shows it: EXIF says how the camera was held."""
    assert size_of(file(tmp_path, "a", saved(noise(), kind, exif=exif(orientation)))) == size


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.png", b"no picture"),
        ("a.png", b""),
        ("a.jpg", saved(noise(), "JPEG")[:20]),
        ("a.svg", b"<html></html>"),
        ("a.svg", b"<svg"),
        ("a.svg", b""),
        ("a.svg", b"<svg width='100%'></svg>"),
        ("a.svg", b"<svg viewBox='0 0 big small'></svg>"),
        ("a.svg", b"<svg viewBox='0 0 0 0'></svg>"),
        ("a.svg", b"<svg width='12'></svg>"),
    ],
)
def test_unreadable(tmp_path: Path, name: str, data: bytes) -> None:
    """No picture, a broken one, or one that says no size."""
    assert size_of(file(tmp_path, name, data)) is None


@pytest.mark.parametrize("name", ["gone.png", "gone.svg"])
def test_no_file(tmp_path: Path, name: str) -> None:
    """It was there when its folder was read."""
    assert size_of(tmp_path / name) is None


def test_very_large_picture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is only looked at: one that Pillow warns of has a size, one that it refuses has none."""
    large = file(tmp_path, "a.png", saved(noise(), "PNG"))
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 2_000)
    assert size_of(large) == Size(64, 48)
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 1_000)
    assert size_of(large) is None


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="300" height="200"', Size(300, 200)),
        ('width="300px" height="1in"', Size(300, 96)),
        ('width="72pt" height="2.54cm"', Size(96, 96)),
        ('viewBox="0 0 640 480"', Size(640, 480)),
        ('viewBox="0,0, 640,480" width="100%" height="100%"', Size(640, 480)),
        ('viewBox="0 0 640 480" width="320"', Size(320, 240)),
        ('viewBox="0 0 640 480" height="240"', Size(320, 240)),
        ('viewBox="0 0 1 1000" width="0.1"', Size(1, 100)),
        ('viewBox="1 2 3" width="12" height="5"', Size(12, 5)),
    ],
)
def test_drawings(tmp_path: Path, attributes: str, size: Size) -> None:
    """Width and height in any unit, and what is missing of them by the view box."""
    drawing = f'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" {attributes}><g/>'
    assert size_of(file(tmp_path, "a.SVG", drawing.encode())) == size
