"""Pictures from the content folder to the site, in a preview, in a check, and published."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.journals import Journal, files_of
from tests.pictures.photographs import SECRETS, exif, noise, plot, saved

_PHOTO = saved(noise(1000, 600), "JPEG", exif=exif(6), quality=95)


@pytest.fixture
def illustrated(journal: Journal) -> Journal:
    """A journal with a photograph, a plot, a drawing, and a picture that only lies there."""
    journal.write("content/images/photo.jpg", _PHOTO)
    journal.write("content/images/unseen.jpg", _PHOTO)
    journal.write("content/images/plot.png", saved(plot(900, 300), "PNG"))
    journal.write("content/images/drawing.svg", b'<svg viewBox="0 0 30 20"/>')
    journal.post(
        "one",
        body="""
        ![A street]({static}/images/photo.jpg)

        ![Lines]({static}/images/plot.png){width=300}

        <img src="{static}/images/drawing.svg" alt="Drawn">
        """,
    )
    return journal


def pictures(folder: Path) -> list[dict[str, str]]:
    """The pictures on the post's page: their attributes, without what the author wrote."""
    html = (folder / "2016/09/14/one/index.html").read_text(encoding="utf-8")
    return [
        {
            name: value
            for name, value in re.findall('([a-z]+)="([^"]*)"', tag)
            if name not in {"src", "alt", "srcset"}
        }
        for tag in re.findall("<img[^>]*>", html)
    ]


def kept(journal: Journal) -> dict[str, int]:
    """What is in the cache, and since when."""
    folder = journal.root / ".cache" / "pictures"
    return {file.name: file.stat().st_mtime_ns for file in folder.glob("*")}


def test_preview(illustrated: Journal) -> None:
    """Sizes, and the files as they are; nothing is made of them."""
    illustrated.preview()
    later = {"loading": "lazy", "decoding": "async"}
    assert pictures(illustrated.output) == [
        {"width": "600", "height": "1000"},
        {"width": "300", "height": "100", **later},
        {"width": "30", "height": "20", **later},
    ]
    assert (illustrated.output / "images/photo.jpg").read_bytes() == _PHOTO
    assert sorted(files_of(illustrated.output / "images")) == [
        "drawing.svg",
        "photo.jpg",
        "plot.png",
        "unseen.jpg",
    ]
    assert kept(illustrated) == {}


def test_published(illustrated: Journal) -> None:
    """Versions of what posts show, and no file that says where it was taken, shown or not."""
    illustrated.publish()
    assert [picture.get("sizes") for picture in pictures(illustrated.public)] == [
        "(min-width: 680px) 600px, 100vw",
        "(min-width: 380px) 300px, 100vw",
        None,
    ]
    files = files_of(illustrated.public)
    widths = [found[1] for name in files if (found := re.search(r"photo-(\d+)w-", name))]
    assert sorted(widths) == ["480", "600"]
    html = files["2016/09/14/one/index.html"].decode()
    offered = re.findall(r"[^\s\",]+\.webp", html)
    assert offered
    for address in offered:
        assert any(address.endswith(f"/{name}") for name in files)
    for name, content in files.items():
        assert not any(secret in content for secret in SECRETS), name


def test_nothing_is_made_twice(illustrated: Journal) -> None:
    """A second time the site is the same, and what was kept is as it was; also without it."""
    illustrated.publish()
    before, site = kept(illustrated), files_of(illustrated.public)
    assert before
    illustrated.publish()
    assert kept(illustrated) == before
    assert files_of(illustrated.public) == site
    for entry in (illustrated.root / ".cache" / "pictures").glob("*"):
        entry.write_bytes(entry.read_bytes()[:-1])
    illustrated.publish()
    assert files_of(illustrated.public) == site


def test_check_makes_nothing(illustrated: Journal) -> None:
    """It says what is wrong with pictures, and keeps nothing of them."""
    illustrated.write("content/images/photo.jpg", b"no picture")
    illustrated.post("two", body="![x](https://example.org/a.png)")
    found = [(one.path, one.line, one.code) for one in illustrated.check().problems]
    assert found == [
        ("content/articles/one.md", 4, "PIC001"),
        ("content/articles/two.md", 4, "PIC002"),
    ]
    assert kept(illustrated) == {}
