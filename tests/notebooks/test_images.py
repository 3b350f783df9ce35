"""Pictures by their bytes: what they are, and how large."""

from __future__ import annotations

from base64 import b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.notebooks.images import picture_of

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x02\x00\x00\x00\x03"
GIF = b"GIF89a\x02\x01\x03\x00"
# A segment of an application, a filling byte, then the frame: three high, 258 wide.
JPEG = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xff\xc4\x00\x02\xff\xc2\x00\x0b\x08\x00\x03\x01\x02\x01\x00"
LOSSY = b"RIFF\x00\x00\x00\x00WEBPVP8 " + bytes(10) + b"\x02\x41\x03\x40"
LOSSLESS = b"RIFF\x00\x00\x00\x00WEBPVP8L" + bytes(5) + (0x101 | 2 << 14).to_bytes(4, "little")
EXTENDED = b"RIFF\x00\x00\x00\x00WEBPVP8X" + bytes(8) + b"\x01\x01\x00\x02\x00\x00"


@pytest.mark.parametrize(
    ("mime", "content", "suffix"),
    [
        ("image/png", PNG, "png"),
        ("image/gif", GIF, "gif"),
        ("image/jpeg", JPEG, "jpg"),
        ("image/webp", LOSSY, "webp"),
        ("image/webp", LOSSLESS, "webp"),
        ("image/webp", EXTENDED, "webp"),
    ],
)
def test_sizes(mime: str, content: bytes, suffix: str) -> None:
    """Each of them is 258 pixels wide and 3 high."""
    found = picture_of(mime, b64encode(content).decode())
    assert found
    assert (found.width, found.height, found.file.data) == (258, 3, content)
    assert found.file.name.endswith(f".{suffix}")


@pytest.mark.parametrize(
    ("mime", "content"), [("image/jpeg", b"\xff\xd8rest"), ("image/webp", LOSSY[:12] + b"VP9 ")]
)
def test_size_that_is_not_known(mime: str, content: bytes) -> None:
    """The picture is taken without one."""
    found = picture_of(mime, b64encode(content).decode())
    assert found
    assert (found.width, found.height) == (0, 0)


@pytest.mark.parametrize("mime", ["image/png", "image/gif", "image/jpeg", "image/webp"])
def test_what_is_no_such_picture(mime: str) -> None:
    """A page in the place of a picture, or of no type that is shown."""
    assert picture_of(mime, b64encode(b"<html><script>").decode()) is None
    assert picture_of("image/bmp", b64encode(PNG).decode()) is None


def test_what_is_no_base64() -> None:
    """One character is too few."""
    assert picture_of("image/png", "A") is None


def test_name_is_made_of_the_content() -> None:
    """Lines in the base64 make no difference, and no other picture has it."""
    data = b64encode(PNG).decode()
    lines = "\n".join((data[:8], data[8:], ""))
    first, second = picture_of("image/png", data), picture_of("image/png", lines)
    other = picture_of("image/png", b64encode(PNG + b"x").decode())
    assert first == second
    assert first
    assert other
    assert first.file.name != other.file.name


@given(st.sampled_from([PNG[:8], GIF[:6], JPEG[:2], LOSSY[:12]]), st.binary(max_size=60))
def test_cut_off_pictures(start: bytes, rest: bytes) -> None:
    """Whatever follows a good beginning is no crash."""
    for mime in ("image/png", "image/gif", "image/jpeg", "image/webp"):
        picture_of(mime, b64encode(start + rest).decode())
