"""The list of the works that a text cites, with the ways back to where it does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from xml.etree.ElementTree import Element, SubElement

from markdown.util import AtomicString

from plugins.bibliography import Work
from plugins.bibliography.labels import Label, letter
from plugins.bibliography.phrases import Phrases
from plugins.bibliography.reference import reference_of

_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_BACK = "\N{LEFTWARDS ARROW WITH HOOK}\N{VARIATION SELECTOR-15}"  # the arrow, never a picture of it


class Uses:
    """The works that a text cites, as it names them, and where: the fragments of each one's entry
    and of its citations."""

    def __init__(self, named: Mapping[Work, Label]) -> None:
        self.named = named
        self._names = anchors(work.key for work in named)
        self._counts = dict.fromkeys(self._names, 0)

    def link(self, work: Work) -> dict[str, str]:
        """The attributes of the next link to the work."""
        self._counts[work.key] += 1
        name = self._names[work.key]
        return {"href": f"#ref-{name}", "id": f"cite-{name}-{self._counts[work.key]}"}

    def entry(self, work: Work) -> str:
        """The fragment of the work's entry."""
        return f"ref-{self._names[work.key]}"

    def backs(self, work: Work) -> tuple[str, ...]:
        """The fragments of the citations so far."""
        name = self._names[work.key]
        return tuple(f"cite-{name}-{n}" for n in range(1, self._counts[work.key] + 1))


def anchors(keys: Iterable[str]) -> Mapping[str, str]:
    """For each key a name that a fragment may have, no two of them alike."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for key in keys:
        name = base = re.sub(r"[^\w.-]+", "-", key)
        number = 1
        while name in taken:
            number += 1
            name = f"{base}-{number}"
        taken.add(name)
        names[key] = name
    return names


def work_list(root: Element, uses: Uses, phrases: Phrases) -> None:
    """Add the list at the end of the text, under a heading of its own unless the author has written
    that already."""
    last = root[-1]
    words = "".join(last.itertext()).strip().casefold()
    if last.tag not in _HEADINGS or words != phrases.references.casefold():
        SubElement(root, "h2").text = AtomicString(phrases.references)
    listing = SubElement(root, "ul", {"class": "references"})
    for work, label in uses.named.items():
        entry = SubElement(listing, "li", {"id": uses.entry(work)})
        _describe(entry, work, label, phrases)
        _lead_back(entry, uses.backs(work), phrases)


def _describe(entry: Element, work: Work, label: Label, phrases: Phrases) -> None:
    """The work's line, and the ways to it."""
    reference = reference_of(work, phrases, label.letter)
    entry.text = AtomicString()
    for piece in reference.pieces:
        if piece.emphasised:
            SubElement(entry, "em").text = AtomicString(piece.words)
        elif len(entry):
            entry[-1].tail = AtomicString((entry[-1].tail or "") + piece.words)
        else:
            entry.text = AtomicString(piece.words)
    for way in reference.ways:
        _space(entry)
        SubElement(entry, "a", {"href": way.address}).text = AtomicString(way.title)


def _lead_back(entry: Element, backs: tuple[str, ...], phrases: Phrases) -> None:
    """An arrow back to the one place that cites the work, or an arrow and a letter for each."""
    for number, back in enumerate(backs):
        _space(entry)
        link = SubElement(entry, "a", {"class": "reference-back", "href": f"#{back}"})
        if len(backs) == 1:
            link.set("aria-label", phrases.back)
            link.text = _BACK
        else:
            link.set("aria-label", phrases.back_to.format(letter(number)))
            link.text = letter(number) if number else f"{_BACK} {letter(number)}"


def _space(entry: Element) -> None:
    if len(entry):
        entry[-1].tail = AtomicString((entry[-1].tail or "") + " ")
    else:
        entry.text = AtomicString(f"{entry.text} ")
