"""Callouts: `> [!NOTE]` as on GitHub, `!!! note "Title"` and the folded `??? note`.

Their bodies are ordinary Markdown, parsed as one piece, so that a list in them stays one list.
Python-Markdown's `admonition` and `pymdownx.details` were not taken: they parse block by block and
look into lists by their own rules, which are not those of `lists.py`.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockparser import BlockParser
from markdown.blockprocessors import BlockProcessor, BlockQuoteProcessor
from markdown.extensions import Extension

from plugins.markup.depth import Depth
from plugins.markup.words import words_in

_MARKED = re.compile(
    r"^(?P<sign>!!!|\?\?\?\+?) +(?P<kind>[A-Za-z][\w-]*)(?: +[\w-]+)*"
    r"(?: +\"(?P<title>.*)\")? *(?:\n|\Z)",
    re.MULTILINE,
)
_QUOTED = re.compile(
    r"^ {0,3}> ?\[!(?P<kind>[A-Za-z]+)\](?P<fold>[+-]?)(?P<title>.*)(?:\n|\Z)", re.MULTILINE
)
_SIGN = re.compile(r"^ {0,3}> ?", re.MULTILINE)
_KINDS = {
    "note": ("note", "info", "abstract", "summary", "todo", "quote", "cite", "seealso"),
    "tip": ("tip", "hint", "success", "check", "done", "example"),
    "important": ("important", "question", "help", "faq"),
    "warning": ("warning", "attention", "bug", "failure", "fail", "missing"),
    "caution": ("caution", "danger", "error"),
}
_LOOKS = {name: kind for kind, names in _KINDS.items() for name in names}


class _Callout(BlockProcessor):
    """What both ways to write a callout have in common."""

    def __init__(self, parser: BlockParser, lang: str, depth: Depth) -> None:
        super().__init__(parser)
        self._words = words_in(lang)
        self._depth = depth

    def _add(self, parent: Element, kind: str, title: str | None, fold: str, body: str) -> None:
        """Append a callout; a title of None is the kind's own, an empty one shows none. `fold` is
        `+` or `-` for one that folds, open or closed."""
        look = _LOOKS.get(kind, "note")
        named = self._words[kind] if kind in self._words else kind.capitalize()
        box = SubElement(parent, "details" if fold else "aside", {"class": f"callout {look}"})
        if fold == "+":
            box.set("open", "open")
        if not fold:
            box.set("role", "note")
        if title == "" and not fold:
            box.set("aria-label", named)
        elif fold:
            SubElement(box, "summary").text = title or named
        else:
            # Regions.py says which level of heading it is.
            attributes = {"class": "callout-title", "role": "heading"}
            SubElement(box, "p", attributes).text = title or named
        self.parser.state.set("callout")
        self.parser.parseChunk(box, body)
        self.parser.state.reset()


class MarkedCallout(_Callout):
    """`!!! note "Title"` or `??? note`, and what is indented by four spaces below it."""

    def test(self, parent: Element, block: str) -> bool:
        """Whether a line of the block opens a callout."""
        del parent
        # The short look first: each of very many short blocks asks for all that follows.
        return ("!!!" in block or "???" in block) and _MARKED.search(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> bool:
        """Parse what stands before it, then the callout; False where it would be too deep."""
        opening = _MARKED.search(blocks[0])
        if opening is None or self._depth.reached():
            return False
        block = blocks.pop(0)
        if before := block[: opening.start()].rstrip("\n"):
            self.parser.parseBlocks(parent, [before])
        body, rest = self.detab(block[opening.end() :])
        bodies = [body]
        while not rest.strip("\n") and blocks and blocks[0].startswith(" " * self.tab_length):
            body, rest = self.detab(blocks.pop(0))
            bodies.append(body)
        if rest.strip("\n"):
            blocks.insert(0, rest)
        fold = {"!!!": "", "???": "-", "???+": "+"}[opening["sign"]]
        body = "\n\n".join(bodies)
        self._add(parent, opening["kind"].lower(), opening["title"], fold, body)
        return True


class QuotedCallout(_Callout):
    """A quotation whose first line is `[!NOTE]`, perhaps with a title behind it."""

    def test(self, parent: Element, block: str) -> bool:
        """Whether the block has such a line, of a kind that there is."""
        del parent
        return "[!" in block and self._opening(block) is not None

    def run(self, parent: Element, blocks: list[str]) -> bool:
        """Parse what stands before it, then the callout; False where it would be too deep."""
        opening = self._opening(blocks[0])
        if opening is None or self._depth.reached():
            return False
        block = blocks.pop(0)
        if before := block[: opening.start()].rstrip("\n"):
            self.parser.parseBlocks(parent, [before])
        body = _SIGN.sub("", block[opening.end() :])
        title = opening["title"].strip() or None
        self._add(parent, opening["kind"].lower(), title, opening["fold"], body)
        return True

    def _opening(self, block: str) -> re.Match[str] | None:
        """The first line of a quotation in the block, if it says that this is a callout."""
        found = _QUOTED.search(block)
        if found is None or found["kind"].lower() not in _LOOKS:
            return None
        return None if _SIGN.search(block, 0, found.start()) else found


class Quotation(BlockQuoteProcessor):
    """Python-Markdown's, but not deeper than other blocks in one another."""

    def __init__(self, parser: BlockParser, depth: Depth) -> None:
        super().__init__(parser)
        self._depth = depth

    def test(self, parent: Element, block: str) -> bool:
        """Whether there is a quotation, and place for it."""
        return super().test(parent, block) and not self._depth.reached()


class CalloutExtension(Extension):
    """Adds the callouts, in the words of one language."""

    def __init__(self, lang: str, depth: Depth) -> None:
        super().__init__()
        self._lang = lang
        self._depth = depth

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """After whole lists; before a list in a block of prose, which may be a callout's body."""
        processors = md.parser.blockprocessors
        processors.register(MarkedCallout(md.parser, self._lang, self._depth), "callout", 94.5)
        processors.register(QuotedCallout(md.parser, self._lang, self._depth), "alert", 94.4)
        processors.register(Quotation(md.parser, self._depth), "quote", 20)
