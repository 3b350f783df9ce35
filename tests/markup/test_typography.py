"""What typography leaves alone, and that its short cut is one; what it sets stands in `pairs/`."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from plugins.markup.typography import set_anything, set_type, set_type_plain, set_words


@pytest.mark.parametrize(
    "html",
    [
        "<pre><code>\"a\" -- 'b' ...</code></pre>",
        "<p><kbd><kbd>'</kbd>--</kbd></p>",
        "<samp>'</samp>",
        "<script>x('--')</script>",
        '<style>a { content: "..." }</style>',
        '<math><mtext>"a"</mtext></math>',
        "<!-- \"a\" -- 'b' <p>... -->",
        '<!-- not closed "a"',
        '<!DOCTYPE html SYSTEM "a--b">',
        '<img alt=\'"a > b" -- ...\' src="it\'s">',
        "<pre>'",
        "<p>no type in this &amp; that - a_b</p>",
    ],
)
def test_what_is_no_words_stays(html: str) -> None:
    """Code, mathematics, scripts, styles, comments, declarations and attributes."""
    assert set_type(html) == html


def test_an_escaped_quote_stays_straight() -> None:
    """It becomes a reference, so that setting it once more changes nothing."""
    assert set_type(r"<p>5\' 10\"</p>") == "<p>5&#39; 10&#34;</p>"


def test_an_escaped_quote_in_a_title_is_a_straight_quote() -> None:
    """As in a text, but without a reference."""
    assert set_type_plain(r"6\' tall") == "6' tall"


_WORDS = st.text(alphabet=st.sampled_from("ab 1\"'`-.&#;821\\()—\n") | st.characters(codec="utf-8"))


@settings(max_examples=1000)
@given(_WORDS, st.sampled_from(" x(“"))
@example("a \\\\ b \\- &#8211; &amp; ..", " ")
def test_looking_first_whether_there_is_anything_to_set_changes_nothing(
    words: str, before: str
) -> None:
    """The short cut and the long way give the same."""
    assert set_words(words, before) == set_anything(words, before)


@settings(max_examples=1000)
@given(_WORDS)
def test_a_title_without_anything_to_set_is_as_it_was(title: str) -> None:
    """Nothing is unescaped that the author did not mean to be."""
    plain = title.translate(dict.fromkeys(map(ord, "\"'`-."), " "))
    assert set_type_plain(plain) == plain


@settings(max_examples=1000)
@given(st.text(alphabet=st.sampled_from("<>/!abpre code\"'-. =") | st.characters(codec="utf-8")))
def test_no_html_is_refused(html: str) -> None:
    """Not even half a tag; and what is set keeps its tags."""
    assert set_type(html).count("<") == html.count("<")
