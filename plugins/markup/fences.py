r"""Fenced code: what stands behind the fence, read as tolerantly as people write it.

`pymdownx.superfences` finds the fences, in lists and quotations too. What follows the fence is read
here, because there an option that it does not know turns the whole block into prose. Understood
are `python`, `{.python}`, `title="net.py"`, `linenums="10"`, `hl_lines="1 3-4"`, and from elsewhere
`{1,3-4}` and `.numberLines`; anything else is passed over. Indented code may name its language in
a first line `:::python`, as in Python-Markdown's `codehilite`.
"""

from __future__ import annotations

import re
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from pymdownx.superfences import SuperFencesBlockPreprocessor

from plugins.markup.code import Listing, is_known, listing_html
from plugins.markup.faults import Faults
from plugins.markup.markers import parse_marker

_OPTION = re.compile(r"""(?P<key>[\w-]+)\s*=\s*(?:"(?P<a>[^"]*)"|'(?P<b>[^']*)'|(?P<c>[^\s}]+))""")
_LANGUAGE = re.compile(r"[\s{]*\.?(?P<name>[\w#+.-]*[\w#+])(?![\w-]*\s*=)")
_BRACES = re.compile(r"\{(?P<lines>[\d\s,-]+)\}")
_FENCE = re.compile(
    r"(?P<before>[> ]*)(?P<marker>(?:[-*+]|[0-9]{1,9}[.)]) {1,4})?"
    r"(?P<fence>`{3,}|~{3,})(?P<info>.*)"
)
_RANGE = re.compile(r"(\d+)(?:-(\d+))?")
_NUMBERED = re.compile(r"\.?(?:numberLines|number-lines)\b")
_COLONS = re.compile(r"(?P<sign>:{3,}|#!)(?P<info>[^\n/]+)\n")
_PLAIN_NAMES = frozenset(("", "text", "txt", "plain", "plaintext", "none", "nohighlight", "output"))
# A mistyped number must not make a set of a billion lines.
_MOST_LINES = 9999


def read_info(info: str, code: str = "") -> Listing:
    """The listing that the words behind a fence ask for, whatever the language's name."""
    options = {
        found["key"]: found["a"] or found["b"] or found["c"] or ""
        for found in _OPTION.finditer(info)
    }
    language = _LANGUAGE.match(info)
    braces = _BRACES.search(info)
    marked = _ranges(braces["lines"] if braces else options.get("hl_lines", ""))
    number = options.get("linenums", options.get("startFrom", ""))
    if not number.isdecimal():
        number = "1" if number or _NUMBERED.search(info) else ""
    return Listing(
        code,
        language["name"].lower() if language and not language["name"].isdecimal() else "",
        options.get("title", ""),
        int(number[:6]) if number else None,
        marked,
    )


def _below_markers(lines: list[str]) -> list[str]:
    """The lines with a fence that stands right behind an item's marker on a line of its own."""
    out: list[str] = []
    opened = ""
    for line in lines:
        fence = _FENCE.match(line)
        if opened:
            opened = "" if line.strip("> ") == opened else opened
        elif fence and "`" not in fence["info"]:
            opened = fence["fence"]
            if fence["marker"] and _goes_on(out[-1] if out else "", fence["before"]):
                out += _two_lines(fence)
                continue
        out.append(line)
    return out


def _two_lines(fence: re.Match[str]) -> tuple[str, str]:
    before, marker = fence["before"], fence["marker"]
    indent = " " * len(marker)
    return f"{before}{marker.rstrip(' ')}", f"{before}{indent}{fence['fence']}{fence['info']}"


def _goes_on(previous: str, before: str) -> bool:
    """Whether a marker without words opens an item below this line: in prose it would not, and a
    hyphen would make a heading of it."""
    indent = len(previous) - len(previous.lstrip("> "))
    item = parse_marker(previous[indent:]) is not None
    return not previous.strip("> ") or indent > len(before) or (item and indent == len(before))


