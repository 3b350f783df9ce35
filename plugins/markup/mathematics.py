r"""Formulas in Markdown: taken out of the source first of all, and put in as MathML last of all.

What stands between is a sign that nothing in Markdown knows, so that no `_`, `*`, `<` or `|` of a
formula is ever Markdown's. Where such a sign turns up in code or in an attribute after all (only
the parser can tell indented code from the text of a list), the source is put back.

`\$` is a dollar sign, as `\*` is an asterisk.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import escape
from xml.etree.ElementTree import Element, tostring

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from plugins.formulas import Flaw, Formula, Macro, Rendered, render
from plugins.markup.binding import Put, put_together
from plugins.markup.delimiters import Found, find_formulas
from plugins.markup.faults import Faults
from plugins.markup.held import Waiting
from plugins.markup.text import Fault

_SIGN = re.compile("\x02fxqz(\\d+)\x03")
_TAG_OR_SIGN = re.compile(
    r"(?P<tag><(?P<close>/)?(?P<name>[a-z][a-z0-9-]*)(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>)"
    "|\x02fxqz(?P<sign>\\d+)\x03",
    re.IGNORECASE,
)
_VERBATIM = frozenset(("pre", "code", "script", "style", "textarea", "kbd", "samp", "tt", "var"))


class Formulas:
    """The formulas of the text that is being parsed now, and the macros that hold in it.

    `site` are the macros of the whole site.
    """

    def __init__(self, site: Mapping[str, Macro] | None = None) -> None:
        self._site = dict(site or {})
        self._macros: Mapping[str, Macro] = self._site
        self._waiting: Waiting | None = None
        self._sources: list[str] = []
        self._shown: list[str] = []

    def begin(
        self, macros: Mapping[str, Macro] | None = None, waiting: Waiting | None = None
    ) -> None:
        """Forget the last text; `macros` are those of this one. Where its formulas are to be
        rendered later, together with those of its inserts, they are left with `waiting`."""
        self._macros = {**self._site, **(macros or {})}
        self._waiting = waiting
        self._sources, self._shown = [], []

    def take(self, source: str, faults: Faults) -> str:
        """The source with signs in place of its formulas."""
        if not any(sign in source for sign in ("$", "\\", "math")):
            return source
        found = find_formulas(source, labels_elsewhere=self._waiting is not None)
        formulas = [
            Formula(one.tex, one.display, 1 + source.count("\n", 0, one.start)) for one in found
        ]
        if self._waiting:
            written = [source[one.start : one.end] for one in found]
            return self._with_signs(source, found, self._waiting.hold(formulas, written))
        results = render(formulas, self._macros)
        for formula, result in zip(formulas, results, strict=True):
            if result.flaw:
                message = message_of(formula, result.flaw)
                faults.add(result.flaw.code, message, line=formula.line, refuses=True)
        return self._with_signs(source, found, results)

    def _with_signs(
        self, source: str, found: tuple[Found, ...], rendered: tuple[Rendered, ...]
    ) -> str:
        pieces: list[str] = []
        done = 0
        for one, result in zip(found, rendered, strict=True):
            written = source[one.start : one.end]
            pieces += (source[done : one.start], f"\x02fxqz{len(self._sources)}\x03")
            self._sources.append(_without_indent(written, source, one.start))
            self._shown.append(_html(result, written))
            done = one.end
        return "".join((*pieces, source[done:]))

    def render(self, waiting: Waiting, html: str) -> tuple[Fault, ...]:
        """Render the formulas of the page that were left for later; what is wrong with them."""
        return tuple(
            Fault(held.line, flaw.code, message_of(held.formula, flaw), True, held.place.shown)
            for held, flaw in waiting.render(html, self._macros)
        )

    def source(self, text: str) -> str:
        """The text with the source of each formula in place of its sign."""
        return _SIGN.sub(lambda sign: self._sources[int(sign[1])], text)

    def put_in(self, html: str, *, raw: bool) -> str:
        """The HTML with each formula in place of its sign, or its source where it is in code or in
        a tag. `raw` is HTML as its author wrote it: what is put back is not escaped."""
        if "\x02fxqz" not in html:
            return html
        return put_together(html, self._puts(html, raw=raw))

    def _puts(self, html: str, *, raw: bool) -> Iterator[Put]:
        inside = _Code()
        for found in _TAG_OR_SIGN.finditer(html):
            if found["tag"]:
                inside.pass_tag(found["name"].lower(), closing=bool(found["close"]))
            if inside or found["tag"]:
                if "\x02" in found[0]:
                    yield Put(*found.span(), self._plain(found[0], raw=raw), inline=False)
            else:
                shown = self._shown[int(found["sign"])]
                yield Put(*found.span(), shown, inline=_in_line(shown))

    def _plain(self, text: str, *, raw: bool) -> str:
        def put(sign: re.Match[str]) -> str:
            written = self._sources[int(sign[1])]
            return written if raw else escape(written)

        return _SIGN.sub(put, text)


class _Code:
    """Whether one is inside of an element whose content is no text; `kbd` may hold `kbd`."""

    def __init__(self) -> None:
        self._name, self._depth = "", 0

    def __bool__(self) -> bool:
        return self._depth > 0

    def pass_tag(self, name: str, *, closing: bool) -> None:
        """Go over a tag."""
        if self._depth and name == self._name:
            self._depth += -1 if closing else 1
        elif not self._depth and not closing and name in _VERBATIM:
            self._name, self._depth = name, 1


def with_formulas(html: str, waiting: Waiting) -> str:
    """HTML in which formulas wait that have been rendered: it has them in place of their signs."""
    shown = (
        (start, end, _html(result, written)) for start, end, result, written in waiting.shown(html)
    )
    return put_together(html, (Put(*one, inline=_in_line(one[2])) for one in shown))


def _in_line(shown: str) -> bool:
    """Whether it is a formula in a line of text; not one that waits, nor one that failed."""
    return shown.startswith("<math>")


def message_of(formula: Formula, flaw: Flaw) -> str:
    """What is said of a formula that cannot be shown."""
    return f"{flaw.message}, in {_short(formula.tex)}"


def _html(rendered: Rendered, written: str) -> str:
    """What stands on the page: the formula, or its source where there is none."""
    if rendered.flaw:
        element = Element("code", {"class": "unrendered"})
        element.text = written
        return tostring(element, encoding="unicode")
    if not rendered.display:
        return rendered.mathml
    # An element that may stand in a paragraph: what is around a formula is one sentence with it.
    frame = Element("span", {"class": "formula", "tabindex": "0"})
    frame.text = "\x02"
    before, after = tostring(frame, encoding="unicode").split("\x02")
    return f"{before}{rendered.mathml}{after}"


def _without_indent(written: str, source: str, start: int) -> str:
    """What was written, its further lines as far to the left as the first one."""
    line = source[source.rfind("\n", 0, start) + 1 : start]
    indent = len(line) - len(line.lstrip(" "))
    return re.sub(rf"\n {{1,{indent}}}", "\n", written) if indent else written


def _short(tex: str) -> str:
    one_line = " ".join(tex.split())
    return one_line if len(one_line) <= 80 else f"{one_line[:79]}…"


class _Take(Preprocessor):
    def __init__(self, md: Markdown, formulas: Formulas, faults: Faults) -> None:
        super().__init__(md)
        self._formulas, self._faults = formulas, faults

    def run(self, lines: list[str]) -> list[str]:
        return self._formulas.take("\n".join(lines), self._faults).split("\n")


class _PutBackInCode(Treeprocessor):
    """Indented code is highlighted as its author wrote it."""

    def __init__(self, md: Markdown, formulas: Formulas) -> None:
        super().__init__(md)
        self._formulas = formulas

    def run(self, root: Element) -> None:
        for block in root.iter("pre"):
            for element in block.iter():
                if element.text:
                    element.text = AtomicString(self._formulas.source(element.text))


class _PutInRaw(Postprocessor):
    """Raw HTML, which its author has escaped already, while it is still apart."""

    def __init__(self, md: Markdown, formulas: Formulas) -> None:
        super().__init__(md)
        self._formulas = formulas

    def run(self, text: str) -> str:
        stash = self.md.htmlStash.rawHtmlBlocks
        for place, html in enumerate(stash):
            if isinstance(html, str):  # pragma: no branch - elements have been taken out by now
                stash[place] = self._formulas.put_in(html, raw=True)
        return text


class _PutIn(Postprocessor):
    def __init__(self, md: Markdown, formulas: Formulas) -> None:
        super().__init__(md)
        self._formulas = formulas

    def run(self, text: str) -> str:
        return self._formulas.put_in(text, raw=False)


class MathExtension(Extension):
    """Adds formulas to a parser; what is wrong with them is added to `faults`."""

    def __init__(self, formulas: Formulas, faults: Faults) -> None:
        super().__init__()
        self._formulas, self._faults = formulas, faults

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - the name is Python-Markdown's
        """Before fences are read, so that lines are still the source's; before code is coloured;
        around the place where raw HTML is put back."""
        md.ESCAPED_CHARS.append("$")
        md.preprocessors.register(_Take(md, self._formulas, self._faults), "formulas", 26)
        md.treeprocessors.register(_PutBackInCode(md, self._formulas), "formulas", 31)
        md.postprocessors.register(_PutInRaw(md, self._formulas), "raw_formulas", 31)
        md.postprocessors.register(_PutIn(md, self._formulas), "formulas", 15)
