"""Smaller versions of pictures."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from plugins.pictures import Cache, Size, Version
from plugins.pictures.versions import WebP, versions_of
from tests.pictures.photographs import SECRETS, XMP, coarse, exif, file, noise, opened, plot, saved


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    """A cache that is not there yet."""
    return Cache(tmp_path / "cache" / "pictures")


def made(version: Version) -> bytes:
    """The bytes of a version."""
    assert version.making is not None
    return version.making.made()


def test_widths_below_the_original(tmp_path: Path, cache: Cache) -> None:
    """Each is a WebP of its width and has its proportions, and the original's own is the last."""
    photo = file(tmp_path, "a.jpg", saved(noise(1000, 500), "JPEG", quality=95))
    found = versions_of(photo, "images/a.jpg", Size(1000, 500), cache)
    assert [version.width for version in found] == [480, 800, 1000]
    assert {version.path.rpartition("-")[0] for version in found} == {
        "images/a-480w",
        "images/a-800w",
        "images/a-1000w",
    }
    for version in found:
        image = opened(made(version))
        assert (image.format, image.size) == ("WEBP", (version.width, version.width // 2))
        assert len(made(version)) < photo.stat().st_size


def test_no_version_is_wider_than_a_page_needs(tmp_path: Path, cache: Cache) -> None:
    """The original of a very wide picture is not offered: it would be chosen for a fine screen."""
    photo = file(tmp_path, "a.jpg", saved(noise(2000, 200), "JPEG"))
    found = versions_of(photo, "a.jpg", Size(2000, 200), cache)
    assert [version.width for version in found] == [480, 800, 1200, 1600]


def test_original_where_no_webp_of_its_width_is_smaller(tmp_path: Path, cache: Cache) -> None:
    """Without it a browser would take a narrower version, and show it larger than it is."""
    webp = file(tmp_path, "a.webp", saved(coarse(1000, 500), "WEBP", quality=50))
    found = versions_of(webp, "a.webp", Size(1000, 500), cache)
    assert [version.width for version in found] == [480, 800, 1000]
    assert found[-1] == Version("a.webp", 1000)


def test_what_webp_makes_larger(tmp_path: Path, cache: Cache) -> None:
    """There is no version of it."""
    webp = file(tmp_path, "a.webp", saved(coarse(300, 200), "WEBP", quality=1))
    assert versions_of(webp, "a.webp", Size(300, 200), cache) == ()


def test_very_small_files(tmp_path: Path, cache: Cache) -> None:
    """A dot is left as it is."""
    dot = file(tmp_path, "a.png", saved(noise(4, 4), "PNG"))
    assert versions_of(dot, "a.png", Size(4, 4), cache) == ()
    assert not cache.folder.exists()


def test_scaled_lines_that_are_larger_than_the_whole(tmp_path: Path, cache: Cache) -> None:
    """Bytes grow with the width, or a version is left out."""
    lines = file(tmp_path, "a.png", saved(plot(1400, 700), "PNG"))
    found = versions_of(lines, "a.png", Size(1400, 700), cache)
    lengths = [len(made(version)) for version in found if version.making]
    assert lengths == sorted(lengths)
    assert opened(made(found[-1])).convert("RGB").tobytes() == plot(1400, 700).tobytes()


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG"])
def test_moving_pictures_stay(tmp_path: Path, cache: Cache, kind: str) -> None:
    """A version of one would stand still."""
    frames = [noise(600, 400), plot(600, 400)]
    data = saved(frames[0], kind, save_all=True, append_images=frames[1:], duration=100)
    moving = file(tmp_path, "a", data)
    assert versions_of(moving, "a", Size(600, 400), cache) == ()


@pytest.mark.parametrize(
    ("mode", "kind"), [("CMYK", "JPEG"), ("I;16", "PNG"), ("F", "TIFF"), ("RGB", "PPM")]
)
def test_colours_of_print_and_science(tmp_path: Path, cache: Cache, mode: str, kind: str) -> None:
    """What WebP cannot hold, or no page shows, is left alone."""
    image = Image.new("I", (600, 400)).convert(mode) if mode == "I;16" else noise(600, 400, mode)
    odd = file(tmp_path, "a", saved(image, kind))
    assert versions_of(odd, "a", Size(600, 400), cache) == ()


@pytest.mark.parametrize(("mode", "kind"), [("P", "GIF"), ("LA", "PNG"), ("L", "JPEG")])
def test_all_other_colours(tmp_path: Path, cache: Cache, mode: str, kind: str) -> None:
    """Palettes and shades of grey; what is seen through stays so."""
    image = noise(600, 400, mode)
    if mode == "LA":
        image.putalpha(Image.linear_gradient("L").resize((600, 400)))
    seen_through = {"transparency": image.getpixel((0, 0))} if mode == "P" else {}
    data = saved(image, kind, **seen_through)
    found = versions_of(file(tmp_path, "a", data), "a", Size(600, 400), cache)
    assert found
    assert opened(made(found[0])).has_transparency_data == (mode != "L")


def test_turned_as_it_is_to_be_seen(tmp_path: Path, cache: Cache) -> None:
    """And nothing of who, when and where is in a version."""
    data = saved(noise(800, 600), "JPEG", exif=exif(6), xmp=XMP, quality=95)
    found = versions_of(file(tmp_path, "a.jpg", data), "a.jpg", Size(600, 800), cache)
    assert [version.width for version in found] == [480, 600]
    for version in found:
        assert opened(made(version)).size[0] == version.width
        assert not any(secret in made(version) for secret in (*SECRETS, b"Salma", b"EXIF"))


@pytest.mark.parametrize("data", [saved(noise(600, 400), "JPEG")[:2_000], b"no picture", b""])
def test_broken_pictures(tmp_path: Path, cache: Cache, data: bytes) -> None:
    """One that ends too early has no versions; the page shows what there is."""
    broken = file(tmp_path, "a.jpg", data)
    assert versions_of(broken, "a.jpg", Size(600, 400), cache) == ()


def test_file_that_has_gone(tmp_path: Path, cache: Cache) -> None:
    """It was there when it was measured."""
    assert versions_of(tmp_path / "a.jpg", "a.jpg", Size(600, 400), cache) == ()


def test_very_large_picture(tmp_path: Path, cache: Cache) -> None:
    """What Pillow takes for an attack is not decoded."""
    photo = file(tmp_path, "a.jpg", saved(noise(), "JPEG"))
    assert versions_of(photo, "a.jpg", Size(100_000, 100_000), cache) == ()


def test_nothing_is_made_twice(
    tmp_path: Path, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The second time not even the picture is opened, wherever it lies by then; a version that was
    not worth it is remembered, too."""
    photo = file(tmp_path, "a.png", saved(plot(1000, 500), "PNG"))
    first = versions_of(photo, "a.png", Size(1000, 500), cache)
    other = photo.rename(tmp_path / "b.png")
    monkeypatch.setattr(Image, "open", lambda *_: pytest.fail("opened"))
    second = versions_of(other, "b.png", Size(1000, 500), cache)
    assert [version.width for version in second] == [version.width for version in first]
    assert all(made(version) for version in second if version.making)


def test_changed_picture_has_another_name(tmp_path: Path, cache: Cache) -> None:
    """Browsers may keep a version for good."""
    names = set()
    for quality in (80, 90):
        photo = file(tmp_path, "a.jpg", saved(noise(600, 400), "JPEG", quality=quality))
        names |= {one.path for one in versions_of(photo, "a.jpg", Size(600, 400), cache)[:1]}
    assert len(names) == 2


def test_cache_that_goes_in_the_middle(tmp_path: Path) -> None:
    """A version is made anew when it is written; also with a folder that nobody can write."""
    photo = file(tmp_path, "a.jpg", saved(noise(600, 400), "JPEG", quality=95))
    cache = Cache(file(tmp_path, "no-folder", b"") / "pictures")
    (first, *_) = versions_of(photo, "a.jpg", Size(600, 400), cache)
    assert isinstance(first.making, WebP)
    assert opened(made(first)).size == (480, 320)
    assert made(first) == made(first)
