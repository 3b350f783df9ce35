"""Which lines belong to a list, to which of its items, and whether the list is loose: text only.

Indentation is measured from the marker, not in steps of four: what is indented to the item's text
belongs to the item. Beyond CommonMark, two kindnesses for what people type: a marker two columns
deeper than its parent's is nested under it even where the parent's text begins further right
(`1. item` above `  - sub-item`), and four spaces are always enough (`100. item`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from markdown.util import HTML_PLACEHOLDER_RE

from plugins.markup.markers import Marker, parse_marker

_HEADING_OR_QUOTE = re.compile(r" {0,3}(?:#{1,6}|>)")


def indentation(line: str) -> int:
    """The number of spaces at the beginning of the line."""
    return len(line) - len(line.lstrip(" "))


def is_stashed(line: str) -> bool:
    """Whether the line stands for a code fence or raw HTML that was taken out before."""
    return HTML_PLACEHOLDER_RE.fullmatch(line.strip()) is not None


def _ends_paragraph(line: str) -> bool:
    """Whether the line is a block of its own even right below prose: heading, quote, rule, code."""
    rule = set(line) <= set(" -") or set(line) <= set(" *") or set(line) <= set(" _")
    return bool(_HEADING_OR_QUOTE.match(line)) or is_stashed(line) or (rule and len(line) > 2)


@dataclass
class Item:
    """One item while its lines are gathered.

    `lines` are those below its first; `nested` is the marker of the list that is open directly
    inside of the item, if one is; `paragraph` says whether a line without indentation would still
    continue the item's prose; `shallowest` is the least indentation of the lines that begin
    something (not of wrapped ones).
    """

    marker: Marker
    lines: list[str] = field(default_factory=list)
    nested: Marker | None = field(init=False)
    paragraph: bool = field(init=False)
    shallowest: int | None = None

    def __post_init__(self) -> None:
        self.nested = parse_marker(" " * self.marker.content + self.marker.text)
        self.paragraph = bool(self.marker.text) and not _ends_paragraph(self.marker.text)

    def holds(self, line: str, marker: Marker | None) -> bool:
        """Whether the line is indented far enough to be inside of this item."""
        own = self.marker
        reach = max(4, own.indent + 1) if marker is None else own.indent + 2
        return indentation(line) >= min(own.content, reach)

    def add(self, line: str, marker: Marker | None, *, after_blank: bool) -> bool:
        """Take one indented line; True where a blank line before it separates the item's blocks.

        A blank line inside of a nested list separates that list's items and not this one's blocks.
        """
        indent = indentation(line)
        opens = after_blank or marker is not None or _ends_paragraph(line.lstrip())
        if opens:
            self.shallowest = min(indent, indent if self.shallowest is None else self.shallowest)
        inner = self.nested is not None and (
            marker is not None or Item(self.nested).holds(line, None)
        )
        if after_blank and not inner:
            self.nested = None
            self.paragraph = indent < self.marker.content + 4
        if self.nested is None and marker is not None:
            self.nested = marker
        if opens and not after_blank:
            self.paragraph = marker is not None
        self.lines.append(line)
        return after_blank and not inner

    def text(self) -> str:
        """The item's own Markdown: without its marker, and without the indentation of the item."""
        body = self._body()
        shown = (line[min(body, indentation(line)) :] for line in self.lines)
        return "\n".join((self.marker.text, *shown)).rstrip("\n")

    def _body(self) -> int:
        """The column at which the item's blocks begin.

        It is what the author used, so that code inside of an item may be indented by four more
        than the item's paragraphs, whether these stand below the text or at four spaces. Where all
        there is is code, it is eight spaces for who counts in fours.
        """
        own = self.marker
        if self.shallowest is None:
            return own.content
        if self.shallowest < own.content + 4:
            return self.shallowest
        return own.indent + 4 if self.shallowest >= own.indent + 8 else own.content


class ListLines:
    """The items of one list, gathered line by line.

    `take` answers whether a line still belongs; the first that does not ends the list.
    """

    def __init__(self, first: Marker) -> None:
        self.first = first
        self.items = [Item(first)]
        self.loose = False
        self._blank = False

    def take(self, line: str) -> bool:
        """Add the line to the item that it belongs to; False where it is no part of the list."""
        item = self.items[-1]
        if not line.strip():
            self._blank = True
            item.lines.append("")
            return True
        marker = parse_marker(line)
        if item.holds(line, marker):
            self.loose |= item.add(line, marker, after_blank=self._blank)
        elif marker is not None and marker.continues(self.first, len(self.items) + 1):
            self.loose |= self._blank
            self.items.append(Item(marker))
        elif self._blank or not self._wraps(item, line, marker):
            return False
        else:
            item.lines.append(_as_prose(line, marker))
        self._blank = False
        return True

    def _wraps(self, item: Item, line: str, marker: Marker | None) -> bool:
        """Whether the line, not indented, is the rest of a sentence that the item began."""
        other_list = marker is not None and marker.interrupts_paragraph(in_item=False)
        return item.paragraph and not other_list and not _ends_paragraph(line)


def _as_prose(line: str, marker: Marker | None) -> str:
    """The line without its indentation, and with what looks like a letter's marker made words.

    Inside of an item a letter may open a list, but only where it was indented.
    """
    if marker is None or marker.style in {"", "1"}:
        return line.lstrip(" ")
    return line.lstrip(" ").replace(marker.sign, "\\" + marker.sign, 1)
