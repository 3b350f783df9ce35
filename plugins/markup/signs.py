"""What stands behind the signs of headings and in lists of attributes, read as people mean it.

Python-Markdown makes a heading of every line that begins with `#`, and an attribute of every word
in braces.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import HashHeaderProcessor
from markdown.extensions import Extension
from markdown.extensions.attr_list import AttrListTreeprocessor, get_attrs_and_remainder

_NAME = re.compile(r"[A-Za-z_@:][A-Za-z0-9_.:-]*")
_UNNUMBERED = "-"  # Pandoc's sign for a heading without a number; none of ours has one
_CLASSES = frozenset(("unnumbered", "unlisted"))
_BRACE = f"\x02{ord('{')}\x03"  # how Python-Markdown keeps a sign that is escaped


class Headings(HashHeaderProcessor):
    """A heading has a space or a letter behind its signs: `#12` is a number, `#.` an item.

    GitHub and Pandoc do without the letter, but older posts have `##Title`.
    """

    RE = re.compile(
        r"(?:^|\n)(?P<level>#{1,6})(?=\s|\Z|[^\W\d_])"
        r"(?P<header>(?:\\.|[^\\#]|#+(?=[^#\n]))*?)#*(?:\n|$)"
    )


class Attributes(AttrListTreeprocessor):
    """Lists of attributes, each of which has a name of HTML; all else in braces is text."""

    def run(self, doc: Element) -> None:
        """Words behind an element may begin with a brace that opens no list."""
        for element in doc.iter():
            found = self.INLINE_RE.match(element.tail or "")
            if found and not _is_list(found[1]):
                element.tail = f"{_BRACE}{(element.tail or '')[1:]}"
        super().run(doc)

    def assign_attrs(self, elem: Element, attrs_string: str, *, strict: bool = False) -> str:
        """Set them, but for what only numbers headings."""
        if not _is_list(attrs_string):
            return attrs_string
        remainder = super().assign_attrs(elem, attrs_string, strict=strict)
        elem.attrib.pop(_UNNUMBERED, None)
        if classes := elem.attrib.pop("class", ""):
            kept = [name for name in classes.split() if name not in _CLASSES]
            elem.attrib.update({"class": " ".join(kept)} if kept else {})
        return remainder


def _is_list(text: str) -> bool:
    names = (name for name, _ in get_attrs_and_remainder(text)[0])
    return all(name in {".", _UNNUMBERED} or _NAME.fullmatch(name) for name in names)


class SignExtension(Extension):
    """Puts these in place of Python-Markdown's own."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """At the same places as those."""
        md.parser.blockprocessors.register(Headings(md.parser), "hashheader", 70)
        md.treeprocessors.register(Attributes(md), "attr_list", 8)
