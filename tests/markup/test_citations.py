"""Citations in Markdown, and the list behind the text: pairs in `cited/`, and what they say."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.bibliography import Bibliography, Work, parse_bibliography
from plugins.markup import Converter, Text
from plugins.markup.works import anchors

HERE = Path(__file__).parent / "cited"
_PAIR = re.compile(
    r"^## (?P<name>.+)\n\n`{8} example\n(?P<source>(?:.*\n)*?)\.\n(?P<result>(?:.*\n)*?)`{8}$",
    re.MULTILINE,
)
_TEXT = (HERE / "citations.md").read_text(encoding="utf-8")
_PAIRS = tuple(_PAIR.finditer(_TEXT))
_CONVERTER = Converter()


@cache
def _works() -> Bibliography:
    return parse_bibliography((HERE / "works.bib").read_text(encoding="utf-8"), "works.bib")[0]


def _text(source: str, *, lang: str = "en", listed: bool = True) -> Text:
    return _CONVERTER.markdown(source, lang=lang, works=_works(), lists_works=listed)


def _html(text: Text) -> str:
    out = [text.pieces[0]]
    for link, piece in zip(text.links, text.pieces[1:], strict=True):
        out += [link.before, link.target, link.after, piece]
    return "".join(out)


@pytest.mark.parametrize("pair", _PAIRS, ids=[pair["name"] for pair in _PAIRS])
def test_pair(pair: re.Match[str]) -> None:
    """The first text becomes the second."""
    assert _html(_text(pair["source"].removesuffix("\n"))) + "\n" == pair["result"]


def test_every_pair_is_run() -> None:
    """A pair that is not written as the runner reads it would be passed over in silence."""
    assert len(_PAIRS) == _TEXT.count("\n## ")


def test_unknown_key_is_told_with_its_line_and_the_nearest_one() -> None:
    """Publishing waits, and each key is told once."""
    text = _text("a\n\n[@goodfelow2016] [@goodfelow2016]")
    assert [(fault.line, fault.code, fault.refuses) for fault in text.faults] == [
        (3, "REF010", True)
    ]
    assert '"@goodfelow2016" is no work' in text.faults[0].message
    assert 'did you mean "goodfellow2016"?' in text.faults[0].message


def test_without_a_bibliography_brackets_are_text_and_a_warning() -> None:
    """An at-sign may be somebody's handle: nothing waits for it."""
    text = _CONVERTER.markdown("[@someone] [@someone]")
    assert _html(text) == "<p>[@someone] [@someone]</p>"
    assert [(fault.line, fault.code, fault.refuses) for fault in text.faults] == [
        (1, "REF011", False)
    ]


def test_text_says_what_it_cites_each_once_by_author() -> None:
    """The page of all works is made of it."""
    text = _text("[@goodfellow2016] [@bishop2006] [@goodfellow2016]")
    assert [work.key for work in text.cited] == ["bishop2006", "goodfellow2016"]
    assert _text("none").cited == ()


def test_only_notes_that_are_shown_cite() -> None:
    """A note that only another one refers to is shown where that is."""
    notes = "\n\n[^a]: see[^b]\n[^b]: [@bishop2006]"
    assert [work.key for work in _text(f"text[^a]{notes}").cited] == ["bishop2006"]
    unused = _text(f"text{notes}")
    assert unused.cited == ()
    assert [fault.code for fault in unused.faults] == ["TEXT003", "TEXT003"]


def test_thousands_of_citations_are_all_there() -> None:
    """Each leads to its work, and from there back to each."""
    text = _text("- [@bishop2006; @goodfellow2016]\n" * 3000)
    assert len(text.links) == 12_000


def test_one_text_does_not_know_of_the_one_before() -> None:
    """The parser is one, its texts are many."""
    assert _text("[@bishop2006]").digest == _text("[@bishop2006]").digest
    assert _text("x").headings == ()


def test_list_is_a_heading_of_the_contents() -> None:
    """It can be linked to as any other."""
    text = _text("# A\n\n[@bishop2006]")
    assert [(one.level, one.fragment, one.title) for one in text.headings] == [
        (1, "a", "A"),
        (2, "references", "References"),
    ]
    assert "ref-bishop2006" in text.fragments


def test_without_a_list_citations_are_words() -> None:
    """A summary has no room for a list, and stands on other pages too."""
    text = _text("[@bishop2006, p. 3] [@@goodfellow2016]", listed=False)
    assert _html(text) == (
        '<p><span class="citation">(<span>Bishop, 2006</span>, p. 3)</span> '
        '<span class="citation"><span>Goodfellow et al. (2016)</span></span></p>'
    )
    assert len(text.cited) == 2


def test_words_are_in_the_language_of_the_page() -> None:
    """The heading, the conjunction and the way back."""
    html = _html(_text("[@williams1992]", lang="es"))
    assert "Williams y Peng, 1992" in html
    assert '<h2 id="referencias">Referencias</h2>' in html
    assert 'aria-label="Volver al texto"' in html


def test_work_cited_twice_has_two_ways_back() -> None:
    """An arrow with a letter for each use."""
    html = _html(_text("[@bishop2006] [@bishop2006]"))
    assert 'id="cite-bishop2006-1"' in html
    assert 'id="cite-bishop2006-2"' in html
    assert (
        'href="#cite-bishop2006-1">\N{LEFTWARDS ARROW WITH HOOK}\N{VARIATION SELECTOR-15} a<'
        in html
    )
    assert 'href="#cite-bishop2006-2">b<' in html


def test_no_two_keys_have_one_anchor() -> None:
    """Signs that a fragment cannot have are hyphens there."""
    assert anchors(["a:b", "a/b", "a-b-2", "é"]) == {
        "a:b": "a-b",
        "a/b": "a-b-2",
        "a-b-2": "a-b-2-2",
        "é": "é",
    }


def test_work_without_anything_but_a_title_has_its_way_back() -> None:
    """The line ends in words there, not in an element."""
    works = Bibliography((Work("a", "misc", "Title"),))
    html = _html(Converter().markdown("[@a]", works=works))
    assert "(<a" in html
    assert 'id="ref-a">Title (n.d.). <a aria-label="Back to the text"' in html


@settings(deadline=None)  # the first text pays for what the engines import
@given(st.text(alphabet="[]@;,-{}()*_`$ \\abx:/.\n!^|<>&\x02\x03\x01", max_size=60))
def test_any_text_in_brackets_is_converted(inside: str) -> None:
    """Whatever an author writes, it becomes some HTML, without a script."""
    assert "<script" not in "".join(_text(f"[@bishop2006 {inside}] [{inside}@x]").pieces)
