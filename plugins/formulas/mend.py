"""What is mended in the engine's MathML, element by element.

What is no MathML Core becomes what is; what Chromium draws otherwise than TeX does is said so that
it does not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from xml.etree.ElementTree import Element

from plugins.formulas.model import UnknownMathError
from plugins.formulas.styles import add_classes

APPLY = "\N{FUNCTION APPLICATION}"
_STYLES = ("displaystyle", "scriptlevel")
_DOTS = {".": "\N{HORIZONTAL ELLIPSIS}", "\N{MIDDLE DOT}": "\N{MIDLINE HORIZONTAL ELLIPSIS}"}
_STRUCK = {
    "updiagonalstrike": "cancel",
    "downdiagonalstrike": "bcancel",
    "updiagonalstrike downdiagonalstrike": "xcancel",
    "box": "boxed",
}


def as_style(element: Element) -> Element:
    """What has a style of display is `mstyle`: no other element may say so in MathML Core."""
    if any(name in element.attrib for name in _STYLES):
        element.tag = "mstyle"
    return element


def _fraction(element: Element) -> Element:
    styles = {name: element.attrib.pop(name) for name in _STYLES if name in element.attrib}
    if not styles:
        return element
    outer = Element("mstyle", styles)
    if element.attrib.pop("style", ""):
        add_classes(element, "continued")
    outer.append(element)
    return outer


def _table(element: Element) -> Element:
    level = element.attrib.pop("scriptlevel", "0")
    _mend_last_rule(element)
    if element.attrib.get("displaystyle") == "false":
        del element.attrib["displaystyle"]  # as it is by itself
    if level == "0":
        return element
    outer = Element("mstyle", {"scriptlevel": level})
    outer.append(element)
    return outer


def _mend_last_rule(table: Element) -> None:
    r"""A `\hline` at the end is no row of its own, but the lower edge of the last one."""
    if len(table) < 2:
        return
    last = table[-1]
    ruled = len(last) == 1 and not len(last[0]) and not last[0].text
    if ruled and "line-above" in last[0].get("class", ""):
        table.remove(last)
        for cell in table[-1]:
            add_classes(cell, "line-below")


def _enclosed(element: Element) -> Element:
    """Frames and strokes, which MathML Core leaves to CSS."""
    kind = _STRUCK.get(element.get("notation", ""))
    if kind is None:
        raise UnknownMathError(f"a frame of the kind {element.get('notation')} cannot be shown")
    row = Element("mrow", {"class": kind})
    row.extend(child for child in element if child.get("class") != "stroke")
    return row


def _operator(element: Element) -> Element:
    """A sign: a backslash as the sign that it is, a wide accent as one that stretches."""
    text = element.text or ""
    if text == "\\":
        element.text = "\N{SET MINUS}"
    elif text == "~" and element.get("stretchy") == "true":
        element.text = "\N{SMALL TILDE}"  # the one that stretches
    return element


def _phantom_size(element: Element) -> Element:
    if element.get("height") == "0" and len(element) == 1 and element[0].tag == "mphantom":
        element.set("depth", "0")
    style = element.get("style", "")
    if style.replace(" ", "") in {
        "padding-left:0;padding-right:0;",
        "padding-left:0;padding-right:0",
    }:
        del element.attrib["style"]
        element.tag = "mrow"
    return element


def _phantom(element: Element) -> Element:
    r"""A sign alone is as wide as one before a number: `\phantom{-}5` stands below `-5`."""
    if len(element) == 1 and element[0].tag == "mo":
        element[0].attrib.update(lspace="0", rspace="0")
    return element


def _scripts(element: Element) -> Element:
    """A large delimiter with an index: as a base alone it would be stretched anew."""
    base = element[0]
    if base.tag == "mo" and base.get("minsize"):
        row = Element("mrow")
        row.extend((base, Element("mi")))
        element[0] = row
    return element


def mend_children(element: Element) -> None:
    """Dots become an ellipsis; the space behind a function's name is one that is drawn."""
    place = 0
    while place < len(element):
        child = element[place]
        if child.tag == "mo" and child.text == APPLY and child.attrib.pop("lspace", ""):
            element.insert(place + 1, Element("mspace", {"width": "0.1667em"}))
        elif child.text in _DOTS and _three(element, place):
            _join_dots(element, place)
        place += 1


def _three(element: Element, place: int) -> bool:
    signs = [(child.tag, child.text) for child in element[place : place + 3]]
    return signs == [("mo", element[place].text)] * 3


def _join_dots(element: Element, place: int) -> None:
    first, middle, last = element[place : place + 3]
    first.text = _DOTS[first.text or ""]
    first.set("lspace", first.get("lspace", "0.1667em"))
    first.set("rspace", last.get("rspace", "0.1667em"))
    element.remove(middle)
    element.remove(last)


MENDERS: Mapping[str, Callable[[Element], Element]] = {
    "mfrac": _fraction,
    "mtable": _table,
    "menclose": _enclosed,
    "mo": _operator,
    "mpadded": _phantom_size,
    "mphantom": _phantom,
    "msub": _scripts,
    "msup": _scripts,
    "msubsup": _scripts,
}
