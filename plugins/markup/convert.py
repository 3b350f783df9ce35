"""Markdown (or ready HTML) to `Text`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from html import unescape
from typing import Any

from markdown import Markdown

from plugins.bibliography import Bibliography
from plugins.formulas import Macro, without_mathml
from plugins.markup.citations import Citing
from plugins.markup.faults import Faults
from plugins.markup.links import fragments, remote_pictures, take_links
from plugins.markup.mathematics import Formulas
from plugins.markup.parser import make_parser
from plugins.markup.text import Heading, Link, Text
from plugins.markup.typography import set_type

_TAG = re.compile(r"<[^>]*>")
_BLOCK_TAG = re.compile(
    r"</?(?:p|div|li|ul|ol|dl|dt|dd|h[1-6]|br|hr|pre|blockquote|table|tr|td|th)\b[^>]*>",
    re.IGNORECASE,
)
_EMPTY_HEADING = re.compile(r"<th((?: [^>]*)?)></th>")
_PARAGRAPH = re.compile(r"<p\b[^>]*>(.*?)</p>", re.DOTALL)
_FOOTNOTE = re.compile(r'<sup id="fnref.*?</sup>')
# What neither HTML nor XML allows: one such character in a feed and no reader opens it.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_LEAD_CHARACTERS = 240


class Converter:
    """Turns sources into texts, with one parser for each language reused for all of them.

    `typography` is False where an author's settings switch typographic quotes off; `macros` are
    those of the site's formulas.
    """

    def __init__(
        self, *, typography: bool = True, macros: Mapping[str, Macro] | None = None
    ) -> None:
        self._typography = typography
        self._faults = Faults()
        self._formulas = Formulas(macros)
        self._citing = Citing()
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
        self._formulas.begin(macros)
        html = _for_everyone(parser.convert(source))
        headings = tuple(_headings(getattr(parser, "toc_tokens", [])))
        text = self._text(html, headings, lang)
        links = _numbered(text.links, source, first_line)
        self._faults_of_pictures(html)
        return replace(text, links=links, faults=self._faults.take(), cited=self._citing.cited)

    def html(self, html: str, *, lang: str = "en") -> Text:
        """The text of a source in `lang` that is HTML already; its links have no lines, because
        what it was made from (a whole page, reStructuredText) is not known here."""
        self._faults.begin("")
        self._faults_of_pictures(html)
        return replace(self._text(html, (), lang), faults=self._faults.take())

    def _faults_of_pictures(self, html: str) -> None:
        for url in dict.fromkeys(remote_pictures(html)):
            message = f'the picture "{url}" is loaded from another host: keep a copy of your own'
            self._faults.add("PIC002", message, near=url)

    def _parser(self, lang: str) -> Markdown:
        """The parser for texts in this language, as new."""
        if lang not in self._parsers:
            self._parsers[lang] = make_parser(lang, self._faults, self._formulas, self._citing)
        return self._parsers[lang].reset()

    def _text(self, html: str, headings: tuple[Heading, ...], lang: str) -> Text:
        allowed = _FORBIDDEN.sub("", html)
        whole = set_type(allowed, lang) if self._typography else allowed
        pieces, links = take_links(whole)
        plain = plain_words(whole)
        return Text(
            digest=sha256(whole.encode()).hexdigest(),
            pieces=pieces,
            links=links,
            headings=headings,
            fragments=fragments(whole),
            lead=_lead(whole),
            words=len(plain.split()),
        )


def _for_everyone(html: str) -> str:
    """What Python-Markdown leaves out for readers without a mouse or without eyes: code wider than
    the page scrolls in itself, and has to be reached by keyboard for that; the empty corner of a
    table is no heading of anything."""
    reached = html.replace("<pre>", '<pre tabindex="0">')
    return _EMPTY_HEADING.sub(r"<td\1></td>", reached)


def plain_words(html: str) -> str:
    """The words of some HTML, without its tags and with single spaces."""
    words = _BLOCK_TAG.sub(" ", without_mathml(html))
    return " ".join(unescape(_TAG.sub("", words)).split())


def _headings(tokens: list[Any]) -> list[Heading]:
    """The contents list that Python-Markdown keeps, level by level, as one sequence."""
    found = []
    for token in tokens:
        name = plain_words(token["html"]) if "<math" in token["html"] else unescape(token["name"])
        found.append(Heading(token["level"], token["id"], name))
        found.extend(_headings(token["children"]))
    return found


def _numbered(links: tuple[Link, ...], source: str, first_line: int) -> tuple[Link, ...]:
    """The links with their lines, looked up in the source: the parser keeps no lines.

    The same target may stand there several times: each next link is looked for behind the last.
    """
    places: dict[str, list[int]] = {}
    out = []
    for link in links:
        if link.target not in places:
            places[link.target] = _places(link.target, source)
        left = places[link.target]
        # The last place stands for all further links: one definition, used by several of them.
        at = left.pop(0) if len(left) > 1 else left[0]
        line = first_line + source.count("\n", 0, at) if at >= 0 else 0
        out.append(replace(link, line=line))
    return tuple(out)


def _places(target: str, source: str) -> list[int]:
    """Where a target stands in the source: as a whole, or as a part of something (`why.md` in
    `why.md#plan`) where it does not; -1 where it stands nowhere."""
    whole = re.compile(rf"(?<![^\s(<\"'=]){re.escape(target)}(?![^\s)>\"'])")
    found = [match.start() for match in whole.finditer(source)]
    return found or [source.find(target)]


def _lead(html: str) -> str:
    """The first paragraph in plain words, cut at a word, for where a post has no summary."""
    found = _PARAGRAPH.search(html)
    words = plain_words(_FOOTNOTE.sub("", found[1])) if found else ""
    if len(words) <= _LEAD_CHARACTERS:
        return words
    return f"{words[:_LEAD_CHARACTERS].rsplit(' ', 1)[0]}…"
