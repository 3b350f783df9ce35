"""The indented blocks below a definition, which belong to it."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown.blockprocessors import BlockProcessor


class DefinitionBody(BlockProcessor):
    """Gives the blocks indented by four spaces below a definition list to its last definition.

    Python-Markdown's own processor takes one block at a time and does the same for lists. Here a
    list has taken its blocks itself by then, and in an item four spaces mean code; so this one
    looks for definition lists only, and takes all the blocks, so that a list among them is whole.
    """

    def test(self, parent: Element, block: str) -> bool:
        """Whether an indented block follows a definition list."""
        return self._is_indented(block) and len(parent) > 0 and parent[-1].tag == "dl"

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Parse the blocks in the last definition; where a list ends it, the deeper ones there."""
        body = parent[-1][-1]
        taken = self._take_indented(blocks)
        if len(body) and body[-1].tag in {"ul", "ol"}:
            self._parse(body[-1][-1], self._take_indented(taken))
        self._parse(body, taken)

    def _take_indented(self, blocks: list[str]) -> list[str]:
        """Move the leading indented blocks out of `blocks`, and give them without four spaces."""
        taken = []
        while blocks and (not blocks[0].strip() or self._is_indented(blocks[0])):
            inner, rest = self.detab(blocks.pop(0))
            taken.append(inner)
            if rest:
                blocks.insert(0, rest)
                break
        return taken

    def _parse(self, body: Element, blocks: list[str]) -> None:
        """Add the blocks to the element, whose own words become a paragraph: others follow them."""
        if not blocks:
            return
        if body.text:
            paragraph = Element("p")
            paragraph.text, body.text = body.text, ""
            body.insert(0, paragraph)
        self.parser.state.set("definition")
        self.parser.parseBlocks(body, blocks)
        self.parser.state.reset()

    def _is_indented(self, block: str) -> bool:
        return block.startswith(" " * self.tab_length)
