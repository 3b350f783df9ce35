"""What depends on the heading above: the name of a table's scrolling region, a callout's level."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from plugins.markup.words import words_in

_HEADING = re.compile("h[1-6]")
_CAPTION = re.compile(r"\s*Table:\s+")


class Regions(Treeprocessor):
    """Puts tables into regions that scroll, and gives callouts their place among headings."""

    def __init__(self, md: Markdown, lang: str) -> None:
        super().__init__(md)
        self._word = words_in(lang)["table"]

    def run(self, root: Element) -> None:
        """Go through the text once, from its first element to its last."""
        name, level = self._word, 1
        used: dict[str, int] = {}
        for parent, child in _in_order(root):
            if _HEADING.fullmatch(child.tag):
                name, level = _words(child) or self._word, int(child.tag[1])
            elif child.get("role") == "heading":
                child.set("aria-level", str(min(level + 1, 6)))
            elif child.tag == "table":
                caption = _take_caption(parent, child)
                own = _words(caption) if caption is not None else name
                used[own] = used.get(own, 0) + 1
                label = own if used[own] == 1 else f"{own} ({used[own]})"
                _wrap(parent, child, label)


def _in_order(root: Element) -> Iterator[tuple[Element, Element]]:
    """Each element with its parent, in the order of the text; however deep, without recursion."""
    waiting = [(root, child) for child in reversed(root)]
    while waiting:
        parent, child = waiting.pop()
        yield parent, child
        waiting += [(child, inner) for inner in reversed(child)]


def _words(element: Element) -> str:
    """An element's words; the references to footnotes have no number yet."""
    return " ".join("".join(element.itertext()).split())


def _take_caption(parent: Element, table: Element) -> Element | None:
    """Make the paragraph `Table: ...` before or behind a table its caption, as Pandoc does."""
    at = list(parent).index(table)
    for beside in (at + 1, at - 1):
        if not 0 <= beside < len(parent) or parent[beside].tag != "p":
            continue
        caption = parent[beside]
        sign = _CAPTION.match(caption.text or "")
        if sign:
            caption.text = (caption.text or "")[sign.end() :]
            caption.tag, caption.tail = "caption", "\n"
            parent.remove(caption)
            table.insert(0, caption)
            return caption
    return None


def _wrap(parent: Element, table: Element, label: str) -> None:
    """Put the table into a region that scrolls, can have the focus for that, and has a name."""
    attributes = {"class": "scroll", "role": "region", "tabindex": "0", "aria-label": label}
    region = Element("div", attributes)
    region.tail, table.tail = table.tail, "\n"
    parent[list(parent).index(table)] = region
    region.append(table)


class RegionExtension(Extension):
    """Adds the regions, in the words of one language."""

    def __init__(self, lang: str) -> None:
        super().__init__()
        self._lang = lang

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """After inline patterns, whose words are in headings and captions."""
        md.treeprocessors.register(Regions(md, self._lang), "regions", 16)
