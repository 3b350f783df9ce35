"""Markdown and HTML become texts."""

from __future__ import annotations

import pytest

from plugins.markup import Converter, Heading
from plugins.markup.plain import plain_words


@pytest.fixture(scope="module")
def converter() -> Converter:
    """One parser for all tests, as for all posts of a site."""
    return Converter()


def test_links_are_kept_symbolic(converter: Converter) -> None:
    """A link of the site is a hole in the text, a link elsewhere is text."""
    text = converter.markdown("[why]({filename}/articles/why.md#plan) and [x](https://example.org)")
    assert [link.target for link in text.links] == ["{filename}/articles/why.md#plan"]
    assert "".join(text.pieces) == ('<p><a>why</a> and <a href="https://example.org">x</a></p>')


def test_links_know_their_lines(converter: Converter) -> None:
    """Counted in the file: the header is above."""
    text = converter.markdown("one\n\n[a](a.md)\n\n![b](b.png)\n", first_line=6)
    assert [(link.target, link.line) for link in text.links] == [("a.md", 8), ("b.png", 10)]


def test_same_target_several_times(converter: Converter) -> None:
    """Each link has the line of its own."""
    text = converter.markdown("[a](a.md)\n\n[b](a.md)\n")
    assert [link.line for link in text.links] == [1, 3]


def test_target_within_a_longer_one(converter: Converter) -> None:
    """`why.md` is not found in `why.md#plan`, nor in `/articles/why.md`."""
    text = converter.markdown("[a](why.md#plan)\n[b](/articles/why.md)\n[c](why.md)\n")
    assert [(link.target, link.line) for link in text.links] == [
        ("why.md#plan", 1),
        ("/articles/why.md", 2),
        ("why.md", 3),
    ]


def test_one_definition_for_several_links(converter: Converter) -> None:
    """The line to mend is the definition's."""
    text = converter.markdown("[a][1]\n\n[b][1]\n\n[1]: a.md\n")
    assert [link.line for link in text.links] == [5, 5]


def test_link_that_stands_nowhere(converter: Converter) -> None:
    """A footnote's way back is the parser's own: no line is claimed."""
    text = converter.markdown("word[^1]\n\n[^1]: note\n")
    assert {link.line for link in text.links if link.target.startswith("#fnref")} == {0}


def test_raw_html_in_markdown(converter: Converter) -> None:
    """Its links are the site's as well, with their lines."""
    text = converter.markdown('x\n\n<p><a href="{static}/a.pdf">a</a></p>\n')
    assert [(link.target, link.line) for link in text.links] == [("{static}/a.pdf", 3)]


def test_ready_html_claims_no_lines(converter: Converter) -> None:
    """What the HTML was made from is not known: no line is better than a wrong one."""
    text = converter.html('<p>x</p>\n<p><a href="a.html" id="b">"a"</a></p>')
    assert [(link.target, link.line) for link in text.links] == [("a.html", 0)]
    assert text.fragments == {"b"}
    assert text.headings == ()
    assert "\N{LEFT DOUBLE QUOTATION MARK}a" in "".join(text.pieces)


def test_headings_in_their_order(converter: Converter) -> None:
    """As one sequence, with fragments to jump to and words without markup."""
    text = converter.markdown("## One & *two*\n\n### Español\n\n## Three\n")
    assert text.headings == (
        Heading(2, "one-two", "One & two"),
        Heading(3, "español", "Español"),
        Heading(2, "three", "Three"),
    )
    assert text.fragments == {"one-two", "español", "three"}


def test_texts_do_not_touch_each_other(converter: Converter) -> None:
    """The parser is one, its memory is each text's own."""
    first = converter.markdown("## Plan\n\n[a]\n\n[a]: a.md\n")
    second = converter.markdown("## Plan\n\n[a]\n")
    assert first.fragments == second.fragments == {"plan"}
    assert second.links == ()


def test_digest_stands_for_the_html(converter: Converter) -> None:
    """Equal HTML, equal digest: nothing to render again."""
    assert converter.markdown("a *b*").digest == converter.markdown("a _b_").digest
    assert converter.markdown("a").digest != converter.markdown("b").digest


def test_lead_is_the_first_paragraph_in_words(converter: Converter) -> None:
    """For meta tags: no markup, no entities, no footnote's number."""
    source = "## Why\n\nBooks & *people*[^1]\nat `<home>`.\n\nSecond.\n\n[^1]: A note.\n"
    assert converter.markdown(source).lead == "Books & people at <home>."


def test_long_lead_ends_with_a_word(converter: Converter) -> None:
    """Cut at 240 characters at most, and marked as cut."""
    lead = converter.markdown("seven77 " * 60).lead
    assert lead.endswith("seven77…")
    assert len(lead) == 240
    assert converter.markdown("x" * 300).lead == "x" * 240 + "…"


def test_no_paragraph_no_lead(converter: Converter) -> None:
    """A text of code alone, or none, has no lead."""
    assert converter.markdown("    code\n").lead == ""
    assert converter.markdown("").lead == ""


def test_words_are_counted_between_blocks(converter: Converter) -> None:
    """Cells and items that touch in HTML are words of their own; tags within a word are not."""
    assert converter.markdown("- one\n- two\n\n|a|b|\n|-|-|\n|c|d|\n").words == 6
    assert plain_words("<p>un<em>believ</em>able</p><p>yes</p>") == "unbelievable yes"


def test_no_character_that_html_and_xml_forbid(converter: Converter) -> None:
    """Pasted from a terminal or a PDF: a feed with such a character could not be opened."""
    text = converter.markdown("a\x08b \x1b[0m \x0c \uffff\n")
    assert "".join(text.pieces) == "<p>ab [0m  </p>"


def test_typography_can_be_switched_off() -> None:
    """An author's `TYPOGRIFY = False` leaves quotes as they are."""
    assert "".join(Converter(typography=False).markdown('"a" -- b').pieces) == '<p>"a" -- b</p>'


def test_code_is_reached_by_keyboard() -> None:
    """What scrolls in itself has to be able to have the focus."""
    text = Converter().markdown("```python\nx = 1\n```\n\n    indented\n")
    assert "".join(text.pieces).count('<pre tabindex="0"') == 2
    assert "<pre>" not in "".join(text.pieces)


def test_the_empty_corner_of_a_table_is_no_heading() -> None:
    """Whatever its alignment; a heading with words stays one."""
    html = "".join(Converter().markdown("| | hours | |\n|---|--:|--:|\n| dl | 3 | x |\n").pieces)
    assert html.count("<th") == 2  # thead and the one with words
    assert html.count("<td") == 5
