"""Citations in Markdown: `[@key]`, `[see @a, p. 3; @b]`, `[@@key]`, and the list of what was cited.

1. An inline processor, run when links, addresses, code and formulas have been taken out, puts a
   mark in the tree for each work: how it is named depends on what else is cited further on.
2. A tree processor gives every mark its name and its link, before anything looks at the words of
   headings; another one puts the list behind the text, when its notes are where they belong.

`Citing` holds what both need to know of the text, as `Faults` does.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from plugins.bibliography import Bibliography, Work
from plugins.bibliography.citation import Form, Item, parse_citation
from plugins.bibliography.labels import Label, in_order, labels
from plugins.bibliography.phrases import phrases_in
from plugins.markup.faults import Faults
from plugins.markup.works import Uses, work_list
from plugins.problems import did_you_mean

# No author can write it: it is a mark in the tree alone, and gone before there is HTML.
_MARK = "open-masters-work"
_BRACKETS = r"(?<!!)\[(?!\^)([^\[\]@]*@[^\[\]]*)\]"
_IN_ADDRESS = re.compile(r"\w://\S*$")
_LOOK_BACK = 500  # characters: no address in a text is longer
# A link's is 160, raw HTML's 90, emphasis' 60: what these two hold is none of ours.
_AFTER_LINKS = 85
# A note that is not shown, and so cites nothing, goes at 19; tables are named by headings at 16.
_AFTER_UNUSED_NOTES = 18
_BEFORE_CONTENTS = 14  # notes are placed by one of 15, the contents list is of 5


class Citing:
    """What the text that is being parsed now may cite, and what it has cited."""

    def __init__(self) -> None:
        self.works = Bibliography()
        self.listed = True
        self.cited: tuple[Work, ...] = ()
        self.unknown: set[str] = set()
        self.uses: Uses | None = None

    def begin(self, works: Bibliography, *, listed: bool) -> None:
        """Forget the last text. This one may cite `works`; those that it does stand in a list
        behind it where it is to be `listed`, and are linked with it."""
        self.works, self.listed, self.cited, self.unknown = works, listed, (), set()
        self.uses = None

    def go_on(self) -> None:
        """Another piece of the same text: a notebook's cell, which has no list of its own."""
        self.listed = False


class CitationProcessor(InlineProcessor):
    """The brackets of a citation, with a mark for each work."""

    def __init__(self, citing: Citing, faults: Faults, md: Markdown) -> None:
        super().__init__(_BRACKETS, md)
        self._citing = citing
        self._faults = faults

    def handleMatch(  # type: ignore[override] # noqa: N802 - the name is Python-Markdown's
        self, m: re.Match[str], data: str
    ) -> tuple[Element | None, int | None, int | None]:
        """The element, or None where the brackets are text."""
        items = parse_citation(m[1])
        if not items or _IN_ADDRESS.search(data, max(0, m.start() - _LOOK_BACK), m.start()):
            return None, None, None
        if not self._citing.works.works:
            self._report_unknown(items[0].key)
            return None, None, None
        return self._element(items), m.start(0), m.end(0)

    def _element(self, items: tuple[Item, ...]) -> Element:
        """The citation, in parentheses of its own unless its first work is a part of the text."""
        whole = Element("span", {"class": "citation"})
        only = items[0] if len(items) == 1 else None
        bare = items[0].form is Form.TEXTUAL or (
            only and not only.before and not only.after and only.key not in self._works
        )
        text = "" if bare else "("
        for number, item in enumerate(items):
            text += f"{'; ' if number else ''}{item.before}"
            text = self._add(whole, text, item)
        _append(whole, text if bare else f"{text})")
        return whole

    def _add(self, whole: Element, text: str, item: Item) -> str:
        """Add the text and the work's mark; what stands behind that is given back."""
        _append(whole, text)
        if item.key not in self._works:
            unknown = SubElement(whole, "span", {"class": "citation-unknown"})
            unknown.text = AtomicString(f"[@{item.key}?]")
            self._report_unknown(item.key)
            return item.after
        mark = {"key": item.key, "part": "whole" if item.form is Form.FULL else item.form.value}
        if item.form is not Form.TEXTUAL or not item.after:
            SubElement(whole, _MARK, mark)
            return item.after
        SubElement(whole, _MARK, {**mark, "part": "author"})
        _append(whole, " (")
        SubElement(whole, _MARK, {**mark, "part": Form.YEAR.value, "plain": ""})
        return f"{item.after})"

    @property
    def _works(self) -> Mapping[str, Work]:
        return self._citing.works.by_key

    def _report_unknown(self, key: str) -> None:
        """Say of a key, once, that it names nothing; where there is no bibliography at all it may
        well be somebody's handle, and no reason not to publish."""
        if key in self._citing.unknown:
            return
        self._citing.unknown.add(key)
        if self._works:
            hint = did_you_mean(key, self._works)
            message = f'"@{key}" is no work of the bibliography{hint}'
            self._faults.add("REF010", message, near=f"@{key}", refuses=True)
        else:
            message = f'"@{key}" looks like a work, and none are known: is there a references.bib?'
            self._faults.add("REF011", message, near=f"@{key}")


