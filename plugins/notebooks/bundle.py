"""Which representation of an output is shown: the richest one that is safe.

What needs a script is not: a picture of it is shown where the notebook has one, else a note.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree import ElementTree as ET

from plugins.markup.plain import plain_words
from plugins.notebooks.elements import element, ready
from plugins.notebooks.making import Making
from plugins.notebooks.model import Bundle, Cell
from plugins.notebooks.pictures import image, represented, with_files
from plugins.notebooks.terminal import shown

NOTE = "notebook-note"
_PICTURES = ("image/svg+xml", "image/png", "image/jpeg", "image/gif", "image/webp")
# Plotly, Vega, Bokeh, HoloViews and the widgets; a table's schema is beside a table, and no script.
_INTERACTIVE = re.compile(
    r"application/vnd\.(?!dataresource\+json)|(?:application|text)/(?:x-)?(?:java|ecma)script$"
)
_RUNS = re.compile(r"<(?:script|iframe|object|embed|canvas|audio|video|applet)\b", re.IGNORECASE)
# What Python says of an object that has nothing to say: `<matplotlib.figure.Figure at 0x7f..>`.
_OBJECT = re.compile(r"\s*<[\w.]+(?: object)?(?: at 0x[0-9a-f]+)?>\s*$")
_ALONE = re.compile(r"\s*\$([^$\n]*[^$\\\s])\$\s*")
_TABULAR = re.compile(r"\\begin\{(?:tabular|longtable|table)")


def name_of(cell: Cell) -> str:
    """How a reader knows the cell: `In [3]`."""
    return f"In [{' ' if cell.count is None else cell.count}]"


def displayed(bundle: Bundle, cell: Cell, making: Making) -> ET.Element | None:
    """The element that shows it, or None where there is nothing to see."""
    scripted = any(_INTERACTIVE.match(mime) for mime in bundle.data)
    if not scripted:
        for mime, make in (
            ("text/html", _html),
            ("text/markdown", _markdown),
            ("text/latex", _latex),
        ):
            made = make(bundle.data[mime], cell, making) if mime in bundle.data else None
            if made is not None:
                return made
    drawn = _picture(bundle, cell, making)
    if drawn is not None:
        return drawn
    if scripted or _RUNS.search(bundle.data.get("text/html", "")):
        return element("p", {"class": NOTE}, making.phrases.interactive)
    return _plain(bundle, cell, making)


def _html(html: str, cell: Cell, making: Making) -> ET.Element | None:
    clean = with_files(making.sanitiser.output(html), cell, making, remote=False)
    if _RUNS.search(html) and not re.search(r"<(?:table|img)\b", clean):
        return None
    if not plain_words(clean) and "<img" not in clean:
        return None
    attributes = {"class": "notebook-html"}
    if "<table" in clean:
        label = making.label(making.phrases.output.format(name_of(cell)))
        attributes = {
            "class": "notebook-html scroll",
            "role": "region",
            "tabindex": "0",
            "aria-label": label,
        }
    return element("div", attributes, ready(clean))


def _markdown(source: str, cell: Cell, making: Making) -> ET.Element:
    html = with_files(making.markdown(source, cell), cell, making, remote=True)
    return element("div", {"class": "notebook-text"}, ready(html))


def _latex(source: str, cell: Cell, making: Making) -> ET.Element | None:
    """Formulas; a table in LaTeX is none, and has plain text beside it."""
    if _TABULAR.search(source):
        return None
    # SymPy writes `$\displaystyle ..$`. A formula that is all of an output has its own line, on
    # which it scrolls where the window is narrow.
    alone = _ALONE.fullmatch(source)
    return _markdown(f"$${alone[1]}$$" if alone else source, cell, making)


def _picture(bundle: Bundle, cell: Cell, making: Making) -> ET.Element | None:
    for mime in _PICTURES:
        if mime not in bundle.data:
            continue
        if picture := represented(mime, bundle.data[mime]):
            said = _said(bundle, mime)
            alt = said.get("alt") or making.phrases.picture.format(name_of(cell))
            return image(picture, alt, making, said)
        making.fault(cell, "NB004", f"an output says it is {mime} and is not")
    return None


def _said(bundle: Bundle, mime: str) -> dict[str, str]:
    """What the notebook says of a picture: its description, and the size it is to have."""
    metadata = bundle.metadata.get(mime)
    found = {**bundle.metadata, **metadata} if isinstance(metadata, Mapping) else bundle.metadata
    said: dict[str, str] = {}
    for name, value in found.items():
        if name == "alt" and isinstance(value, str):
            said[name] = value
        if name in {"width", "height"} and isinstance(value, int) and 0 < value < 10_000:
            said[name] = str(int(value))
    return said


def _plain(bundle: Bundle, cell: Cell, making: Making) -> ET.Element | None:
    text = bundle.data.get("text/plain", "")
    beside = set(bundle.data) - {"text/plain"}
    if not text.strip() or (beside and _OBJECT.match(text)):
        return None
    return printed("notebook-plain", text, cell, making)


def printed(name: str, text: str, cell: Cell, making: Making) -> ET.Element | None:
    """What a terminal shows of a cell's output, in a box of the class `name`; what was erased again
    is nothing."""
    pieces = shown(text.rstrip("\n"))
    if not "".join(
        piece if isinstance(piece, str) else piece.text or "" for piece in pieces
    ).strip():
        return None
    scrolling = making.scrolling(making.phrases.output.format(name_of(cell)))
    return element("pre", {"class": name, **scrolling}, *pieces)
