"""What is wrong with a text is told with its line, and the text is shown all the same."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

import pytest
from markdown import Markdown
from markdown.util import AtomicString

from plugins.markup import Converter, Fault
from plugins.markup.faults import Faults
from plugins.markup.limits import Limits


@pytest.fixture(scope="module")
def converter() -> Converter:
    """One for all tests, as for all posts of a site."""
    return Converter()


def faults(converter: Converter, source: str) -> list[tuple[int, str]]:
    """Lines and codes, for a text that begins on line 11 of its file."""
    return [(fault.line, fault.code) for fault in converter.markdown(source, first_line=11).faults]


def test_a_sound_text_has_none(converter: Converter) -> None:
    """And those of the text before are forgotten."""
    assert converter.markdown("```klingon\nx\n```").faults
    assert converter.markdown("text[^1]\n\n[^1]: note\n\n```python\nx\n```").faults == ()


def test_unknown_language(converter: Converter) -> None:
    """The code is shown plain, and publishing does not wait for it."""
    message = 'code in the language "klingon", which Pygments does not know: shown without colours'
    fault = Fault(13, "TEXT001", message)
    assert converter.markdown("a\n\n```klingon\nx\n```", first_line=11).faults == (fault,)
    assert not fault.refuses


def test_fence_that_is_never_closed(converter: Converter) -> None:
    """What follows it is prose, which its author did not mean."""
    assert faults(converter, "a\n\n```python\nx\n") == [(13, "TEXT002")]
    assert faults(converter, "a\n\n```text\nx\n``\n") == [(13, "TEXT002")]


def test_footnote_that_nobody_refers_to(converter: Converter) -> None:
    """Nor does one count to which only such a footnote refers."""
    source = "a\n\n[^x]: one[^y]\n\n[^y]: two"
    assert faults(converter, source) == [(13, "TEXT003"), (15, "TEXT003")]


def test_footnote_that_is_defined_twice(converter: Converter) -> None:
    """The line is that of the first definition."""
    assert faults(converter, "a[^x]\n\n[^x]: one\n\n[^x]: two") == [(13, "TEXT004")]


@pytest.mark.parametrize("sign", ["- ", "> ", "1. ", "> - "])
def test_blocks_in_one_another_without_end(converter: Converter, sign: str) -> None:
    """Forty levels, and then plain words; said once."""
    source = sign * 3000 + "deep"
    assert faults(converter, source) == [(0, "TEXT005")]
    assert "deep" in "".join(converter.markdown(source).pieces)


def test_callouts_in_one_another_without_end(converter: Converter) -> None:
    """They count as levels as well, however they are written."""
    quoted = "\n".join("> " * level + "[!NOTE]\n" + "> " * level for level in range(1, 60))
    marked = "\n".join("    " * level + "!!! note" for level in range(60))
    assert faults(converter, quoted) == faults(converter, marked) == [(0, "TEXT005")]


@pytest.mark.parametrize(
    "source",
    ["[" * 5000, "![" * 5000 + "]" * 5000, "[" * 40 + "a" + "]" * 40, "a" + "*a" * 5000],
)
def test_paragraph_of_signs(converter: Converter, source: str) -> None:
    """It becomes plain text, to the last sign."""
    assert faults(converter, source) == [(0, "TEXT006")]
    assert f">{source.strip()}<" in "".join(converter.markdown(source).pieces)


def test_signs_behind_an_element() -> None:
    """Words behind a block, which an extension may leave there, are looked at too."""
    found, root = Faults(), Element("div")
    SubElement(root, "hr").tail = "[" * 50
    Limits(Markdown(), found).run(root)
    assert isinstance(root[0].tail, AtomicString)
    assert [fault.code for fault in found.take()] == ["TEXT006"]


def test_brackets_that_are_closed_are_read(converter: Converter) -> None:
    """However many links a paragraph has."""
    source = "[a](b.md) \\[ ] " * 200
    text = converter.markdown(source)
    assert (len(text.links), text.faults) == (200, ())


def test_tags_that_are_never_closed(converter: Converter) -> None:
    """Their signs become plain; code keeps its own."""
    assert faults(converter, "<a " * 1000) == [(0, "TEXT007")]
    html = "".join(converter.markdown("```\n<a\n```\n\n" + "<a " * 400).pieces)
    assert html.count("&lt;a") == 401


def test_footnote_that_is_not_defined(converter: Converter) -> None:
    """Said once, also where others are; a note may lack one, too."""
    assert faults(converter, "a[^x] b[^x]\n\n*c*[^note-1]") == [(11, "TEXT008"), (13, "TEXT008")]
    assert faults(converter, "a[^x]\n\n[^x]: one[^y]") == [(13, "TEXT008")]


@pytest.mark.parametrize(
    "source",
    [
        "[^a-z]",
        "[^A-Za-z0-9_]",
        "[^1-3]",
        "[^x]*",
        "[^$x$]",
        "[^ x]",
        "`[^x]`",
        "\\[^x]",
        "    [^x]",
    ],
)
def test_no_footnote_at_all(converter: Converter, source: str) -> None:
    """Patterns, code and what is escaped."""
    assert faults(converter, f"words `code`\n\n{source}") == []


@pytest.mark.parametrize(
    "written",
    [
        r"See \eqref{eq:no}.",
        r"*See* \ref{no} `x`",
        r"\autoref{eq:no}",
        r"- \cref{a_b,c_d}",
        r"\newcommand{\E}[1]{\mathbb{E}_{#1}}",
        "words\n\\def\\E{x}",
        r"\DeclareMathOperator*{\argmin}{arg\,min}",
        "\\begin{cases}\nx & y \\\\\n1 & 2\n\\end{cases}",
        r"so \begin{align} x \end{align}",
    ],
)
def test_tex_outside_of_formulas(converter: Converter, written: str) -> None:
    """What only a formula could make something of is told, with its line, and shown."""
    line = 13 if not written.startswith("words") else 14
    assert faults(converter, f"a\n\n{written}\n\nb") == [(line, "TEXT009")]


@pytest.mark.parametrize(
    "source",
    [
        r"$$x \label{a}$$ By \eqref{a}",
        "$$\n\\begin{cases} x & y \\end{cases}\n$$",
        r"`\eqref{a}` and `\begin{cases}`",
        "```\n\\newcommand{\\E}{x}\n```",
        "    \\newcommand{\\E}{x}",
        r"$\newcommand{\E}{x} \E$",
        r"One writes \newcommand for a macro, as *in* \newcommand{\E}{x}",
        r"\\ref{a}",
        r"\begin{itemize}",
    ],
)
def test_tex_that_is_understood_or_shown_on_purpose(converter: Converter, source: str) -> None:
    """Formulas, code, and words about TeX."""
    assert faults(converter, source) == []


def test_tex_outside_of_formulas_says_what_to_do(converter: Converter) -> None:
    """For each kind."""
    written = ("\\newcommand{\\E}{x}", r"\begin{cases}", r"\eqref{a}", r"\cref{a}", "[^a]")
    macros = 'write it behind "Macros:" in the header'
    found = converter.markdown("\n\n".join(written)).faults
    assert [fault.message for fault in found] == [
        f"{written[0][:15]} defines a macro outside of a formula: {macros}",
        r"\begin{cases} outside of a formula is shown as text: expected $$ before and behind it",
        r"\eqref{a} is shown as text: no formula here has a \label, which it could refer to",
        r"\cref{a} is shown as text: expected \eqref or \ref, to a formula with a \label",
        "footnote [^a] is not defined: expected a line that begins with [^a]:",
    ]
