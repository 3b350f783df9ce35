"""MathML as a tree, and as text for a page."""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring, tostring


def parse_mathml(text: str) -> Element:
    """The tree of a `<math>` element. Raises `ParseError` where it is no XML.

    It is what the engine made, or an author's own: there is no document type in front of it, which
    is what makes XML of others dangerous.
    """
    return fromstring(text)  # noqa: S314 - see above


def write_mathml(root: Element) -> str:
    """The text of a tree, as HTML and XML both read it."""
    html = tostring(root, encoding="unicode", short_empty_elements=False)
    return html.replace("></mspace>", "/>")
