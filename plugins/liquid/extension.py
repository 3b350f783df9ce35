"""Liquid tags in Markdown: in blocks where one stands alone or makes a block, else in a line.

A paragraph is looked at when nothing else has claimed it, so that a tag in code of any kind is
text, and a paragraph without one is left as it is. A preprocessor was not taken: it sees lines, and
would have to know by itself what is code.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

from plugins.liquid.elements import Elements
from plugins.liquid.img import figure_of
from plugins.liquid.literal import InCode, Literal, Unsigned, shown
from plugins.liquid.places import Places
from plugins.liquid.tags import (
    END_LITERAL,
    INSIDE,
    LITERAL,
    SHOWN_TAG,
    SIGN,
    TAG,
    tag_of,
    tags_in,
)
from plugins.markup.faults import Faults
from plugins.markup.inserts import Inserts

_BLOCKS = frozenset(("include_code", "notebook"))
_ALONE = frozenset(("img", "video", "youtube", "vimeo"))
_LITERAL = rf"{LITERAL}(?P<inside>{INSIDE}){END_LITERAL}"
_ANY = rf"{TAG}|{_LITERAL}|{SHOWN_TAG}|(?<!{SIGN})(?P<other>\{{%)"
_TAG = re.compile(TAG)
_ESCAPED = re.compile("\x02(\\d{2,3})\x03")


class Blocks(BlockProcessor):
    """Tags that make a block of their own, wherever they stand in a paragraph, and others alone in
    theirs."""

    def __init__(self, md: Markdown, elements: Elements) -> None:
        super().__init__(md.parser)
        self._elements = elements

    def test(self, parent: Element, block: str) -> bool:
        """Only what may hold a tag."""
        del parent
        return "{%" in block

    def run(self, parent: Element, blocks: list[str]) -> bool:
        """Make the block of the first such tag; what stands around it is parsed on its own."""
        block = blocks[0]
        tags = list(tags_in(block))
        if len(tags) == 1 and tags[0].name in _ALONE and tags[0].source == block.strip():
            element = self._elements.of(tags[0])
            if element is None:
                return False
            del blocks[0]
            parent.append(_standing(element))
            return True
        for tag in tags:
            if tag.name in _BLOCKS and (element := self._elements.block(tag)) is not None:
                del blocks[0]
                before, after = block[: tag.start].rstrip(), block[tag.end :].strip(" \n")
                if before.strip():
                    self.parser.parseBlocks(parent, [before])
                parent.append(element)
                if after:
                    blocks.insert(0, after)
                return True
        return False


def _standing(element: Element) -> Element:
    """An element that stands alone in its paragraph."""
    if element.tag == "img":
        return figure_of(element)
    holder = Element("figure" if element.tag == "a" else "p")
    holder.append(element)
    return holder


class Lines(InlineProcessor):
    """Tags in a line of words; what is no tag of ours stays text, for attribute lists too."""

    def __init__(self, md: Markdown, elements: Elements) -> None:
        super().__init__(_ANY, md)
        self._elements = elements

    def handleMatch(  # type: ignore[override] # noqa: N802 - the name is Python-Markdown's
        self, m: re.Match[str], data: str
    ) -> tuple[Element | str, int, int]:
        """The tag's element, or its text where it has none."""
        del data
        if m["inside"] is not None:
            return shown(m["inside"].strip()), m.start(), m.end()
        if m["shown"] is not None:
            return shown(f"{{% {m['shown'].strip()} %}}"), m.start(), m.end()
        if m["other"]:
            return shown(m[0]), m.start(), m.end()
        plain = self._plain(m[0])
        found = _TAG.fullmatch(plain)
        element = self._elements.of(tag_of(found)) if found else None
        return (shown(plain) if element is None else element), m.start(), m.end()

    def _plain(self, text: str) -> str:
        """What was written, where code spans and escapes have been taken out already."""
        whole = str(self.unescape(text))
        return _ESCAPED.sub(lambda sign: f"\\{chr(int(sign[1]))}", whole)


class LiquidExtension(Extension):
    """Adds the tags to a parser of texts in `lang`; what is wrong with them is added to `faults`,
    and notebooks to `inserts`."""

    def __init__(self, places: Places, lang: str, faults: Faults, inserts: Inserts) -> None:
        super().__init__()
        self._places, self._lang = places, lang
        self._faults, self._inserts = faults, inserts

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Blocks right before paragraphs; in lines after code spans and escapes."""
        self._elements = Elements(md, self._places, self._lang, self._faults, self._inserts)
        md.registerExtension(self)
        md.parser.blockprocessors.register(Literal(md.parser, self._faults), "literal", 12)
        md.parser.blockprocessors.register(Blocks(md, self._elements), "liquid", 11)
        md.inlinePatterns.register(Lines(md, self._elements), "liquid", 179)
        md.treeprocessors.register(InCode(md), "liquid", 33)
        md.postprocessors.register(Unsigned(md), "liquid", 5)

    def reset(self) -> None:
        """Before each text."""
        self._elements.begin()
