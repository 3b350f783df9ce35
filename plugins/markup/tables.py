"""A table right below a line of prose, as on GitHub: Python-Markdown wants a blank line first."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension

# A row of names, and below it one of hyphens; a line of hyphens alone is a heading's.
_RULE = r" {0,3}(?:\|[ ]*:?-+:?[ ]*\|?|\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)+\|?)[ ]*"
_BEGIN = re.compile(rf"\n(?P<names>[^\n]*\|[^\n]*)\n{_RULE}(?:\n|\Z)")


class TableBelowProse(BlockProcessor):
    """Divides such a block in two."""

    def test(self, parent: Element, block: str) -> bool:
        """Whether a table begins below the block's first line."""
        del parent
        return "|" in block and _BEGIN.search(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> bool:
        """Parse the prose; leave the table, unless the prose is a table that goes on."""
        block = blocks[0]
        begin = _BEGIN.search(block)
        if begin is None or re.match(rf"[^\n]*\|[^\n]*\n{_RULE}(?:\n|\Z)", block):
            return False
        blocks[0] = block[begin.start("names") :]
        self.parser.parseBlocks(parent, [block[: begin.start()]])
        return True


class TableExtension(Extension):
    """Adds it."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """After code and lists, before tables."""
        md.parser.blockprocessors.register(TableBelowProse(md.parser), "table_below", 76)
