"""Texts that nobody writes and Python-Markdown takes minutes for are shown as they are.

For each `[` it looks for the bracket that closes it, to the end of the paragraph, and for each
`<` of a tag that is never closed it reads the rest of the text. A paragraph with very many open
brackets, or with thousands of signs, becomes plain, with a fault; no post of ours comes near.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from plugins.markup.faults import Faults

_SIGNS = re.compile(r"[\\`*_\[\]<&$~^=!]")
_BRACKETS = re.compile(r"\\.|[\[\]]")
_MOST_SIGNS = 4000
_MOST_OPEN = 30
_OPEN_TAG = re.compile(r"<(?=[/a-zA-Z!?])")
_MOST_OPEN_TAGS = 300


class Limits(Treeprocessor):
    """Makes such paragraphs plain."""

    def __init__(self, md: Markdown, faults: Faults) -> None:
        super().__init__(md)
        self._faults = faults

    def run(self, root: Element) -> None:
        """Look at all words that inline patterns are going to read."""
        for element in root.iter():
            if element.text and _excessive(element.text):
                element.text = AtomicString(element.text)
                self._report()
            if element.tail and _excessive(element.tail):
                element.tail = AtomicString(element.tail)
                self._report()

    def _report(self) -> None:
        message = "a paragraph with more brackets or signs than can be read: shown as plain text"
        self._faults.add_once("TEXT006", message)


def _excessive(text: str) -> bool:
    if isinstance(text, AtomicString) or len(text) < _MOST_OPEN:
        return False
    if len(text) > _MOST_SIGNS and len(_SIGNS.findall(text)) > _MOST_SIGNS:
        return True
    return text.count("[") > _MOST_OPEN and _open_brackets(text) > _MOST_OPEN


def _open_brackets(text: str) -> int:
    """How many brackets are open at once, at most, or never closed."""
    most = depth = 0
    for found in _BRACKETS.finditer(text):
        if found[0] == "[":
            depth += 1
            most = max(most, depth)
        elif found[0] == "]":
            depth = max(depth - 1, 0)
    return most


class OpenTags(Preprocessor):
    """Makes the signs of tags plain in a text that has very many unfinished ones."""

    def __init__(self, md: Markdown, faults: Faults) -> None:
        super().__init__(md)
        self._faults = faults

    def run(self, lines: list[str]) -> list[str]:
        """Count, and escape them all where there are too many."""
        text = "\n".join(lines)
        opened = len(_OPEN_TAG.findall(text)) if "<" in text else 0
        if opened - text.count(">") <= _MOST_OPEN_TAGS:
            return lines
        message = f"more than {_MOST_OPEN_TAGS} tags that are never closed: shown as plain text"
        self._faults.add_once("TEXT007", message)
        return _OPEN_TAG.sub("&lt;", text).split("\n")


class LimitExtension(Extension):
    """Adds the limits."""

    def __init__(self, faults: Faults) -> None:
        super().__init__()
        self._faults = faults

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Right before what takes so long: HTML blocks, and inline patterns."""
        md.preprocessors.register(OpenTags(md, self._faults), "open_tags", 21)
        md.treeprocessors.register(Limits(md, self._faults), "limits", 21)
