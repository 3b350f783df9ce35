"""The sentence around a link."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.markup import Converter, Text
from plugins.markup.sentences import Sentence, sentence_of

_CONVERTER = Converter()


def sentence(source: str, place: int = 0) -> str:
    """The sentence around a link of some Markdown, its words in brackets."""
    found = sentence_of(_CONVERTER.markdown(source), place)
    assert found is not None
    return f"{found.before}[{found.words}]{found.after}"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("One. Two [is](b.md) here. Three.", "Two [is] here."),
        ("One! [Two](b.md)? Three.", "[Two]?"),
        ("One. (See [two](b.md).) Three.", "(See [two].)"),
        ("Not e.g. Fig. 3 of J. Doe, nor vs. X: [this](b.md) etc. Y.", None),
        ("He said 3.5 and [this](b.md), version 1.2. New.", "He said 3.5 and [this], version 1.2."),
        ("First … then [this](b.md).", "First … then [this]."),
        ("Why? Because of [*a* `b`. C](b.md)! New.", "Because of [a b. C]!"),
        ("# Head\n\n- one\n- [two](b.md) is an item\n- three", "[two] is an item"),
        ("| a | b |\n|---|---|\n| x [y](b.md) | z |", "x [y]"),
        ("> Quoted. As in [b](b.md).\n\nNot this.", "As in [b]."),
        ("Esto. ¿Y [aquello](b.md)? Fin.", "¿Y [aquello]?"),
        ("One.\nTwo [is](b.md)\nhere.", "Two [is] here."),
        ("A [b](https://b.org). C [d](d.md).", "C [d]."),
        ('<a title="1 > 0" href="b.md">raw</a> HTML', "[raw] HTML"),
        ("Since $x^2$ is [even](b.md). Next", None),
        ("[![pic](a.png)](b.md)", "[]"),
        ("It [says](b.md) 10<sup>-8</sup>, the 1<sup>st</sup>.", "It [says] 10^-8, the 1st."),
        ("Line<br>break [x](b.md)", "Line break [x]"),
    ],
)
def test_sentence(source: str, expected: str | None) -> None:
    """From its first word to its full stop; the block that it stands in is its end."""
    found = sentence(source)
    if expected is None:
        assert found.startswith(("Not e.g.", "Since "))
        assert "\\" not in found
    else:
        assert found == expected


def test_block_that_begins_far_away() -> None:
    """A very long paragraph is one all the same."""
    assert sentence(f"Before.\n\n{'*word* ' * 500}. Now [this](b.md).") == "Now [this]."


def test_which_link() -> None:
    """The link is told by its place among the text's links, pictures among them."""
    source = "![p](p.png) One [a](a.md). Two [b](b.md) and [c](c.md)."
    assert sentence(source, 1) == "One [a]."
    assert sentence(source, 2) == "Two [b] and c."
    assert sentence(source, 3) == "Two b and [c]."


def test_footnotes() -> None:
    """Neither the number of a note, nor the way back from it, is a word of a sentence."""
    source = "One[^1] is [x](b.md) so[^1].\n\n[^1]: A note on [y](c.md)."
    text = _CONVERTER.markdown(source)
    said = {
        link.target: sentence_of(text, place)
        for place, link in enumerate(text.links)
        if link.target.endswith(".md")
    }
    assert said == {
        "b.md": Sentence("One is ", "x", " so."),
        "c.md": Sentence("A note on ", "y", "."),
    }


def test_link_that_has_no_words() -> None:
    """A place on a map is no sentence."""
    text = _CONVERTER.html('<map><area href="b.md"></map>')
    assert sentence_of(text, 0) is None


def test_link_in_no_block() -> None:
    """A text may be no more than a line of HTML."""
    text = _CONVERTER.html('See <a href="b.md">b</a>')
    assert sentence_of(text, 0) == Sentence("See ", "b", "")


def test_link_without_an_end() -> None:
    """Raw HTML may leave it open."""
    text = Text("", ("<p>See <a", ">this"), _CONVERTER.html('<a href="b">').links)
    assert sentence_of(text, 0) == Sentence("See ", "this", "")


@pytest.mark.parametrize(
    ("before", "words", "after"),
    [(100, 1, 100), (1, 1, 100), (100, 1, 1), (10, 100, 10), (0, 1, 100), (100, 1, 0)],
)
def test_long_sentences_are_cut(before: int, words: int, after: int) -> None:
    """At words, on both sides, with the link in it; at about 240 characters."""
    found = sentence_of(
        _CONVERTER.markdown(f"{'word ' * before}[{'link ' * words}](b.md){' then' * after}"), 0
    )
    assert found is not None
    assert found.words.startswith("link")
    assert len(f"{found.before}{found.words}{found.after}") <= 243
    for part in (found.before, found.words, found.after):
        assert set(part.replace("…", " ").split()) <= {"word", "link", "then"}
    assert found.before.startswith("…") == (before >= 10)
    assert found.words.endswith("…") == (words == 100)
    assert found.after.endswith("…") == (after >= 10)


@given(st.text(max_size=80), st.text(max_size=40), st.text(max_size=80))
def test_any_text_has_one(before: str, words: str, after: str) -> None:
    """No text makes it fail, and its marks are never seen."""
    text = _CONVERTER.markdown(f"{before} [{words}](b.md) {after}")
    for place in range(len(text.links)):
        found = sentence_of(text, place)
        assert found is None or not {"\x02", "\x03"} & set(
            f"{found.before}{found.words}{found.after}"
        )
