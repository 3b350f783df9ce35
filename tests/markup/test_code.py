"""Code as elements: every kind of it has a style, and nothing of it is lost."""

from __future__ import annotations

from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pygments.token import STANDARD_TYPES, Token

from plugins.markup.code import Listing, is_known, listing_html, style_of
from plugins.markup.fences import read_info
from plugins.markup.plain import plain_words

_LANGUAGES = st.sampled_from(["", "python", "console", "diff", "html", "c", "klingon"])
_LINES = st.frozensets(st.integers(0, 9))


@settings(deadline=None)
@given(st.text(st.characters(codec="utf-8")), _LANGUAGES, _LINES, st.none() | st.integers(0, 99))
def test_all_code_is_shown(
    code: str, language: str, marked: frozenset[int], first_number: int | None
) -> None:
    """Every word of it, whatever is marked and numbered."""
    html = listing_html(Listing(code, language, "", first_number, marked), "Code")
    assert plain_words(html).split() == plain_words(_escaped(code)).split()


def _escaped(code: str) -> str:
    text = code.replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def test_a_kind_that_pygments_has_no_class_for() -> None:
    """It looks as the wider kind does."""
    assert style_of(Token.Keyword.OfOurs) == style_of(Token.Keyword) == "k"
    assert style_of(Token.OfOurs) == ""


def test_known_languages() -> None:
    """By every name that Pygments has for them."""
    assert is_known("python")
    assert is_known("py3")
    assert not is_known("klingon")
    assert not is_known("")


@pytest.mark.parametrize("kind", list(STANDARD_TYPES))
def test_every_standard_kind_has_a_style(kind: object) -> None:
    """Its own class, or none where it has the colour of all text."""
    assert style_of(kind) in {STANDARD_TYPES[kind], ""}  # type: ignore[index]


@settings(deadline=None)
@given(st.text())
def test_no_info_is_refused(info: str) -> None:
    """Whatever stands behind a fence."""
    listing = read_info(info)
    assert len(listing.marked) <= 9999
    assert unescape(listing.language) == listing.language
