"""`{% literal %}` .. `{% endliteral %}`: what is between them is text, whatever it looks like.

In one paragraph that is a matter of its line. Where paragraphs are between the two, each `{%` in
them gets a sign before it that no tag has, and that is taken out when all is done.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown.blockprocessors import BlockProcessor
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from plugins.liquid.tags import END_LITERAL, LITERAL, SIGN
from plugins.markup.faults import Faults

_BEGIN, _END = re.compile(LITERAL), re.compile(END_LITERAL)


def shown(text: str) -> str:
    """The text with the sign before each `{%`, which makes it none."""
    return text.replace("{%", f"{SIGN}{{%")


class Literal(BlockProcessor):
    """A literal text that begins in one paragraph and ends in another one."""

    def __init__(self, parser: object, faults: Faults) -> None:
        super().__init__(parser)  # type: ignore[arg-type]  # its type is not exported
        self._faults = faults

    def test(self, parent: Element, block: str) -> bool:
        """Only what may hold one; `run` says whether it does."""
        del parent
        return "literal" in block

    def run(self, parent: Element, blocks: list[str]) -> bool:
        """Make the paragraphs up to its end text, and let them be parsed as such; False where none
        is open at the end of the first."""
        del parent
        begin = _open(blocks[0])
        if begin is None:
            return False
        for number, block in enumerate(blocks[1:], start=1):
            if end := _END.search(block):
                inside = [blocks[0][begin.end() :], *blocks[1:number], block[: end.start()]]
                texts = [shown(text) for text in inside]
                texts[0] = blocks[0][: begin.start()] + texts[0]
                texts[-1] = texts[-1].rstrip() + block[end.end() :]
                blocks[: number + 1] = [text for text in texts if text.strip()]
                return True
        message = "{% literal %} is never ended: expected {% endliteral %}"
        self._faults.add("LIQ005", message, near=begin[0], refuses=True)
        at = begin.start()
        blocks[0] = blocks[0][:at] + shown(blocks[0][at:])
        return True


def _open(block: str) -> re.Match[str] | None:
    """The beginning that has no end in the block."""
    at = 0
    while begin := _BEGIN.search(block, at):
        end = _END.search(block, begin.end())
        if not end:
            return begin
        at = end.end()
    return None


class InCode(Treeprocessor):
    """Takes the signs out of indented code before it is coloured."""

    def run(self, root: Element) -> None:
        """Look at all code."""
        for block in root.iter("pre"):
            for element in block.iter():
                if element.text and SIGN in element.text:
                    element.text = AtomicString(element.text.replace(SIGN, ""))


class Unsigned(Postprocessor):
    """Takes the signs out at last."""

    def run(self, text: str) -> str:
        """The HTML without them."""
        return text.replace(SIGN, "")
