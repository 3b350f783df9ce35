"""All pictures of a site, each looked at once."""

from __future__ import annotations

from pathlib import Path

from plugins.pictures import Cache, Original, Picture, Size, read_pictures
from tests.pictures.photographs import file, noise, saved


def test_sizes_and_versions(tmp_path: Path) -> None:
    """Versions only where there is a place to keep them; never of drawings, nor of what cannot be
    read."""
    originals = [
        Original(path.name, path, f"images/{path.name}")
        for path in (
            file(tmp_path, "a.jpg", saved(noise(600, 400), "JPEG", quality=95)),
            file(tmp_path, "b.svg", b'<svg width="600" height="400"/>'),
            file(tmp_path, "c.png", b""),
        )
    ]
    sizes = read_pictures(originals).by_source
    assert sizes == {
        "a.jpg": Picture(Size(600, 400)),
        "b.svg": Picture(Size(600, 400)),
        "c.png": Picture(),
    }
    found = read_pictures(originals, Cache(tmp_path / "cache")).by_source
    assert [len(picture.versions) for picture in found.values()] == [2, 0, 0]
    assert found["a.jpg"].versions[0].path.startswith("images/a-480w-")
