"""Photographs as tests take them: small, with EXIF and XMP as cameras and programs write them."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from random import Random
from typing import Any

from PIL import ExifTags, Image, ImageDraw

XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-'
    b'syntax-ns#"><rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" dc:format="image"'
    b" exif:GPSLatitude=\"33,35.4N\" drone:GpsLongitude='7,36W'><exif:GPSAltitude>12/1"
    b"</exif:GPSAltitude><exif:GPSMapDatum/><dc:creator>Salma</dc:creator></rdf:Description>"
    b"</rdf:RDF></x:xmpmeta>"
)
# What may be seen of the position in any of the files.
SECRETS = (b"33,35.4N", b"7,36W", b"12/1", b"CASABLANCA", b"GPSLatitude", b"GPSMapDatum")


def noise(width: int = 64, height: int = 48, mode: str = "RGB") -> Image.Image:
    """A picture of many colours: what a camera makes."""
    image = Image.radial_gradient("L").resize((width, height))
    other = Image.linear_gradient("L").resize((width, height))
    return Image.merge("RGB", (image, other, image.rotate(90))).convert(mode)


def coarse(width: int, height: int) -> Image.Image:
    """A picture of nothing, which no format makes small."""
    return Image.frombytes("L", (width, height), Random(1).randbytes(width * height))


def plot(width: int, height: int) -> Image.Image:
    """A picture of few colours and lines: what a program draws."""
    image = Image.new("RGB", (width, height), "white")
    draw = ImageDraw.Draw(image)
    for at in range(0, width, 40):
        draw.line((at, 0, width - at, height), "navy", 3)
    return image


def exif(orientation: int = 6) -> Image.Exif:
    """A turned picture, who made it, how long it was exposed, and where: in Casablanca."""
    made = Image.Exif()
    made[ExifTags.Base.Orientation] = orientation
    made[ExifTags.Base.Artist] = "Salma"
    made.get_ifd(ExifTags.IFD.Exif)[ExifTags.Base.ExposureTime] = 0.5
    made.get_ifd(ExifTags.IFD.GPSInfo).update(
        {
            ExifTags.GPS.GPSLatitudeRef: "N",
            ExifTags.GPS.GPSLatitude: (33.0, 35.0, 24.5),
            ExifTags.GPS.GPSAreaInformation: b"CASABLANCA, a street and a house",
        }
    )
    return made


def saved(image: Image.Image, kind: str, **options: Any) -> bytes:
    """The picture's file."""
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def opened(data: bytes) -> Image.Image:
    """The picture in a file, decoded."""
    image = Image.open(BytesIO(data))
    image.load()
    return image


def file(folder: Path, name: str, data: bytes) -> Path:
    """The data as a file."""
    path = folder / name
    path.write_bytes(data)
    return path
