r"""What was meant as TeX or as a footnote, and stays in the text as it was written: it is told.

`\eqref` is a reference where the text has a label, and `\newcommand` and `\begin{cases}` mean
something in a formula alone; `[^a]` is a note where one is defined. On the page they would be
nothing but odd signs, which nobody finds who does not read all of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from plugins.markup.faults import Faults

_VERBATIM = frozenset(("pre", "code", "kbd", "samp", "var", "script", "style", "textarea"))
_ENVIRONMENTS = (
    "equation|align|gather|alignat|xalignat|flalign|multline|eqnarray|displaymath|cases|dcases"
    "|[bBpvV]?matrix|smallmatrix|aligned|alignedat|gathered|split|array|subarray|math"
)
_LEFT = re.compile(
    r"\\(?P<reference>eqref|ref|autoref|[cC]ref)\{[^{}\n]+\}"
    r"|(?:^|(?<=\n))[ \t]*(?P<macro>"
    r"\\(?:(?:re)?newcommand|providecommand|def|DeclareMathOperator)\*?\s*\{?\\[a-zA-Z]+\}?)"
    rf"|\\begin\{{(?P<environment>(?:{_ENVIRONMENTS})\*?)\}}"
    # A set of characters, such as `[^a-z]` and `[^x]+`, is a pattern and no note.
    r"|\[\^(?!\w-\w\])(?![\w-]*(?:a-z|A-Z|0-9))(?P<note>[\w-]+)\](?![+*{(\[])"
)


class LeftOver(Treeprocessor):
    """Looks at the words of a text when all that is understood has been taken out of it."""

    def __init__(self, md: Markdown, faults: Faults) -> None:
        super().__init__(md)
        self._faults = faults

    def run(self, root: Element) -> None:
        """Say of each of them, once, that it is text."""
        found = {one[0].strip(): one for words in _words(root) for one in _LEFT.finditer(words)}
        for written, one in found.items():
            code = "TEXT008" if one["note"] else "TEXT009"
            self._faults.add(code, _message(one, written), near=written)


def _message(one: re.Match[str], written: str) -> str:
    if one["note"]:
        return f"footnote {written} is not defined: expected a line that begins with {written}:"
    if one["macro"]:
        macros = 'write it behind "Macros:" in the header'
        return f"{written} defines a macro outside of a formula: {macros}"
    if one["environment"]:
        return f"{written} outside of a formula is shown as text: expected $$ before and behind it"
    if one["reference"] in {"ref", "eqref"}:
        return f"{written} is shown as text: no formula here has a \\label, which it could refer to"
    return f"{written} is shown as text: expected \\eqref or \\ref, to a formula with a \\label"


def _words(root: Element) -> Iterator[str]:
    """All text that is no code, in order; however deep, without recursion."""
    waiting: list[tuple[Element, bool]] = [(root, False)]
    while waiting:
        element, behind = waiting.pop()
        text = element.tail if behind else element.text
        if text and not isinstance(text, AtomicString) and (behind or element.tag not in _VERBATIM):
            # What stands behind an element does not begin a line.
            yield f".{text}" if behind else text
        if behind:
            continue
        waiting.append((element, True))
        if element.tag not in _VERBATIM:
            waiting += [(child, False) for child in reversed(element)]


class LeftOverExtension(Extension):
    """Adds what tells of them."""

    def __init__(self, faults: Faults) -> None:
        super().__init__()
        self._faults = faults

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """After inline patterns, and when the notes are gone that are not shown."""
        md.treeprocessors.register(LeftOver(md, self._faults), "left_over", 18.5)