def _append(element: Element, text: str) -> None:
    """Add text at the end of the element."""
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text


class NamesProcessor(Treeprocessor):
    """Names the works in the text."""

    def __init__(self, citing: Citing, lang: str, md: Markdown) -> None:
        super().__init__(md)
        self._citing = citing
        self._phrases = phrases_in(lang)

    def run(self, root: Element) -> None:
        """Turn every mark into a link, or into plain text where it stands in a link already."""
        marks = list(root.iter(_MARK))
        if not marks:
            return
        works = self._citing.works.by_key
        named = labels((works[mark.attrib["key"]] for mark in marks), self._phrases)
        self._citing.cited = tuple(dict.fromkeys((*self._citing.cited, *in_order(named))))
        uses = self._citing.uses = Uses(named)
        linked = {inner for link in root.iter("a") for inner in link.iter(_MARK)}
        for mark in marks:
            work = works[mark.attrib["key"]]
            plain = "plain" in mark.attrib or not self._citing.listed or mark in linked
            text = _words(mark.attrib["part"], named[work])
            mark.tag = "span" if plain else "a"
            mark.attrib.clear()
            mark.attrib.update({} if plain else uses.link(work))
            mark.text = AtomicString(text)


class WorksProcessor(Treeprocessor):
    """Puts the list behind the text."""

    def __init__(self, citing: Citing, lang: str, md: Markdown) -> None:
        super().__init__(md)
        self._citing = citing
        self._phrases = phrases_in(lang)

    def run(self, root: Element) -> None:
        """Add the list of what was named, if there is room for one."""
        if self._citing.uses and self._citing.listed:
            work_list(root, self._citing.uses, self._phrases)


def _words(part: str, label: Label) -> str:
    """What of a work's name stands in the text."""
    if part == "author":
        return label.author
    if part == Form.YEAR.value:
        return label.year
    if part == Form.TEXTUAL.value:
        return f"{label.author} ({label.year})"
    return f"{label.author}, {label.year}"


class CitationExtension(Extension):
    """Citations for texts in `lang`, which cite what `citing` says."""

    def __init__(self, citing: Citing, faults: Faults, lang: str) -> None:
        super().__init__()
        self._citing, self._faults, self._lang = citing, faults, lang

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        r"""Register them all; `\@` is the sign and no citation."""
        md.ESCAPED_CHARS.append("@")
        inline = CitationProcessor(self._citing, self._faults, md)
        md.inlinePatterns.register(inline, "citation", _AFTER_LINKS)
        names = NamesProcessor(self._citing, self._lang, md)
        md.treeprocessors.register(names, "work_names", _AFTER_UNUSED_NOTES)
        works = WorksProcessor(self._citing, self._lang, md)
        md.treeprocessors.register(works, "work_list", _BEFORE_CONTENTS)
