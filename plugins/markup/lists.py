"""Lists as people expect them: right below a paragraph, and nested by two, three or four spaces.

Python-Markdown wants a blank line before a list and four spaces a level. Here two block
processors take over its own three (`olist`, `ulist`, `indent`): one reads a whole list at once, the
other finds where, in a block of prose, a list or a code fence begins. The content of an item is
then ordinary Markdown without its indentation, parsed as such, which is how fences, quotes and
paragraphs stay inside of their item, and how the same holds in quotes, footnotes, definitions and
`<div markdown>`.

Two ways were not taken. A preprocessor that rewrites indentation to steps of four sees lines and
not blocks: it would have to know quotes, footnotes and HTML itself, and what it indents further can
become code. `pymdownx.fancylists` has lettered lists but keeps both the blank line and the four
spaces, and its processors do not look beyond one block.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.util import STX

from plugins.markup.definitions import DefinitionBody
from plugins.markup.depth import Depth
from plugins.markup.items import ListLines, is_stashed
from plugins.markup.markers import Marker, parse_marker

_BREAK = re.compile(rf"^ *(?:{STX}|(?:[-*+]|0*1[.)]|[ai][.)]) +\S).*", re.MULTILINE)
_DEFINES = re.compile(r"^ {0,3}(?:: {1,3}|\[\^[^\]\n]+\]:)", re.MULTILINE)


class ListProcessor(BlockProcessor):
    """A list, from its first marker to its last line, however many blocks that is."""

    def __init__(self, parser: BlockParser, depth: Depth) -> None:
        super().__init__(parser)
        self._depth = depth

    def test(self, parent: Element, block: str) -> bool:
        """Only what is not code; `run` says whether there is a list."""
        del parent
        return not block.startswith(" " * self.tab_length)

    def run(self, parent: Element, blocks: list[str]) -> bool:
        """Parse the list that opens the first block; False where none does."""
        marker = parse_marker(_first_line(blocks[0]))
        if marker is None or not marker.opens_list() or self._depth.reached():
            return False
        self.parse_list(parent, blocks, marker)
        return True

    def parse_list(self, parent: Element, blocks: list[str], first: Marker) -> None:
        """Take the lines of the list that `first` opens, and parse each item as Markdown."""
        lines = ListLines(first)
        _take_lines(lines, blocks)
        root = SubElement(parent, "ol" if first.label else "ul", _attributes(first))
        self.parser.state.set("loose item" if lines.loose else "list")
        for item in lines.items:
            self.parser.parseChunk(SubElement(root, "li"), item.text())
        self.parser.state.reset()


@dataclass(frozen=True)
class _Break:
    """Where in a block of prose something else begins, and the marker if that is a list."""

    start: int
    marker: Marker | None = None


class BreakProcessor(BlockProcessor):
    """A block of prose that a list or a code fence interrupts without a blank line."""

    def __init__(self, lists: ListProcessor, depth: Depth) -> None:
        super().__init__(lists.parser)
        self._lists = lists
        self._depth = depth

    def test(self, parent: Element, block: str) -> bool:
        """Only what is not code; `run` says whether there is a break."""
        del parent
        return not block.startswith(" " * self.tab_length)

    def run(self, parent: Element, blocks: list[str]) -> bool:
        """Parse what stands before the break, then the list; a fence is left to what follows."""
        found = self._find(parent, blocks[0])
        if found is None or self._depth.reached():
            return False
        before, rest = blocks[0][: found.start - 1], blocks[0][found.start :]
        blocks[0] = rest if found.marker else rest.lstrip(" ")
        self.parser.parseBlocks(parent, [before])
        if found.marker:
            self._lists.parse_list(parent, blocks, found.marker)
        return True

    def _find(self, parent: Element, block: str) -> _Break | None:
        """The first break; the lines below a definition or footnote are parsed with that."""
        for match in _BREAK.finditer(block):
            found = _break_at(match, in_item=parent.tag == "li")
            if found is not None and 0 < found.start < len(block):
                return None if _DEFINES.search(block, 0, found.start) else found
        return None


def _break_at(match: re.Match[str], *, in_item: bool) -> _Break | None:
    """The break that a line makes: before it, or behind a fence that opens the block."""
    if is_stashed(match[0]):
        return _Break(match.start() or match.end() + 1)
    marker = parse_marker(match[0])
    if marker is None or not marker.interrupts_paragraph(in_item=in_item):
        return None
    return _Break(match.start(), marker)


def _first_line(block: str) -> str:
    return block.partition("\n")[0]


def _take_lines(lines: ListLines, blocks: list[str]) -> None:
    """Move what belongs to the list out of the blocks; its first line is known already."""
    start = len(_first_line(blocks[0])) + 1
    while blocks:
        block = blocks[0]
        while start <= len(block):
            end = block.find("\n", start)
            end = len(block) if end < 0 else end
            if not lines.take(block[start:end]):
                blocks[0] = block[start:]
                return
            start = end + 1
        blocks.pop(0)
        lines.take("")
        start = 0


def _attributes(first: Marker) -> dict[str, str]:
    """What tells a browser how to number the list, where that is not 1, 2, 3."""
    if first.style == "1":
        return {"start": str(int(first.label))} if int(first.label) != 1 else {}
    return {"type": first.style} if first.style else {}


class ListExtension(Extension):
    """Puts the processors in place of Python-Markdown's own."""

    def __init__(self, depth: Depth) -> None:
        super().__init__()
        self._depth = depth

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Replace what reads lists, and what reads definitions, which has to know how."""
        self._depth.parser = md.parser
        processors = md.parser.blockprocessors
        for name in ("olist", "ulist", "indent"):
            processors.deregister(name)
        lists = ListProcessor(md.parser, self._depth)
        processors.register(lists, "list", 95)
        processors.register(BreakProcessor(lists, self._depth), "break", 94)
        processors.register(DefinitionBody(md.parser), "defindent", 85)
