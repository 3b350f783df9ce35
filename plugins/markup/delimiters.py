r"""Where formulas stand in a Markdown source: text only, before anything else is read in it.

Inline `$..$` by Pandoc's rule (no space just inside of either dollar, no digit behind the closing
one) and `\(..\)`; display `$$..$$`, `\[..\]`, and an environment such as `align` on lines of its
own. As on GitHub, backticks just inside of the dollars are none of the formula's, and a block of
code in the language `math` is one. All else that is code, raw HTML's tags and links' addresses are
passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# One `\\text` in a formula, in characters and in braces.
_LONGEST_WORDS, _DEEPEST_WORDS = 500, 20
_ENVIRONMENTS = "equation|align|gather|alignat|xalignat|flalign|multline|eqnarray|displaymath"
_VERBATIM = "pre|code|script|style|textarea|math|svg|kbd|samp|tt|var"
_STOP = re.compile(
    rf"""^(?P<prefix>[>\s]*)(?:(?P<fence>`{{3,}}|~{{3,}})|(?:[-*+]\s+|\d+[.)]\s+)?
        \\begin\{{(?P<environment>(?:{_ENVIRONMENTS})\*?)\}})
    | (?P<ticks>`+) | (?P<dollars>\$+) | \\(?P<escaped>.)
    | \]\((?P<address>[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)
    | ^[ ]{{0,3}}\[(?!\^)[^\]\n]+\]:[ ]*\S+
    | \{{%[^\n]{{0,500}}?%\}}
    | <(?:!--|(?P<verbatim>{_VERBATIM})\b[^<>]*>|/?[a-z][^<>]*>|https?:[^\s<>]*>)""",
    re.VERBOSE | re.MULTILINE | re.DOTALL | re.IGNORECASE,
)
_REFERENCE = re.compile(r"\\(?:eq)?ref\{[^{}\n]+\}")
_TICKED = re.compile(r"\$`(?P<tex>[^`\n]+)`\$(?!\d)")
_MATH_FENCE = re.compile(r"[ \t]*math[ \t]*(?=\n)")
_INSIDE = re.compile(
    r"\\(?P<words>(?:text(?:bf|it|rm|sf|tt|normal)?|mbox|hbox)\s*\{)|\\.|(?P<dollars>\$+)|(?P<ticks>`+)"
    # Pandoc has no third end: with it, `[$5 a month](https://example.org/$x)` stays a link.
    r"|(?P<end>\n[>\s]*\n|\]\((?:https?://|\{[a-z]+\}))"
    r"|\n[>\s]*(?P<block>(?:[-*+]|\d+[.)]|\#{1,6})\s|`{3,}|~{3,}|:::)",
    re.DOTALL,
)
_OF_FORMULAS = re.compile(r"[\\^_=+<>{}|&/*\n-]")
_OMISSION = re.compile(r"\S|\s.*(?:[^\W\d_]{2}|\.\.|…)|\s.*\S\Z", re.DOTALL)
_BRACE = re.compile(r"\\.|[{}]|\n[>\s]*\n", re.DOTALL)
_FENCE = re.compile(r"^[>\s]*(?:`{3,}|~{3,})", re.MULTILINE)
_BLANK = re.compile(r"\n[>\s]*\n")
_QUOTE = re.compile(r"[ \t]*(?:>[ ]?)+")


@dataclass(frozen=True)
class Found:
    """A formula from `start` to `end` of the source; its TeX, and whether it is a display."""

    start: int
    end: int
    tex: str
    display: bool


def find_formulas(source: str, *, labels_elsewhere: bool = False) -> tuple[Found, ...]:
    r"""The formulas of a source, in order. `\eqref{..}` in words is one where the source has
    labels, or is one of several that make a page (`labels_elsewhere`)."""
    return tuple(_Scan(source, references=labels_elsewhere or "\\label" in source).formulas())


class _Scan:
    """Goes through a source once. What was looked for to the end, and is not there, is not looked
    for again: many opening signs without a closing one would take for ever."""

    def __init__(self, source: str, *, references: bool) -> None:
        self._source = source
        self._missing: set[str] = set()
        self._references = references

    def formulas(self) -> Iterator[Found]:
        at = 0
        while stop := _STOP.search(self._source, at):
            found = self._at(stop)
            if isinstance(found, Found):
                yield found
                at = found.end
            else:
                at = max(found, stop.end() if found <= stop.start() else found)

    def _at(self, stop: re.Match[str]) -> Found | int:  # noqa: PLR0911 - a table of kinds
        """The formula at this place, or where to go on."""
        if stop["dollars"]:
            return self._dollars(stop)
        if stop["environment"]:
            return self._environment(stop)
        if stop["escaped"]:
            return self._escaped(stop)
        if stop["fence"]:
            return self._behind_fence(stop)
        if stop["ticks"]:
            return self._behind_code(stop)
        closing = f"</{stop['verbatim'].lower()}" if stop["verbatim"] else "-->"
        if stop["verbatim"] or stop[0] == "<!--":
            return self._behind(closing, stop.end())
        return stop.end()

    def _dollars(self, stop: re.Match[str]) -> Found | int:
        start, end = stop.span("dollars")
        if end - start == 2:
            return self._display(start, end, "$$") or end
        if end - start > 2:
            return end
        if ticked := _TICKED.match(self._source, start):
            return self._found(start, *ticked.span("tex"), ticked.end(), display=False)
        close = self._closing_dollar(end)
        if close is None:
            return end
        return self._found(start, end, close, close + 1, display=False)

    def _closing_dollar(self, at: int) -> int | None:
        """Where the inline formula that begins here ends: at the very next dollar, or none does."""
        source = self._source
        if at >= len(source) or source[at].isspace():
            return None
        while inside := _INSIDE.search(source, at):
            if inside["words"]:
                at = self._behind_braces(inside.end())
            elif inside["ticks"]:
                # Code binds before money does: `$HOME` in it ends no formula.
                if self._behind_code(inside) > inside.end():
                    return None
                at = inside.end()
            elif inside["dollars"]:
                close = inside.start()
                good = len(inside["dollars"]) == 1 and not source[close - 1].isspace()
                return close if good and not source[close + 1 : close + 2].isdigit() else None
            elif inside["end"] or inside["block"]:
                return None
            else:
                at = inside.end()
        return None

    def _behind_braces(self, at: int) -> int:
        depth = 1
        for brace in _BRACE.finditer(self._source, at, at + _LONGEST_WORDS):
            depth += {"{": 1, "}": -1}.get(brace[0], 0)
            if depth == 0:
                return brace.end()
            if brace[0][0] == "\n" or depth > _DEEPEST_WORDS:
                break
        return at

    def _display(self, start: int, begin: int, closing: str) -> Found | None:
        """A display formula that begins here. One with blank lines in it has to begin its line: in
        the middle of prose `$$` and a later `$$` are two signs of money."""
        close = self._find(closing, begin)
        while close > 0 and self._source[close - 1] == "\\" and self._source[close - 2] != "\\":
            close = self._find(closing, close + 1)
        if close < 0:
            return None
        tex = self._source[begin:close]
        line = self._source[self._source.rfind("\n", 0, start) + 1 : start]
        in_prose = line.strip(" \t>-*+:0123456789.)") and _BLANK.search(tex)
        if not tex.strip(" \t\n>") or in_prose or _FENCE.search(tex, tex.find("\n") + 1):
            return None
        return self._found(start, begin, close, close + len(closing), display=True)

    def _escaped(self, stop: re.Match[str]) -> Found | int:
        start, end = stop.span()
        if stop["escaped"] == "[":
            found = self._display(start, end, "\\]")
            # `\[text\](address)` is a link that is shown as it is written, and `\[sic\]` is prose.
            linked = found and self._source[found.end : found.end + 1] in {"(", "["}
            return end if found is None or linked or not self._is_formula(found) else found
        if stop["escaped"] == "(":
            close = self._find("\\)", end)
            if close <= end or _BLANK.search(self._source, end, close):
                return end
            return self._found(start, end, close, close + 2, display=False)
        if self._references and (reference := _REFERENCE.match(self._source, start)):
            return Found(start, reference.end(), reference[0], display=False)
        return end

    def _is_formula(self, found: Found) -> bool:
        """Whether what stands in escaped brackets is one: by its signs, or where it has its line
        for itself, with a space on either side, and is no word or dots that stand for an omission.
        """
        before = self._source[self._source.rfind("\n", 0, found.start) + 1 : found.start]
        behind = self._source[found.end : self._line_end(found.end)]
        alone = not before.strip(" \t>") and not behind.strip()
        return bool(_OF_FORMULAS.search(found.tex)) or (alone and not _OMISSION.match(found.tex))

    def _environment(self, stop: re.Match[str]) -> Found | int:
        name = stop["environment"]
        start = self._source.index("\\begin", stop.end("prefix"))
        closing = f"\\end{{{name}}}"
        close = self._find(closing, stop.end())
        end = close + len(closing)
        if close < 0 or self._source[end : self._line_end(end)].strip():
            return stop.end()
        return self._found(start, start, end, end, display=True)

    def _line_end(self, at: int) -> int:
        end = self._source.find("\n", at)
        return len(self._source) if end < 0 else end

    def _found(self, start: int, begin: int, close: int, end: int, *, display: bool) -> Found:
        """A formula without the marks of the quotation that it stands in."""
        tex = self._source[begin:close]
        line = self._source.rfind("\n", 0, start) + 1
        quote = _QUOTE.match(self._source, line)
        if quote and "\n" in tex:
            depth = quote[0].count(">")
            tex = re.sub(rf"(?m)^(?:[ \t]*>[ ]?){{1,{depth}}}", "", tex)
        return Found(start, end, tex, display)

    def _behind_fence(self, stop: re.Match[str]) -> Found | int:
        """Behind a block of code, or the display formula that it is."""
        fence = stop["fence"]
        key = f"{fence[0]}fence{len(fence)}"
        if key in self._missing:
            return stop.end()
        closing = re.compile(rf"^[>\s]*{fence[0]}{{{len(fence)},}}[ \t]*$", re.MULTILINE)
        found = closing.search(self._source, self._line_end(stop.end()))
        if not found:
            self._missing.add(key)
            return stop.end()
        math = _MATH_FENCE.match(self._source, stop.end("fence"))
        if not math or not self._source[math.end() : found.start()].strip(" \t\n>"):
            return found.end()
        places = (stop.start("fence"), math.end(), found.start(), found.end())
        return self._found(*places, display=True)

    def _behind_code(self, stop: re.Match[str]) -> int:
        """Behind a span of code, which ends with as many backticks, in the same paragraph."""
        end = stop.end()
        closing = re.compile(rf"(?<!`){stop['ticks']}(?!`)").search(self._source, end)
        if closing is None or _BLANK.search(self._source, end, closing.start()):
            return end
        return closing.end()

    def _behind(self, closing: str, at: int) -> int:
        close = self._find(closing, at)
        return at if close < 0 else close + len(closing)

    def _find(self, closing: str, at: int) -> int:
        """Where the sign is next, or -1."""
        if closing in self._missing:
            return -1
        found = self._source.find(closing, at)
        if found < 0:
            self._missing.add(closing)
        return found
