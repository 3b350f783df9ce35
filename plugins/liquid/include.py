"""`{% include_code path [lang:python] [lines:1-10] [title] %}`: a file's code, and a link to it.

Also understood are a bare `python`, `codec:latin-1`, and what hides a part of it: `:hidefilename:`,
`:hidelink:`, `:hideall:`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from posixpath import basename
from urllib.parse import quote
from xml.etree.ElementTree import Element, SubElement

from pygments.lexers import find_lexer_class_for_filename

from plugins.liquid.phrases import phrases
from plugins.liquid.places import Place
from plugins.liquid.tags import Tag
from plugins.liquid.words import Word, words_of
from plugins.markup.code import Listing, is_known, listing_html

SYNTAX = "{% include_code path [lang:python] [lines:1-10] [title] %}"
_OPTION = re.compile(
    r"lang:(?P<lang>[\w.#+-]+)|lines:(?P<first>[1-9]\d{0,6})-(?P<last>\d{1,7})"
    r"|codec:(?P<codec>[\w.-]+)|:hide(?P<hide>filename|link|all):"
)
_LANGUAGE = re.compile(r"[a-z][a-z0-9+#-]*")
# Posts are no files that one can download.
_POSTS = (".md", ".markdown", ".mkd", ".mdown", ".rst", ".ipynb")


@dataclass(frozen=True)
class Inclusion:
    """What a tag asks for. `lines` are the first and the last one, from 1, None for all; `hidden`
    names what is not shown beside the code: `filename`, `link`, `all`."""

    name: str
    lang: str = ""
    lines: tuple[int, int] | None = None
    codec: str = ""
    hidden: frozenset[str] = frozenset()
    title: str = ""


def parse_inclusion(tag: Tag) -> Inclusion:
    """The words of the tag. Raises ValueError where they are none of ours."""
    words = words_of(tag.words)
    if not words:
        raise ValueError(f'cannot read "{tag.source}": expected {SYNTAX}')
    options: dict[str, str] = {}
    hidden: set[str] = set()
    at = 1
    while at < len(words) and (found := _option(words[at])):
        hidden.update([found["hide"]] if "hide" in found else [])
        options |= found
        at += 1
    lines = (int(options["first"]), int(options["last"])) if "first" in options else None
    if lines and lines[0] > lines[1]:
        raise ValueError(f'cannot read "{tag.source}": its last line is before its first')
    title = words[at].text if at == len(words) - 1 else _rest(tag, words, at)
    return Inclusion(
        name=words[0].text,
        lang=options.get("lang", ""),
        lines=lines,
        codec=options.get("codec", ""),
        hidden=frozenset(hidden),
        title=title,
    )


def _option(word: Word) -> dict[str, str]:
    """What an option says, by name; nothing where the title begins."""
    if word.quoted:
        return {}
    if found := _OPTION.fullmatch(word.text):
        return {name: value for name, value in found.groupdict().items() if value}
    return {"lang": word.text} if _LANGUAGE.fullmatch(word.text) and is_known(word.text) else {}


def _rest(tag: Tag, words: tuple[Word, ...], at: int) -> str:
    return " ".join(tag.words[words[at].start :].split()) if at < len(words) else ""


def read_code(inclusion: Inclusion, place: Place) -> str:
    """The lines that are asked for. Raises ValueError where there are none of them, or where the
    file cannot be read as text."""
    try:
        text = place.path.read_bytes().decode(inclusion.codec or "utf-8-sig")
    except (UnicodeDecodeError, LookupError):
        codec = inclusion.codec or "UTF-8"
        hint = 'name its encoding as in "codec:latin-1"'
        raise ValueError(f'"{inclusion.name}" is not in {codec}: {hint}') from None
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if inclusion.lines is None:
        return "\n".join(lines)
    first, last = inclusion.lines
    if first > len(lines):
        message = f'"{inclusion.name}" has {len(lines)} lines, and line {first} is asked for'
        raise ValueError(message)
    return "\n".join(lines[first - 1 : last])


def figure_html(inclusion: Inclusion, place: Place, code: str, lang: str) -> tuple[Element, str]:
    """The figure around the code, and the code as HTML that is ready to stand in it."""
    name = basename(inclusion.name)
    everything = "all" not in inclusion.hidden
    named = "" if "filename" in inclusion.hidden else name
    listing = Listing(
        code=code,
        language=_language(inclusion.lang or name, named=bool(inclusion.lang)),
        title=(inclusion.title or named) if everything else "",
        first_number=inclusion.lines[0] if inclusion.lines else None,
    )
    figure = Element("figure", {"class": "included"})
    if everything and "link" not in inclusion.hidden and not place.source.endswith(_POSTS):
        caption = SubElement(figure, "figcaption")
        link = SubElement(caption, "a", {"href": f"{{static}}/{quote(place.source)}"})
        link.text = phrases(lang).download.format(name)
    return figure, listing_html(listing, phrases(lang).code)


def _language(name: str, *, named: bool) -> str:
    """The language of this name, or of a file of this name; nothing where Pygments knows none."""
    if named:
        return name.lower() if is_known(name.lower()) else ""
    lexer = find_lexer_class_for_filename(name)
    return str(lexer.aliases[0]) if lexer and lexer.aliases else ""
