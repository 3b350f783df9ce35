"""No notebook to download tells where its photographs were taken."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode, encodebytes
from urllib.parse import quote

import pytest

from plugins.notebooks import download
from plugins.notebooks.positions import clean_text, clean_value
from tests.notebooks.cells import PNG, code, display, markdown, notebook
from tests.pictures.photographs import SECRETS, XMP, exif, noise, opened, saved

PHOTOGRAPH = saved(noise(), "JPEG", exif=exif(), xmp=XMP)


def tells(data: bytes) -> bool:
    """Whether it gives away anything of the position."""
    return any(secret in data for secret in SECRETS)


@pytest.mark.parametrize("written", [b64encode(PHOTOGRAPH), encodebytes(PHOTOGRAPH)])
def test_a_photograph_in_base64(written: bytes) -> None:
    """In one line or in many: the position goes, the picture stays."""
    clean = b64decode(clean_value("image/jpeg", written.decode()))
    assert tells(PHOTOGRAPH)
    assert not tells(clean)
    assert opened(clean).tobytes() == opened(PHOTOGRAPH).tobytes()


@pytest.mark.parametrize(
    ("mime", "text"),
    [
        ("image/png", f"{PNG}\n"),
        ("image/jpeg", "no base64"),
        ("image/svg+xml", "<svg>é</svg>"),
        ("text/html", f'<img src="data:image/png;base64,{PNG}"> DATA:IMAGE/PNG;BASE64,x'),
        ("text/plain", "data:image/png;base64,"),
    ],
)
def test_what_tells_nothing_stays(mime: str, text: str) -> None:
    """Letter by letter."""
    assert clean_value(mime, text) == text


def test_a_drawing_with_a_position() -> None:
    """What programs write into it is blanked, and so is that of a photograph in it."""
    held = b64encode(PHOTOGRAPH).decode()
    drawing = f'<svg>{XMP.decode()}<image href="data:image/jpeg;base64,{held}"/></svg>'
    clean = clean_value("image/svg+xml", drawing)
    assert not tells(clean.encode())
    assert not tells(b64decode(clean.partition("base64,")[2].partition('"')[0]))


@pytest.mark.parametrize("sign", ["\n", "%0A", ""])
def test_a_photograph_in_a_text(sign: str) -> None:
    """By an address that is the picture itself, however it is broken; the text around it stays."""
    held = b64encode(PHOTOGRAPH).decode()
    held = f"{held[:76]}{sign}{held[76:]}"
    held = quote(held, safe="/%") if sign == "%0A" else held
    clean = clean_text(f"![a](data:image/jpeg;name=x.jpg;base64,{held})\nb")
    begin, _, rest = clean.partition("base64,")
    assert begin == "![a](data:image/jpeg;name=x.jpg;"
    assert rest.endswith(")\nb")
    assert not tells(b64decode(rest.removesuffix(")\nb")))


def test_a_download_tells_no_position() -> None:
    """Neither by attachments, outputs nor texts."""
    held = b64encode(PHOTOGRAPH).decode()
    address = f"data:image/jpeg;base64,{held}"
    data = download(
        notebook(
            markdown("![a](attachment:a.jpg)", attachments={"a.jpg": {"image/jpeg": held}}),
            markdown(f"![b]({address})"),
            code("x", display(jpeg=held, html=f'<img src="{address}">')),
        )
    )
    first, second, third = json.loads(data)["cells"]
    kept = [
        *first["attachments"]["a.jpg"]["image/jpeg"],
        second["source"][0].partition(",")[2].rstrip(")"),
        *third["outputs"][0]["data"]["image/jpeg"],
        third["outputs"][0]["data"]["text/html"][0].partition(",")[2].rstrip('">'),
    ]
    assert [tells(b64decode(one)) for one in kept] == [False] * 4
