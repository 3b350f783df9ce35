"""A cell's code, highlighted with the same classes and in the same box as the code of posts."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from pygments import highlight
from pygments.formatters.html import HtmlFormatter

from plugins.notebooks.elements import element, ready
from plugins.notebooks.lexer import lexers_of

# Without a box of its own: the box is an element.
_FORMATTER = HtmlFormatter(nowrap=True)


def highlighted(source: str, language: str, attributes: dict[str, str]) -> ET.Element:
    """The box with the code in it, which has these attributes."""
    parts = lexers_of(source.strip("\n") + "\n", language)
    html = "".join(highlight(part, lexer, _FORMATTER) for part, lexer in parts)
    code = element("code", None, ready(html))
    return element("div", {"class": "highlight"}, element("pre", attributes, code))
