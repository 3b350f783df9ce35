r"""Quotes, dashes and ellipses set by typogrify's SmartyPants; never in code or attributes.

typogrify's `caps`, `amp` and `initial_quotes` would add spans that no style of ours uses. `widont`
is not used either: it ties the last two words of each block together whatever their length, which
on a phone breaks the line above badly, and the no-break space stays in what one copies and
searches; CSS has `text-wrap: pretty` for it. SmartyPants is given one run of words at a time, with
what stands before it, because on whole HTML it takes the apostrophe in `<em>Bellman</em>'s` for an
opening quote. It knows English quotes only; `quotes.py` sets those of other languages
before.

A backslash means itself, apart from `\"` and `\'`, which are a straight quote.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape, unescape

from markdown.util import BLOCK_LEVEL_ELEMENTS
from typogrify.filters import smartypants

from plugins.markup.quotes import Quotes, marks_of

_TAG = re.compile(
    r"<!--.*?(?:-->|\Z)"
    r"|<(?P<close>/)?(?P<name>[a-z][a-z0-9:-]*)(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>"
    r"|<[!?][^<>]*>",
    re.DOTALL | re.IGNORECASE,
)
_AS_IT_IS = frozenset(
    ("pre", "code", "kbd", "samp", "tt", "var", "script", "style", "math", "svg", "textarea")
)
_BLOCKS = frozenset(BLOCK_LEVEL_ELEMENTS) - {"math"}  # a formula stands in a sentence
_SOMETHING_TO_SET = re.compile(r"[\"'`]|--|\.\.\.|\. \. \.|&#82")
_CHARACTERS = {
    "&#8212;": "\N{EM DASH}",
    "&#8216;": "\N{LEFT SINGLE QUOTATION MARK}",
    "&#8217;": "\N{RIGHT SINGLE QUOTATION MARK}",
    "&#8220;": "\N{LEFT DOUBLE QUOTATION MARK}",
    "&#8221;": "\N{RIGHT DOUBLE QUOTATION MARK}",
    "&#8230;": "\N{HORIZONTAL ELLIPSIS}",
}
_ENTITY = re.compile("|".join(_CHARACTERS))
_OPENING = frozenset(
    "([{-/\N{EN DASH}\N{EM DASH}\N{LEFT SINGLE QUOTATION MARK}\N{LEFT DOUBLE QUOTATION MARK}"
)
_LITERAL_BACKSLASH = re.compile(r"\\(?![\"'])")
_STAND_IN = "\udc5c"  # for such a backslash while SmartyPants works: no decoded text contains it
_LONG_DASH = re.compile(r"(?<!-)---(?!-)")

_SHORT_YEAR = re.compile(r"(?<!\w)'(?=\d\ds?\b)")  # SmartyPants opens a quote before '16


def set_type(html: str, lang: str = "en") -> str:
    """The HTML in `lang` with its words set; tags, comments, code and mathematics are as they
    were."""
    if not _SOMETHING_TO_SET.search(html):
        return html
    marks = marks_of(lang)
    quotes = Quotes(marks) if marks else None
    pieces: list[str] = []
    before, verbatim, start = " ", _Verbatim(), 0
    for tag in _TAG.finditer(html):
        words = html[start : tag.start()]
        words = words if verbatim else set_words(words, before, quotes)
        pieces += (words, tag[0])
        start = tag.end()
        name = (tag["name"] or "").lower()
        verbatim.pass_tag(name, closing=bool(tag["close"]))
        before = words[-1:] or before
        if name in _BLOCKS:
            before = " "
            if quotes:
                quotes.begin_block()
    words = html[start:]
    return "".join((*pieces, words if verbatim else set_words(words, before, quotes)))


def set_type_plain(text: str, lang: str = "en") -> str:
    """Plain text in `lang`, such as a title, with its quotes, dashes and ellipses set; no entities
    in it."""
    marks = marks_of(lang)
    return unescape(set_words(escape(text, quote=False), quotes=Quotes(marks) if marks else None))


def set_words(words: str, before: str = " ", quotes: Quotes | None = None) -> str:
    """A run of HTML without tags, set; `before` is the character that stands in front of it, and
    `quotes` sets the quotes of a language other than English."""
    if quotes:
        words = quotes.set(words, before)
    return set_anything(words, before) if _SOMETHING_TO_SET.search(words) else words


def set_anything(words: str, before: str = " ") -> str:
    """As `set_words`, but without looking first whether there is anything to set."""
    opening = before.isspace() or before in _OPENING
    guarded = _LITERAL_BACKSLASH.sub(_STAND_IN, _LONG_DASH.sub("--", words))
    guarded = _SHORT_YEAR.sub("\N{RIGHT SINGLE QUOTATION MARK}", guarded)
    typeset: Callable[[str], str] = smartypants
    result = typeset((" " if opening else "x") + guarded)[1:].replace(_STAND_IN, "\\")
    return _ENTITY.sub(lambda entity: _CHARACTERS[entity[0]], result)


class _Verbatim:
    """Whether one is inside of an element whose content is left as it is; `kbd` may hold `kbd`."""

    def __init__(self) -> None:
        self._name = ""
        self._depth = 0

    def __bool__(self) -> bool:
        return self._depth > 0

    def pass_tag(self, name: str, *, closing: bool) -> None:
        """Go over a tag."""
        if self._depth and name == self._name:
            self._depth += -1 if closing else 1
        elif not self._depth and not closing and name in _AS_IT_IS:
            self._name, self._depth = name, 1