def _ranges(text: str) -> frozenset[int]:
    lines: set[int] = set()
    for first, last in _RANGE.findall(text):
        begin, end = int(first[:6]), int((last or first)[:6])
        lines.update(range(begin, min(end, _MOST_LINES) + 1))
    return frozenset(lines)


class Fences(SuperFencesBlockPreprocessor):
    """Superfences with our header and our elements."""

    def __init__(self, md: Markdown, faults: Faults, word: str) -> None:
        super().__init__(md)  # type: ignore[no-untyped-call]  # pymdownx has no types
        self._faults = faults
        self._word = word
        self._info = ""

    def run(self, lines: list[str]) -> list[str]:
        """The lines with each block of code taken out; a fence left open is reported."""
        out: list[str] = super().run(_below_markers(lines))  # type: ignore[no-untyped-call]  # as above
        if self.fence is not None:
            opened = f"{self.fence}{self._info}"
            message = f"a code block opened by {self.fence} is never closed by the same"
            self._faults.add("TEXT002", message, near=opened)
        return out

    def parse_options(self, m: re.Match[str]) -> bool:
        """Read what stands behind a fence; False where it opens no block: "```a``` b"."""
        self._info = m.string[m.end("fence") :]
        if "`" in self._info:
            return False
        self.lang, self.options, self.attrs = "", {"info": self._info}, {}
        self.formatter = self._format
        return True

    handle_attrs = handle_unrecognized = parse_options

    def _format(self, src: str, options: dict[str, str], **_others: Any) -> str:
        listing = read_info(options["info"], src)
        if listing.language in _PLAIN_NAMES:
            listing = Listing(src, "", listing.title, listing.first_number, listing.marked)
        elif not is_known(listing.language):
            message = f'code in the language "{listing.language}", which Pygments does not know: '
            self._faults.add("TEXT001", f"{message}shown without colours", near=options["info"])
        return listing_html(listing, self._word)


class IndentedCode(Treeprocessor):
    """Gives indented code the same elements as fenced code."""

    def __init__(self, md: Markdown, word: str) -> None:
        super().__init__(md)
        self._word = word

    def run(self, root: Element) -> None:
        """Replace the content of every `pre` by a placeholder for the finished code."""
        for parent in list(root.iter()):
            for at, child in enumerate(parent):
                if child.tag == "pre" and len(child) == 1 and child[0].tag == "code":
                    listing = _indented(child[0].text or "")
                    holder = Element("p")
                    holder.text = self.md.htmlStash.store(listing_html(listing, self._word))
                    holder.tail = child.tail
                    parent[at] = holder


def _indented(code: str) -> Listing:
    """The listing of an indented block, without the line that names its language."""
    text = _unescaped(code)
    first = _COLONS.match(text)
    if first is None:
        return Listing(text)
    named = read_info(first["info"], text[first.end() :])
    if not is_known(named.language):
        return Listing(text)
    number = 1 if first["sign"] == "#!" else named.first_number
    return Listing(named.code, named.language, named.title, number, named.marked)


def _unescaped(code: str) -> str:
    """The code as it was written: the block parser has escaped it already."""
    return code.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


class FenceExtension(Extension):
    """Puts our reading of fences in place of superfences' own."""

    def __init__(self, faults: Faults, word: str) -> None:
        super().__init__()
        self._faults = faults
        self._word = word

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Superfences sets itself up, and then we take its place."""
        md.registerExtensions(["pymdownx.superfences"], {})
        theirs: Any = md.preprocessors["fenced_code_block"]
        ours: Any = Fences(md, self._faults, self._word)
        ours.config, ours.extension = theirs.config, theirs.extension
        md.preprocessors.register(ours, "fenced_code_block", 25)
        md.treeprocessors.register(IndentedCode(md, self._word), "indented_code", 28)
