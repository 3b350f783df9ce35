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
        """Parse the blocks in the last definition, or in the last item of a list that ends it."""
        body = parent[-1][-1]
        taken: list[str] = []
        while blocks and (not blocks[0].strip() or self._is_indented(blocks[0])):
            inner, rest = self.detab(blocks.pop(0))
            taken.append(inner)
            if rest:
                blocks.insert(0, rest)
                break
        if self._is_indented(taken[0]) and _ends_with_list(body):
            body = body[-1][-1]
            taken[0], rest = self.detab(taken[0])
            taken[1:1] = [rest] if rest else []
        _wrap_words(body)
        self.parser.state.set("definition")
        self.parser.parseBlocks(body, taken)
        self.parser.state.reset()

    def _is_indented(self, block: str) -> bool:
        return block.startswith(" " * self.tab_length)


def _ends_with_list(body: Element) -> bool:
    return len(body) > 0 and body[-1].tag in {"ul", "ol"}


def _wrap_words(body: Element) -> None:
    """Make the words that stand directly in the element a paragraph: others will follow them."""
    if body.text:
        paragraph = Element("p")
        paragraph.text, body.text = body.text, ""
        body.insert(0, paragraph)
