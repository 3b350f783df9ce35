"""Markdown (or ready HTML) to `Text`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from html import escape

from markdown import Markdown
from markdown.extensions import Extension

from plugins.bibliography import Bibliography
from plugins.formulas import Macro
from plugins.markup.citations import Citing
from plugins.markup.faults import Faults
from plugins.markup.headings import headings_of, in_order
from plugins.markup.held import Place, Waiting
from plugins.markup.inserts import Insertion, Inserts, Surroundings
from plugins.markup.lines import numbered
from plugins.markup.links import fragments, remote_pictures, take_links
from plugins.markup.mathematics import Formulas, with_formulas
from plugins.markup.parser import make_parser
from plugins.markup.plain import lead, plain_words
from plugins.markup.text import Fault, Heading, MadeFile, Text
from plugins.markup.typography import set_type

_EMPTY_HEADING = re.compile(r"<th((?: [^>]*)?)></th>")
# What neither HTML nor XML allows: one such character in a feed and no reader opens it.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


@dataclass(frozen=True)
class _Whole:
    """A text's HTML with its inserts in it, and what comes of both."""

    html: str
    headings: tuple[Heading, ...]
    files: tuple[MadeFile, ...] = ()
    faults: tuple[Fault, ...] = ()


class Converter:
    """Turns sources into texts, with one parser for each language reused for all of them.

    `typography` is False where an author's settings switch typographic quotes off; `macros` are
    those of the site's formulas. `extend` gives what else a parser for a language understands: it
    tells what is wrong, and what is to be inserted.
    """

    def __init__(
        self,
        *,
        typography: bool = True,
        macros: Mapping[str, Macro] | None = None,
        extend: Callable[[str, Faults, Inserts], Extension] | None = None,
    ) -> None:
        self._typography = typography
        self._extend = extend
        self._inserts = Inserts()
        self._faults = Faults()
        self._formulas = Formulas(macros)
        self._citing = Citing()
        self._waiting, self._later = Waiting(0), False
        self._of_parts: list[Fault] = []
        self._parsers: dict[str, Markdown] = {}

    def markdown(
        self,
        source: str,
        *,
        first_line: int = 1,
        lang: str = "en",
        macros: Mapping[str, Macro] | None = None,
        works: Bibliography | None = None,
        lists_works: bool = True,
    ) -> Text:
        """The text of a Markdown source in `lang` whose first line is line `first_line` of its
        file; `macros` are those of this text's formulas, `works` what it may cite. Those that it
        does stand in a list behind it, unless there is no room for one."""
        parser = self._parser(lang)
        self._citing.begin(works or Bibliography(), listed=lists_works)
        self._faults.begin(source, first_line)
        later = bool(self._extend) and "{%" in source and "notebook" in source
        self._begin(macros, first_line, later=later)
        html = _for_everyone(parser.convert(source))
        headings = tuple(headings_of(getattr(parser, "toc_tokens", [])))
        self._faults_of_pictures(html)
        return self._whole(html, headings, lang, source, first_line)

    def insertion(
        self,
        insertion: Insertion,
        *,
        source: str = "",
        lang: str = "en",
        macros: Mapping[str, Macro] | None = None,
        works: Bibliography | None = None,
    ) -> Text:
        """The text that an insert alone is. `source` is the file that it was made of: its links are
        looked up there."""
        self._faults.begin(source)
        self._citing.begin(works or Bibliography(), listed=False)
        self._begin(macros, 1, later=True)
        return self._whole(self._inserts.add(insertion), (), lang, source, 1)

    def html(self, html: str, *, lang: str = "en") -> Text:
        """The text of a source in `lang` that is HTML already; its links have no lines, because
        what it was made from (a whole page, reStructuredText) is not known here."""
        self._faults.begin("")
        self._faults_of_pictures(html)
        return replace(self._text(self._set(html, lang), ()), faults=self._faults.take())

    def _begin(self, macros: Mapping[str, Macro] | None, first_line: int, *, later: bool) -> None:
        """Begin a text, whose formulas are rendered `later` where there may be inserts."""
        self._waiting, self._later = Waiting(first_line), later
        self._formulas.begin(macros, self._waiting if later else None)
        self._inserts.begin()

    def _whole(
        self, html: str, headings: tuple[Heading, ...], lang: str, source: str, first_line: int
    ) -> Text:
        """The text of this HTML with its inserts."""
        faults = self._faults.take()
        whole = self._with_inserts(_Whole(self._set(html, lang), headings, (), faults), lang)
        return replace(
            text := self._text(whole.html, whole.headings),
            links=numbered(text.links, source, first_line),
            files=whole.files,
            faults=tuple(sorted(whole.faults)),
            cited=self._citing.cited,
        )

    def _with_inserts(self, whole: _Whole, lang: str) -> _Whole:
        """The text with each insert where its sign is, one after another: no id is there twice."""
        for one, last in self._inserts.take(whole.html):
            around = Surroundings(lang, fragments(whole.html), partial(self._part, lang), last)
            made = one.insertion(around)
            whole = _Whole(
                whole.html.replace(one.sign, made.html, 1),
                (*whole.headings, *made.headings),
                (*whole.files, *made.files),
                (*whole.faults, *made.faults, *self._of_parts),
            )
            self._of_parts.clear()
        if not self._later:
            return whole
        flaws = self._formulas.render(self._waiting, whole.html)
        headings = (
            replace(one, title=plain_words(with_formulas(escape(one.title), self._waiting)))
            for one in in_order(whole.headings, whole.html)
        )
        return replace(
            whole,
            html=with_formulas(whole.html, self._waiting),
            headings=tuple(headings),
            faults=(*whole.faults, *flaws),
        )

    def _part(self, lang: str, source: str, shown: str, line: int) -> str:
        """The HTML of an insert's Markdown. What is wrong with it is wrong with the whole."""
        parser = self._parser(lang)
        self._faults.begin(source, line)
        self._inserts.begin(nested=True)
        self._citing.go_on()
        self._waiting.place = Place(shown, line)
        html = _for_everyone(parser.convert(source))
        self._faults_of_pictures(html)
        for fault in self._faults.take():
            self._of_parts.append(replace(fault, shown=shown, line=fault.line if line else 0))
        return self._set(html, lang)

    def _faults_of_pictures(self, html: str) -> None:
        for url in dict.fromkeys(remote_pictures(html)):
            message = f'the picture "{url}" is loaded from another host: keep a copy of your own'
            self._faults.add("PIC002", message, near=url)

    def _parser(self, lang: str) -> Markdown:
        """The parser for texts in this language, as new."""
        if lang not in self._parsers:
            self._parsers[lang] = make_parser(lang, self._faults, self._formulas, self._citing)
            if self._extend:
                extension = self._extend(lang, self._faults, self._inserts)
                self._parsers[lang].registerExtensions([extension], {})
        return self._parsers[lang].reset()

    def _set(self, html: str, lang: str) -> str:
        """The HTML that an author's words became, set as a page has them."""
        allowed = _FORBIDDEN.sub("", html)
        return set_type(allowed, lang) if self._typography else allowed

    def _text(self, whole: str, headings: tuple[Heading, ...]) -> Text:
        pieces, links = take_links(whole)
        plain = plain_words(whole)
        return Text(
            digest=sha256(whole.encode()).hexdigest(),
            pieces=pieces,
            links=links,
            headings=headings,
            fragments=fragments(whole),
            lead=lead(whole),
            words=len(plain.split()),
        )


def _for_everyone(html: str) -> str:
    """What Python-Markdown leaves out for readers without a mouse or without eyes: code wider than
    the page scrolls in itself, and has to be reached by keyboard for that; the empty corner of a
    table is no heading of anything."""
    reached = html.replace("<pre>", '<pre tabindex="0">')
    return _EMPTY_HEADING.sub(r"<td\1></td>", reached)
