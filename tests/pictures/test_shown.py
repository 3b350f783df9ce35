"""What a page says of a picture."""

from __future__ import annotations

import pytest

from plugins.pictures import Picture, Size, Version, shown

_WIDE = Picture(Size(1000, 500), (Version("a-480w.webp", 480), Version("a.jpg", 1000)))


def attributes(
    picture: Picture, written: dict[str, str] | None = None, *, lazy: bool = False
) -> dict[str, str]:
    """The attributes that are added."""
    return dict(shown(picture, written or {}, lazy=lazy).attributes)


@pytest.mark.parametrize(
    ("written", "added"),
    [
        ({}, {"width": "640", "height": "480"}),
        ({"width": "320"}, {"height": "240"}),
        ({"width": " 320px "}, {"height": "240"}),
        ({"height": "240"}, {"width": "320"}),
        ({"width": "1", "height": "2"}, {}),
        ({"width": "50%"}, {}),
        ({"height": "auto"}, {}),
        ({"width": "0"}, {}),
        ({"width": "0.1"}, {"height": "1"}),
    ],
)
def test_sizes(written: dict[str, str], added: dict[str, str]) -> None:
    """An author's own stays, and the other follows from it; a part of the page says nothing."""
    assert attributes(Picture(Size(640, 480)), written) == added


def test_pictures_further_down() -> None:
    """They are loaded when a reader comes near them, unless the author says otherwise."""
    assert attributes(Picture(), lazy=True) == {"loading": "lazy", "decoding": "async"}
    assert attributes(Picture(), {"loading": "eager"}, lazy=True) == {"decoding": "async"}


@pytest.mark.parametrize(
    ("written", "sizes"),
    [
        ({}, "(min-width: 1000px) 920px, 100vw"),
        ({"width": "300"}, "(min-width: 380px) 300px, 100vw"),
        ({"height": "200"}, "(min-width: 480px) 400px, 100vw"),
        ({"width": "50%"}, "(min-width: 1000px) 920px, 100vw"),
    ],
)
def test_place_of_versions(written: dict[str, str], sizes: str) -> None:
    """A browser is told how wide the picture is shown, so that it can choose."""
    said = shown(_WIDE, written, lazy=False)
    assert said.versions == (("a-480w.webp", 480), ("a.jpg", 1000))
    assert dict(said.attributes)["sizes"] == sizes


def test_versions_of_the_author() -> None:
    """One who names versions is believed."""
    assert shown(_WIDE, {"srcset": "b.jpg 2x"}, lazy=False).versions == ()


def test_as_html() -> None:
    """Every address from the page's root; values are escaped."""
    said = shown(_WIDE, {"width": "300", "height": "1"}, lazy=False)
    assert said.written("../") == (
        ' sizes="(min-width: 380px) 300px, 100vw" srcset="../a-480w.webp 480w, ../a.jpg 1000w"'
    )
