"""No file tells where it was taken, and its picture stays bit for bit."""

from __future__ import annotations

import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ExifTags, Image, PngImagePlugin

from plugins.pictures import without_position
from tests.pictures.photographs import SECRETS, XMP, exif, noise, opened, saved

_OTHER_EYE = saved(noise(), "JPEG", exif=exif(1))


def photograph(kind: str) -> bytes:
    """A photograph of this format that says everything."""
    options = {"xmp": XMP} if kind in {"JPEG", "WEBP", "AVIF"} else {}
    return saved(noise(), kind, exif=exif(), **options)


def text_chunk(kind: bytes, content: bytes) -> bytes:
    """A chunk of a PNG."""
    checksum = zlib.crc32(kind + content).to_bytes(4, "big")
    return len(content).to_bytes(4, "big") + kind + content + checksum


def png_with(*chunks: bytes) -> bytes:
    """A PNG with these chunks behind its header."""
    whole = saved(noise(), "PNG")
    return whole[:33] + b"".join(chunks) + whole[33:]


def segment(marker: int, content: bytes) -> bytes:
    """A part of a JPEG."""
    return bytes((0xFF, marker)) + (len(content) + 2).to_bytes(2, "big") + content


def jpeg_with(*parts: bytes) -> bytes:
    """A JPEG with these parts behind its first marker."""
    whole = saved(noise(), "JPEG")
    return whole[:2] + b"".join(parts) + whole[2:]


def tells(data: bytes) -> bool:
    """Whether the file gives away anything of the position."""
    return any(secret in data for secret in SECRETS)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_position_is_taken_out(kind: str) -> None:
    """The position goes; the turn, the maker, the exposure and every point of the picture stay."""
    before = photograph(kind)
    after = without_position(before)
    assert len(after) == len(before)
    assert tells(before)
    assert not tells(after)
    image = opened(after)
    found = image.getexif()
    assert not found.get_ifd(ExifTags.IFD.GPSInfo)
    assert ExifTags.IFD.GPSInfo not in found
    assert found[ExifTags.Base.Artist] == "Salma"
    assert found.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.ExposureTime] == 0.5
    if kind != "AVIF":  # there it is a property of the picture
        assert found[ExifTags.Base.Orientation] == 6
    assert image.tobytes() == opened(before).tobytes()


def test_tiff() -> None:
    """EXIF is a TIFF file by itself, and a TIFF file has the position where EXIF has it."""
    before = exif().tobytes().removeprefix(b"Exif\x00\x00")
    after = without_position(before)
    found = Image.Exif()
    found.load(after)
    assert tells(before)
    assert not tells(after)
    assert len(after) == len(before)
    assert found[ExifTags.Base.Artist] == "Salma"
    assert ExifTags.IFD.GPSInfo not in found


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "GIF", "BMP", "AVIF"])
def test_without_a_position_nothing_changes(kind: str) -> None:
    """Not a byte."""
    before = saved(noise(), kind)
    assert without_position(before) == before


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_twice_is_once(kind: str) -> None:
    """There is nothing left to be taken out."""
    once = without_position(photograph(kind))
    assert without_position(once) == once


def test_who_made_it_stays_in_xmp() -> None:
    """Only what tells the position is blanked."""
    assert b"<dc:creator>Salma</dc:creator>" in without_position(photograph("JPEG"))
    assert b'dc:format="image"' in without_position(photograph("JPEG"))


def test_a_drawing_keeps_its_own_words() -> None:
    """What is drawn is no description of the file; its description is."""
    drawing = b'<svg data-latitude="1"><metadata>%s</metadata><text>GPS</text></svg>' % XMP
    after = without_position(drawing)
    assert not tells(after)
    assert after.startswith(b'<svg data-latitude="1">')
    assert after.endswith(b"<text>GPS</text></svg>")


def test_second_picture_in_a_jpeg() -> None:
    """What a camera writes behind the picture is cleaned if it is one, and left out if it is not:
    a film tells where it was taken, too."""
    first = photograph("JPEG")
    after = without_position(first + bytes(8) + _OTHER_EYE + b"ftypmp42 CASABLANCA")
    assert not tells(after)
    assert len(after) == len(first) + 8 + len(_OTHER_EYE)


def test_progressive_jpeg() -> None:
    """It has several scans, and tables between them."""
    before = saved(noise(), "JPEG", exif=exif(), progressive=True, restart_marker_blocks=2)
    after = without_position(before)
    assert not tells(after)
    assert opened(after).tobytes() == opened(before).tobytes()


def test_long_xmp_of_a_jpeg() -> None:
    """It lies in several parts, with the position across their border: they are left out. Without a
    position they stay."""
    name = b"http://ns.adobe.com/xmp/extension/\x00" + bytes(40)
    half = XMP.index(b"GPSLat") + 3
    split = [segment(0xE1, name + part) for part in (XMP[:half], XMP[half:])]
    after = without_position(jpeg_with(*split))
    assert after == saved(noise(), "JPEG")
    plain = jpeg_with(segment(0xE1, name + b"<rdf:RDF></rdf:RDF>"))
    assert without_position(plain) == plain


