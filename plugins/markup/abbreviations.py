"""Abbreviations: all the definitions of a block at once.

Python-Markdown's own processor takes one, and puts the rest of the block back to be looked at by
every other processor: a glossary of some thousand lines would take minutes.
"""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.abbr import AbbrBlockprocessor, AbbrExtension


class Abbreviations(AbbrBlockprocessor):
    """`*[HTML]: HyperText Markup Language`, on lines of their own."""

    def run(self, parent: Element, blocks: list[str]) -> bool:
        """Take the definitions; what stands before, between and behind them are blocks."""
        del parent
        block, left, done = blocks[0], [], 0
        for found in self.RE.finditer(block):
            name, title = found["abbr"].strip(), found["title"].strip()
            if name and title:
                self.abbrs[name] = title
                left.append(block[done : found.start()])
                done = found.end()
        if not done:
            return False
        left.append(block[done:])
        blocks[:1] = [text.strip("\n") for text in left if text.strip()]
        return True


class AbbreviationExtension(AbbrExtension):
    """Python-Markdown's, with our reading of definitions."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """In the place of its processor."""
        super().extendMarkdown(md)
        theirs: Any = md.parser.blockprocessors["abbr"]
        ours = Abbreviations(md.parser, theirs.abbrs)
        md.parser.blockprocessors.register(ours, "abbr", 16)
