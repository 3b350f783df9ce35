"""Pictures as elements: those of outputs, and those that a notebook's HTML holds in itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape
from urllib.parse import unquote
from xml.etree import ElementTree as ET

from plugins.notebooks.elements import element, written
from plugins.notebooks.images import Picture, picture_of
from plugins.notebooks.making import Making
from plugins.notebooks.model import Cell
from plugins.notebooks.svg import drawing_of

# As the sanitiser writes it.
_IMAGE = re.compile(r"<img(?P<attributes>[^<>]*)>")
_ATTRIBUTE = re.compile(r' (?P<name>[^\s="]+)="(?P<value>[^"]*)"')
_DATA = re.compile(r"data:(?P<mime>[^;,]*)(?:;[^;,]*)*?;base64,(?P<data>.*)", re.DOTALL)
_REMOTE = re.compile(r"https?:|//", re.IGNORECASE)


def represented(mime: str, data: str) -> Picture | None:
    """The picture of this type: a drawing as XML, the others in base64."""
    return drawing_of(data) if mime == "image/svg+xml" else picture_of(mime, data)


def image(picture: Picture, alt: str, making: Making, size: Mapping[str, str]) -> ET.Element:
    """A picture's element; its file is kept. `size` has the width and the height that a notebook
    asks for; without either they are the picture's own."""
    file = picture.file
    attributes = {"src": making.around.address(file.name), "alt": alt}
    if asked := {name: size[name] for name in ("width", "height") if size.get(name)}:
        attributes.update(asked)
    elif picture.width and picture.height:
        attributes.update(width=str(picture.width), height=str(picture.height))
    if making.files:
        attributes["loading"] = "lazy"  # all but the first of a notebook
    making.files[file.name] = file
    return element("img", attributes)


def with_files(html: str, cell: Cell, making: Making, *, remote: bool) -> str:
    """HTML from the sanitiser whose pictures are files. Without `remote`, those of other hosts
    become links: an output loads nothing from there."""

    def replaced(found: re.Match[str]) -> str:
        attributes = {
            attribute["name"]: unescape(attribute["value"])
            for attribute in _ATTRIBUTE.finditer(found["attributes"])
        }
        source = attributes.get("src", "")
        if source.lower().startswith(("data:", "attachment:")):
            return written(_held(source, attributes, cell, making))
        if not remote and _REMOTE.match(source):
            text = attributes.get("alt") or source
            return written(element("a", {"href": source}, text))
        return found[0] if source else ""

    return _IMAGE.sub(replaced, html)


def _held(source: str, attributes: Mapping[str, str], cell: Cell, making: Making) -> ET.Element:
    """The element of a picture that the notebook itself holds, or of its description."""
    name = unquote(source.partition(":")[2]) if source.lower().startswith("attachment:") else ""
    alt = attributes.get("alt", "").strip()
    # Jupyter puts the file's name there when a picture is pasted.
    described = alt if alt and alt != name else making.phrases.attachment
    picture = _attached(name, cell) if name else _data(source)
    if not picture:
        what = f'the attachment "{name}"' if name else "a picture in the text"
        making.fault(cell, "NB005", f"{what} is missing or no picture")
        return element("span", {"class": "missing-picture"}, described)
    return image(picture, described, making, attributes)


def _attached(name: str, cell: Cell) -> Picture | None:
    bundle = cell.attachments.get(name, {})
    found = (represented(mime, data) for mime, data in sorted(bundle.items()))
    return next((picture for picture in found if picture), None)


def _data(source: str) -> Picture | None:
    found = _DATA.match(source)
    return picture_of(found["mime"].strip().lower(), unquote(found["data"])) if found else None
