"""Figures: a picture alone in its paragraph, with a title, is a figure with that caption.

This is decided before inline patterns run, so that the caption is Markdown as any other words are:
emphasis, code, links and mathematics work in it.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

_ALT = r"(?P<alt>(?:[^\[\]\\]|\\.|\[[^\[\]]*\])*)"
_ADDRESS = r"(?P<address><[^<>\n]*>|[^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*)"
_TITLE = r"\s+(?P<sign>[\"'])(?P<title>(?:(?!(?P=sign)\s*\)).)*)(?P=sign)\s*"
_LIST = r"(?P<{}>\{{:?[^{{}}\n]*\}})?"
_PICTURE = rf"!\[{_ALT}\](?:\({_ADDRESS}{_TITLE}\)|\[(?P<label>[^\[\]]*)\])" + _LIST.format("list")
_ALONE = re.compile(
    rf"\s*(?P<open>\[)?{_PICTURE}"
    rf"(?(open)\](?P<link>\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)|\[[^\[\]]*\]){_LIST.format('own')})"
    r"(?P<below>\s*\n\{:[^{}\n]*\})?\s*",
    re.DOTALL,
)
_HOLDERS = frozenset(("p", "li", "dd"))


class Figures(Treeprocessor):
    """Makes figures of such paragraphs; in a tight list the item itself holds the picture."""

    def run(self, root: Element) -> None:
        """Look at every element that may hold a picture alone."""
        for element in list(root.iter()):
            text = element.text or ""
            if element.tag not in _HOLDERS or "![" not in text[:200]:
                continue
            found = _ALONE.fullmatch(text)
            caption = self._caption(found) if found and not _followed(element) else ""
            if found and caption:
                self._make(element, found, caption)

    def _caption(self, found: re.Match[str]) -> str:
        """The title, from where the picture is or from the definition of its address."""
        if found["address"] is not None:
            return found["title"].strip()
        label = (found["label"] or found["alt"]).lower()
        _, title = self.md.references.get(" ".join(label.split()), ("", None))
        return (title or "").strip()

    def _make(self, element: Element, found: re.Match[str], caption: str) -> None:
        address = found["address"]
        if address is None:
            label = (found["label"] or found["alt"]).lower()
            address = f"<{self.md.references[' '.join(label.split())][0]}>"
        picture = f"![{found['alt']}]({address}){found['list'] or ''}"
        if found["open"]:
            picture = f"[{picture}]{found['link']}{found['own'] or ''}"
        figure = element
        if element.tag == "p":
            element.tag = "figure"
        else:
            figure = Element("figure")
            element.insert(0, figure)
            element.text = ""
        figure.text = picture
        words = Element("figcaption")
        words.text, words.tail = caption, found["below"]
        figure.insert(0, words)


def _followed(element: Element) -> bool:
    """Whether other words or spans follow the text; blocks may, in an item."""
    return element.tag == "p" and len(element) > 0


class FigureExtension(Extension):
    """Adds the figures."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Before inline patterns, and after footnotes are there as blocks."""
        md.treeprocessors.register(Figures(md), "figures", 30)
