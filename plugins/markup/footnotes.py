"""Footnotes: numbered as they are referred to, each right behind the block that refers to it.

There the style sheet can set them into the margin, and where it does not (on a phone, in print, in
a feed) a note still follows what it belongs to. Python-Markdown's own extension gathers the
definitions; it numbers notes by their definitions and puts all of them at the end.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions.footnotes import FootnoteBlockProcessor, FootnoteExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from plugins.markup.faults import Faults
from plugins.markup.items import is_stashed
from plugins.markup.words import words_in

_REFERENCE = r"\[\^([^\]\s][^\]]*)\]"
# Kept on a reference until it is numbered.
_LABEL = "data-footnote"
_PARKED = "footnotes"


class Footnotes(FootnoteExtension):
    """The definitions of one text, by their labels."""

    def __init__(self, faults: Faults, lang: str) -> None:
        super().__init__()
        self._faults = faults
        self.back = words_in(lang)["back"]

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Definitions are parsed before inline patterns, and put into place after them."""
        md.registerExtension(self)
        self.parser = md.parser
        md.parser.blockprocessors.register(FootnoteBlockProcessor(self), "footnote", 17)
        md.inlinePatterns.register(_Reference(self), "footnote", 175)
        md.treeprocessors.register(_Park(md, self), "footnote", 50)
        md.treeprocessors.register(_Drop(md, self), "footnote_drop", 19)
        md.treeprocessors.register(_Place(md, self), "footnote_place", 15)

    def setFootnote(self, id: str, text: str) -> None:  # noqa: N802, A002 - Python-Markdown's names
        """Keep a definition; of two with one label the first counts."""
        if id in self.footnotes:
            message = f"footnote [^{id}] is defined twice: the first definition is shown"
            self._faults.add("TEXT004", message, near=f"[^{id}]:")
        else:
            super().setFootnote(id, text)

    def report_unused(self, label: str) -> None:
        """Nothing in the text refers to this definition."""
        message = f"footnote [^{label}] is defined, but the text never refers to it: not shown"
        self._faults.add("TEXT003", message, near=f"[^{label}]:")


class _Reference(InlineProcessor):
    """`[^label]`, if there is such a definition."""

    def __init__(self, notes: Footnotes) -> None:
        super().__init__(_REFERENCE)
        self._notes = notes

    def handleMatch(  # type: ignore[override]  # noqa: N802 - typed for plain patterns there
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        """A reference without its number, which depends on those before it."""
        del data
        if m[1] not in self._notes.footnotes:
            return None, None, None
        reference = Element("sup", {_LABEL: m[1]})
        SubElement(reference, "a", {"class": "footnote-ref", "role": "doc-noteref"})
        return reference, m.start(0), m.end(0)


class _Step(Treeprocessor):
    """One of the steps between the definitions and the notes in their places."""

    def __init__(self, md: Markdown, notes: Footnotes) -> None:
        super().__init__(md)
        self._notes = notes


class _Park(_Step):
    """Parses all definitions at the end of the text, where inline patterns will find them."""

    def run(self, root: Element) -> None:
        """A definition may hold another one, which joins the queue."""
        parked = Element("div", {"class": _PARKED})
        done = 0
        while done < len(self._notes.footnotes):
            label = list(self._notes.footnotes)[done]
            note = SubElement(parked, "aside", {_LABEL: label})
            self._notes.parser.parseChunk(note, self._notes.footnotes[label])
            done += 1
        if done:
            root.append(parked)


class _Drop(_Step):
    """Takes the notes out that the text does not refer to, before works and tables are counted."""

    def run(self, root: Element) -> None:
        """Keep what is referred to from outside of the notes, or from a note that is."""
        if not self._notes.footnotes:
            return
        parked = root[-1]
        unused = {note.get(_LABEL, ""): note for note in parked}
        queue = [block for block in root if block is not parked]
        for element in queue:
            for reference in element.iter("sup"):
                note = unused.pop(reference.get(_LABEL, ""), None)
                if note is not None:
                    queue.append(note)
        for label, note in unused.items():
            parked.remove(note)
            self._notes.report_unused(label)


class _Place(_Step):
    """Numbers the references and puts each note behind the block that first refers to it."""

    def run(self, root: Element) -> None:
        """Go through the blocks; notes that a note refers to follow that note."""
        if not self._notes.footnotes:
            return
        parked = root[-1]
        root.remove(parked)
        waiting = {note.get(_LABEL, ""): note for note in parked}
        shown = _Shown(self._notes.back)
        for at, block in enumerate(list(root)):
            behind = _behind(block, waiting, shown)
            if behind:
                box = Element("div", {"class": "noted"})
                box.tail = block.tail
                box.extend([block, *behind])
                root[at] = box
        shown.link_back()


def _behind(block: Element, waiting: dict[str, Element], shown: _Shown) -> list[Element]:
    """The notes that are first referred to in this block or in one of these notes."""
    queue, notes = [block], []
    for element in queue:
        for reference in list(element.iter("sup")):
            label = reference.attrib.pop(_LABEL, "")
            if not label:
                continue
            if label in waiting:
                note = waiting.pop(label)
                note.attrib.pop(_LABEL)
                shown.open(label, note)
                notes.append(note)
                queue.append(note)
            shown.refer(label, reference)
    return notes


class _Shown:
    """The notes that have a number, and what refers to each of them."""

    def __init__(self, back: str) -> None:
        self._back = back
        self._notes: dict[str, Element] = {}
        self._numbers: dict[str, int] = {}
        self._references: dict[str, int] = {}

    def open(self, label: str, note: Element) -> None:
        """Give a note the next number."""
        self._notes[label] = note
        self._numbers[label] = len(self._notes)
        self._references[label] = 0
        note.attrib.update({"class": "footnote", "role": "note", "id": f"fn:{label}"})

    def refer(self, label: str, reference: Element) -> None:
        """Finish a reference to one of them."""
        self._references[label] += 1
        reference.set("id", _reference_id(label, self._references[label]))
        reference[0].set("href", f"#fn:{label}")
        reference[0].text = str(self._numbers[label])

    def link_back(self) -> None:
        """Give each note its number in front, and behind it the ways back to its references."""
        for label, note in self._notes.items():
            if not len(note) or note[0].tag != "p" or is_stashed(note[0].text or ""):
                note.insert(0, Element("p"))
            first = note[0]
            number = Element("sup", {"class": "footnote-number"})
            number.text, number.tail = str(self._numbers[label]), f" {first.text or ''}"
            first.text = ""
            first.insert(0, number)
            last = note[-1]
            # Code, too, is a paragraph still: one that holds the sign of what was taken out.
            if last.tag != "p" or is_stashed(last.text or ""):
                last = SubElement(note, "p")
            self._add_ways_back(label, last)

    def _add_ways_back(self, label: str, last: Element) -> None:
        for count in range(1, self._references[label] + 1):
            if len(last):
                last[-1].tail = f"{last[-1].tail or ''}\N{NO-BREAK SPACE}"
            attributes = {"class": "footnote-backref", "href": f"#{_reference_id(label, count)}"}
            way = SubElement(last, "a", attributes)
            way.set("title", self._back.format(self._numbers[label]))
            # The selector keeps the arrow from becoming an emoji.
            way.text = "\N{LEFTWARDS ARROW WITH HOOK}\N{VARIATION SELECTOR-15}"
            if count > 1:
                SubElement(way, "sup").text = str(count)


def _reference_id(label: str, count: int) -> str:
    return f"fnref{count if count > 1 else ''}:{label}"
