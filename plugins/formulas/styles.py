"""The engine's inline styles as classes: what they look like is the theme's."""

from __future__ import annotations

from xml.etree.ElementTree import Element

_CLASSES = {
    "text-align:left": "left",
    "text-align:right": "right",
    "justify-items:start": "",
    "justify-items:end": "",
    "padding-right:0": "flush-right",
    "padding-left:0": "flush-left",
    "padding-left:1em": "condition",
    "padding-top:0": "dense",
    "padding-bottom:0": "dense",
    "width:50%": "margin",
    "width:7.5%": "indent",
    "width:100%": "numbered",
    "border-left:0.05em solid currentcolor": "line-left",
    "border-right:0.05em solid currentcolor": "line-right",
    "border-top:0.05em solid currentcolor": "line-above",
    "border-right:0.05em dashed currentcolor": "dashed-right",
    "border-top:0.05em dashed currentcolor": "dashed-above",
}


def style_to_classes(element: Element) -> None:
    """Move what has a class from the element's style to it."""
    classes, kept = [], []
    for declaration in element.attrib.pop("style").split(";"):
        name, _, value = (part.strip() for part in declaration.partition(":"))
        known = _CLASSES.get(f"{name}:{value}")
        if known is None and name:
            kept.append(f"{name}:{value}")
        elif known and known not in classes:
            classes.append(known)
    if kept:
        element.set("style", ";".join(kept))
    add_classes(element, *classes)


def add_classes(element: Element, *classes: str) -> None:
    """Add classes to the element's own."""
    if classes:
        element.set("class", " ".join((*element.get("class", "").split(), *classes)))
