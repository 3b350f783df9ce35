"""Elements as HTML, and HTML that is known to be safe as an element among them.

The elements are ElementTree's. Its own writer knows no HTML that is ready, and what Pygments and
the sanitiser give is ready.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

_READY = "#ready"  # no element of HTML can have this name
_VOID = frozenset(("br", "hr", "img"))
# What neither HTML nor XML allows.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


def ready(html: str) -> ET.Element:
    """HTML that is written as it is: it has to be safe already."""
    element = ET.Element(_READY)
    element.text = html
    return element


def element(
    tag: str, attributes: dict[str, str] | None = None, *children: ET.Element | str
) -> ET.Element:
    """An element with these children, in their order."""
    made = ET.Element(tag, attributes or {})
    for child in children:
        if not isinstance(child, str):
            made.append(child)
        elif len(made):
            made[-1].tail = (made[-1].tail or "") + child
        else:
            made.text = (made.text or "") + child
    return made


def written(root: ET.Element) -> str:
    """The element as HTML, with its attributes in the order in which they were given."""
    return _FORBIDDEN.sub("", "".join(_pieces(root)))


def _pieces(node: ET.Element) -> Iterator[str]:
    if node.tag == _READY:
        yield node.text or ""
    else:
        attributes = "".join(f' {name}="{_quoted(value)}"' for name, value in node.items())
        yield f"<{node.tag}{attributes}>"
        yield _escaped(node.text or "")
        for child in node:
            yield from _pieces(child)
        if node.tag not in _VOID:
            yield f"</{node.tag}>"
    yield _escaped(node.tail or "")


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _quoted(text: str) -> str:
    return _escaped(text).replace('"', "&quot;")
