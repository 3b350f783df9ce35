"""The engine's MathML as a page can have it: one walk over its tree, from the leaves up.

The marks of `written.py` become what they stand for here; all else is in `mend.py` and `styles.py`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from xml.etree.ElementTree import Element, ParseError, SubElement

from plugins.formulas.engine import colour_named
from plugins.formulas.lengths import css
from plugins.formulas.mathml import parse_mathml, write_mathml
from plugins.formulas.mend import APPLY, MENDERS, as_style, mend_children
from plugins.formulas.model import NotTeXError, TooLargeError
from plugins.formulas.styles import add_classes, style_to_classes
from plugins.formulas.written import (
    FIRST_HOLE,
    MARKS,
    Blank,
    Number,
    Reference,
    Row,
    Written,
    number_sign,
)

Convert = Callable[[Written], str]

_VARIATION = re.compile("[\ufe00\ufe01]")
_PRIVATE = re.compile("[\ue000-\uf8ff\\\\]")
_TAG = re.compile(r"<(?P<close>/)?[a-z][^>]*?(?P<empty>/)?>")
_DEEPEST = 200
_SIZES = {
    "smash": {"height": "0", "depth": "0"},
    "smash-top": {"height": "0"},
    "smash-bottom": {"depth": "0"},
}
_FONTS = {
    "math-core-serif-font": "serif",
    "math-core-sans-serif-font": "sans",
}


def finish(mathml: str, written: Written, convert: Convert) -> str:
    """The `<math>` for a page, of what the engine made of `written`.

    `convert` gives the MathML of what stands in holes. Raises `FormulaError` where something is
    left that must not be: a mark, a backslash, more depth than a browser is glad of.
    """
    _refuse_depth(mathml)
    try:
        root = parse_mathml(mathml.replace("&ApplyFunction;", APPLY))
    except ParseError as reason:
        raise NotTeXError("the formula makes no valid MathML") from reason
    root = _Finisher(written, convert).finished(root)
    html = write_mathml(root)
    if _PRIVATE.search(html):
        raise NotTeXError("something in the formula cannot be shown where it stands")
    return html


def _refuse_depth(mathml: str) -> None:
    if len(mathml) < _DEEPEST * 10:
        return
    depth = 0
    for tag in _TAG.finditer(mathml):
        if not tag["empty"]:
            depth += -1 if tag["close"] else 1
        if depth > _DEEPEST:
            raise TooLargeError("nested too deep to be shown")


class _Finisher:
    def __init__(self, written: Written, convert: Convert) -> None:
        self._written = written
        self._convert = convert
        self._rows = {
            colour_named(name): row for name, row in zip(MARKS, written.rows, strict=False)
        }
        self._numbers = {
            number_sign(place): hole
            for place, hole in enumerate(written.holes)
            if isinstance(hole, Number)
        }

    def finished(self, element: Element) -> Element:
        """The element with all that is in it, mended; it may be another one."""
        for place, child in enumerate(element):
            element[place] = self.finished(child)
        if element.tag in _OURS:
            element = _OURS[element.tag](self, element)
        elif element.tag in MENDERS:
            element = MENDERS[element.tag](element)
        if "style" in element.attrib:
            style_to_classes(element)
        if len(element) > 1:
            mend_children(element)
        return element

    def row(self, element: Element) -> Element:
        """A row: one that is marked, or one in a style of its own."""
        style = element.get("style", "")
        if style.startswith("color:"):
            del element.attrib["style"]
            return _marked(element, self._rows[style[6:].strip("; ").lower()])
        if element.get("class", "").startswith("menclose-"):
            return Element("mrow", {"class": "stroke"})
        return as_style(element)

    def leaf(self, element: Element) -> Element:
        """An identifier or words, among them what stands for a hole."""
        text = element.text or ""
        if text and FIRST_HOLE <= ord(text[0]) < FIRST_HOLE + len(self._written.holes):
            hole = self._written.holes[ord(text[0]) - FIRST_HOLE]
            if len(text) == 1 and not isinstance(hole, Number):
                return self._filled(hole)
        if not text.isascii() and (found := _VARIATION.search(text)):
            element.text = _VARIATION.sub("", text)
            if found[0] == "\ufe01":
                add_classes(element, "script")
            elif element.text == "\N{EMPTY SET}":
                add_classes(element, "slashed-zero")
        for part in element.iter():
            if part.get("class") in _FONTS:
                part.set("class", _FONTS[part.attrib["class"]])
        return element

    def cell(self, element: Element) -> Element:
        """A cell; one that holds an equation's number has it put in, and the ids of its labels."""
        number = self._numbers.get(element[0].text or "") if len(element) else None
        if number is None or "width" not in element.get("style", ""):
            return element
        element.remove(element[0])
        content = parse_mathml(self._convert(number.content))
        add_classes(element, "number")
        parent = element
        for name in number.ids:
            parent.set("id", name)
            parent = SubElement(parent, "mrow") if name != number.ids[-1] else parent
        parent.extend(content)
        return element

    def _filled(self, hole: Blank | Reference | Written) -> Element:
        if isinstance(hole, Blank):
            return _blank(hole)
        if isinstance(hole, Reference):
            words = Element("mtext")
            words.append(reference_link(hole))
            return words
        row = Element("mrow")
        row.extend(parse_mathml(self._convert(hole)))
        return row


def reference_link(reference: Reference) -> Element:
    """The number of an equation as a link to it."""
    link = Element("a", {"href": f"#{reference.fragment}"})
    link.text = reference.shown
    return link


def _blank(hole: Blank) -> Element:
    space = Element("mspace", {"class": "rule"} if hole.filled else {})
    sizes = {"width": hole.width, "height": hole.height, "depth": hole.depth}
    for name, size in sizes.items():
        if size > 0:
            space.set(name, css(size))
    if hole.filled and hole.depth < 0:
        # It hangs above the line: the space reaches down to the line, its black part does not.
        space.set("style", f"background-size:100% {css(hole.filled)}")
    return space


def _marked(element: Element, row: Row) -> Element:
    if row.kind in {"colour", "named-colour"}:
        element.set("style", f"color:{row.value}")
        if row.kind == "named-colour":
            element.set("class", row.kind)
    elif row.kind == "sout":
        element.set("class", "sout")
    elif row.kind == "lap":
        element.set("class", f"lap-{row.value}")
        outer = Element("mpadded", {"width": "0"})
        outer.append(element)
        return outer
    else:
        element.tag = "mpadded"
        element.attrib.update(_SIZES[row.kind])
    return element


_OURS: Mapping[str, Callable[[_Finisher, Element], Element]] = {
    "mrow": _Finisher.row,
    "mi": _Finisher.leaf,
    "mtext": _Finisher.leaf,
    "mtd": _Finisher.cell,
}