def test_exif_that_is_none_is_left_out() -> None:
    """What cannot be read cannot be cleaned."""
    assert without_position(jpeg_with(segment(0xE1, b"Exif\x00\x00CASABLANCA"))) == saved(
        noise(), "JPEG"
    )


def test_fill_bytes_and_lone_markers_of_a_jpeg() -> None:
    """Any number of 0xFF may stand before a marker, and some markers have nothing behind them."""
    before = jpeg_with(b"\xff\xff\xff" + segment(0xE1, b"Exif\x00\x00" + exif().tobytes()[6:])[1:])
    assert not tells(without_position(before))
    assert without_position(jpeg_with(b"\xff\x01")) == jpeg_with(b"\xff\x01")


def test_broken_jpeg() -> None:
    """What stands behind the break is searched; a scan without an end goes to the file's."""
    broken = b"\xff\xd8" + b"no marker" + exif().tobytes()
    assert not tells(without_position(broken))
    assert without_position(_OTHER_EYE[:-2])[-50:] == _OTHER_EYE[:-2][-50:]


@pytest.mark.parametrize(
    "chunk",
    [
        text_chunk(b"tEXt", b"exif:GPSLatitude\x0033,35.4N"),
        text_chunk(b"zTXt", b"notes\x00\x00" + zlib.compress(XMP)),
        text_chunk(b"iTXt", b"XML:com.adobe.xmp\x00\x01\x00\x00\x00" + zlib.compress(XMP)),
        text_chunk(
            b"zTXt",
            b"Raw profile type exif\x00\x00"
            + zlib.compress(b"\nexif\n  9\n" + exif().tobytes().hex().encode() + b"\n"),
        ),
    ],
)
def test_texts_of_a_png(chunk: bytes) -> None:
    """One that holds a position, however it is packed, is left out."""
    assert without_position(png_with(chunk)) == saved(noise(), "PNG")


@pytest.mark.parametrize(
    "chunk",
    [
        text_chunk(b"tEXt", b"Software\x00matplotlib"),
        text_chunk(b"zTXt", b"notes\x00\x00" + zlib.compress(b"long")),
        text_chunk(b"zTXt", b"notes\x00\x00\x78broken"),
        text_chunk(b"zTXt", b"notes\x00\x00"),
        text_chunk(b"tEXt", b"Raw profile type iptc\x00none"),
    ],
)
def test_other_texts_of_a_png_stay(chunk: bytes) -> None:
    """Which program made it is no secret."""
    assert without_position(png_with(chunk)) == png_with(chunk)


def test_open_xmp_of_a_png() -> None:
    """It is blanked in place, and its checksum is right again."""
    info = PngImagePlugin.PngInfo()
    info.add_itxt("XML:com.adobe.xmp", XMP.decode())
    after = without_position(saved(noise(), "PNG", pnginfo=info))
    assert not tells(after)
    assert b"Salma" in after
    assert opened(after).size == (64, 48)


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_nothing_behind_the_end(kind: str) -> None:
    """What is appended to a picture is none of it."""
    before = saved(noise(), kind)
    assert without_position(before + b"CASABLANCA") == before


@pytest.mark.parametrize("order", [b"II*\x00", b"MM\x00*"])
def test_lists_in_lists_and_circles(order: bytes) -> None:
    """A list that leads to itself, out of the file, or to several others, ends; a position that
    says it has a thousand values is not followed, and its entry goes all the same."""
    little = order.startswith(b"II")

    def number(value: int, length: int) -> bytes:
        return value.to_bytes(length, "little" if little else "big")

    def entry(tag: int, count: int, value: int) -> bytes:
        return number(tag, 2) + number(4, 2) + number(count, 4) + number(value, 4)

    entries = [
        entry(0x8825, 1, 1_000),
        entry(0x8825, 1, 8),
        entry(0x8769, 1, 8),
        entry(0x014A, 2, 4),
        entry(0xA005, 1, 9_999),
    ]
    whole = order + number(8, 4) + number(len(entries), 2) + b"".join(entries) + number(8, 4)
    after = without_position(whole)
    assert len(after) == len(whole)
    assert number(0x8825, 2) not in after[10:]


def test_very_many_lists_end() -> None:
    """A file made to keep a reader busy is read as far as any camera goes."""
    lists = b"".join(b"\x00\x00" + (14 + 6 * at).to_bytes(4, "little") for at in range(1_000))
    assert without_position(b"II*\x00\x08\x00\x00\x00" + lists)


@settings(max_examples=200)
@given(
    st.sampled_from(["JPEG", "PNG", "WEBP", "TIFF"]), st.integers(0, 3000), st.binary(max_size=9)
)
def test_no_bytes_make_it_fail(kind: str, at: int, other: bytes) -> None:
    """A file with any bytes put into it anywhere, or cut off there."""
    whole = photograph(kind)
    without_position(whole[:at] + other + whole[at + len(other) :])
    without_position(whole[:at])


@given(st.binary(max_size=400))
def test_any_bytes(data: bytes) -> None:
    """Nothing at all, or what only begins like a picture."""
    for begin in (b"", b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b"RIFF\x00\x10\x00\x00WEBP", b"II*\x00"):
        without_position(begin + data)
