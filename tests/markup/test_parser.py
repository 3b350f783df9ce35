"""The parser as a whole: nothing that one can write makes it fail, and one parser does for all."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown.blockprocessors import ListIndentProcessor, OListProcessor, UListProcessor
from markdown.extensions.def_list import DefListIndentProcessor

from plugins.markup.items import is_stashed
from plugins.markup.parser import make_parser

_PARSER = make_parser()
_BLOCKS = (
    *("- ", "* ", "1. ", "2) ", "a. ", "iv) ", "A.  ", " ", "  ", "    ", "\t", "\n", "\n", "\n\n"),
    *(
        "# ",
        "> ",
        "```\n",
        "~~~",
        "***",
        "---",
        "===\n",
        "| ",
        "[^1]: ",
        ": ",
        "*[A]: b",
        "[a]: /b",
        "> [!NOTE] ",
        "!!! tip\n",
        "??? note\n    ",
        "- [ ] ",
        "<details>\n",
        "Table: ",
        "![a](b 'c')",
        "|-|-|\n",
        "    :::python\n",
        "```python {1} title='",
    ),
)
_INLINE = (
    *("words ", "[^1]", "`", "<div>", "</div>", "<div markdown=1>\n", "<b>", "<!-- ", "-->", "$"),
    *("\\", "{: .c }", "[a]", "&amp;", '"', "\x02", "\x03", "~", "~~", "==", "^", "[", "]", "$$"),
)
_FRAGMENTS = st.sampled_from(_BLOCKS + _INLINE)
_SOURCES = st.lists(_FRAGMENTS | st.text(max_size=4), max_size=60).map("".join)


def _without_our_lists() -> Markdown:
    parser = make_parser()
    processors = parser.parser.blockprocessors
    processors.deregister("list")
    processors.deregister("break")
    processors.register(ListIndentProcessor(parser.parser), "indent", 90)
    processors.register(DefListIndentProcessor(parser.parser), "defindent", 85)
    processors.register(OListProcessor(parser.parser), "olist", 40)
    processors.register(UListProcessor(parser.parser), "ulist", 30)
    return parser


_PLAIN_PARSER = _without_our_lists()


@settings(deadline=None, max_examples=400)
@given(_SOURCES)
def test_no_source_is_refused(source: str) -> None:
    """Whatever an author leaves behind half-written becomes some HTML."""
    html = _PARSER.reset().convert(source)
    assert isinstance(html, str)


@settings(deadline=None, max_examples=300)
@given(_SOURCES)
def test_no_script_that_its_author_did_not_write(source: str) -> None:
    """Neither an element nor a handler nor an address: only raw HTML has them."""
    html = _PARSER.reset().convert(source)
    assert "<script" not in html
    assert not re.search(r"<[^<>]*\son[a-z]+=", html)
    assert "javascript:" not in html


@settings(deadline=None, max_examples=300)
@given(_SOURCES)
def test_every_footnote_link_leads_somewhere(source: str) -> None:
    """From the text to its note and back, whatever stands around them; each id is there once."""
    html = _PARSER.reset().convert(re.sub(r"[<`]", "", source) + "\n\nx[^1]\n\n[^1]: y")
    ids = re.findall(r' id="(fn(?:ref\d*)?:1)"', html)
    assert set(re.findall(r'href="#(fn(?:ref\d*)?:1)"', html)) <= set(ids)
    assert len(ids) == len(set(ids))


@settings(deadline=None, max_examples=400)
@given(_SOURCES)
def test_what_has_no_list_is_as_python_markdown_has_it(source: str) -> None:
    """Without a marker, a fence or raw HTML, which stand apart here, nothing is different."""
    signs = re.sub(r"[`~<\x02\x03]", "", source.expandtabs(4))
    kept = re.sub(r"[-*+.)]+(?=[\s&]|$)", "", signs)
    assert _PARSER.reset().convert(kept) == _PLAIN_PARSER.reset().convert(kept)


@settings(deadline=None, max_examples=100)
@given(_SOURCES, _SOURCES)
def test_one_text_leaves_nothing_to_the_next(first: str, second: str) -> None:
    """A parser that has read another text gives the same as a new one."""
    alone = make_parser().convert(second)
    _PARSER.reset().convert(first)
    assert _PARSER.reset().convert(second) == alone


def test_a_list_is_read_to_forty_levels() -> None:
    """Deeper ones are read as prose, so that no text exhausts Python's stack."""
    html = _PARSER.reset().convert("- " * 5000 + "deep")
    assert html.count("<ul>") == 40
    assert "deep" in html


def test_quotations_and_lists_in_one_another_end_too() -> None:
    """Quotations count as levels as well."""
    assert "deep" in _PARSER.reset().convert("> - " * 2000 + "deep")


def test_a_long_line_of_interruptions_is_read_in_one_go() -> None:
    """Thousands of short lists below one another take no more than their own length."""
    html = _PARSER.reset().convert("prose\n- item\n# heading\n" * 2000)
    assert html.count("<li>item</li>") == 2000


def test_the_way_back_from_a_footnote_is_named_in_the_texts_language() -> None:
    """A Spanish text has a Spanish link back, an unknown language an English one."""
    source = "Texto[^1]\n\n[^1]: nota"
    assert 'title="Volver a la nota 1 en el texto"' in make_parser("es-MX").convert(source)
    assert 'title="Jump back to footnote 1 in the text"' in make_parser("eo").convert(source)


def test_a_placeholder_is_told_from_words() -> None:
    """What was taken out before stands alone on its line."""
    assert is_stashed("  \x02wzxhzdk:3\x03")
    assert not is_stashed("see \x02wzxhzdk:3\x03")
