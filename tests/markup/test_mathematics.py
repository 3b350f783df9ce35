"""Formulas in Markdown, as a text has them: faults and their lines, words, numbers, macros."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.formulas import macros_of, parse_macros
from plugins.markup import Converter, Fault, Text
from plugins.markup.delimiters import find_formulas


def _html(text: Text) -> str:
    return "".join(text.pieces)


def _formulas(source: str) -> list[str]:
    return re.findall("<math.*?</math>", _html(Converter().markdown(source)), re.DOTALL)


def test_faults_name_formula_and_line() -> None:
    """The line is that of the file, also behind code and in the second of two equal formulas."""
    source = "```\nx\n```\n\nAs $x$ and\n$\\foo$\n\n$\\foo$\n"
    message = r'unknown command "\foo", in \foo'
    assert Converter().markdown(source, first_line=10).faults == (
        Fault(15, "MATH002", message, refuses=True),
        Fault(17, "MATH002", message, refuses=True),
    )


def test_a_fault_shows_the_beginning_of_a_long_formula() -> None:
    """On one line."""
    (fault,) = Converter().markdown("$$\n\\foo\n" + "x " * 100 + "\n$$").faults
    assert fault.message.endswith("…")
    assert "\n" not in fault.message
    assert len(fault.message) < 120


def test_macros_of_site_and_text() -> None:
    """A text's own macro comes before the site's, and is forgotten with it."""
    converter = Converter(macros=macros_of({"E": "x", "F": "y"}))
    own = parse_macros(r"\newcommand{\E}{z}")
    assert "<mi>z</mi><mi>y</mi>" in _html(converter.markdown(r"$\E \F$", macros=own))
    assert "<mi>x</mi><mi>y</mi>" in _html(converter.markdown(r"$\E \F$"))


def test_definitions_hold_for_one_text() -> None:
    """The next text begins anew, in macros and in numbers."""
    converter = Converter()
    source = "$\\newcommand{\\E}{x}$ $\\E$\n\n\\begin{align} a \\end{align}\n"
    first = _html(converter.markdown(source))
    assert first == _html(converter.markdown(source))
    assert converter.markdown(r"$\E$").faults


def test_references_in_prose() -> None:
    """In a text with labels they need no dollars, and lead to the equation."""
    text = Converter().markdown(
        "See \\eqref{eq:a}.\n\n\\begin{align} a \\label{eq:a} \\end{align}\n"
    )
    assert [link.target for link in text.links] == ["#eq:a"]
    assert _html(text).startswith("<p>See <a>(1)</a>.</p>")
    assert "eq:a" in text.fragments
    assert not text.faults


def test_references_where_there_are_no_labels() -> None:
    """They are words about LaTeX."""
    assert _html(Converter().markdown("Write \\ref{a}.")) == "<p>Write \\ref{a}.</p>"


def test_words_of_a_text() -> None:
    """Leads and headings have words for formulas, and never MathML."""
    text = Converter().markdown("# On $x^2$ and *y*\n\nIt is $\\frac{1}{x} < 2$.\n")
    assert text.lead == "It is 1/x < 2."
    assert [heading.title for heading in text.headings] == ["On x^2 and y"]


def test_typography_leaves_formulas_alone() -> None:
    """Primes are no quotes and signs no dashes; quotes around a formula know where they turn."""
    html = _html(Converter().markdown("\"$\\text{a--b}$\" and $x'$'s"))
    words = re.sub("</?(?:p|span)[^>]*>", "", html)
    assert words.startswith("\N{LEFT DOUBLE QUOTATION MARK}<math><mtext>a--b</mtext></math>")
    assert "</math>\N{RIGHT DOUBLE QUOTATION MARK} and " in words
    assert words.endswith("<mo>\N{PRIME}</mo></msup></math>\N{RIGHT SINGLE QUOTATION MARK}s")


def test_signs_of_our_own_in_a_source() -> None:
    """Nobody can write what stands for a formula while a text is parsed."""
    assert "fxqz" in _html(Converter().markdown("\x02fxqz0\x03 and $x$"))
    assert len(_formulas("\x02fxqz0\x03 and $x$")) == 1


def test_a_summary_and_a_body_are_apart() -> None:
    """Formulas of one text are never put into another."""
    converter = Converter()
    converter.markdown("$x$ $y$")
    assert "<mi>z</mi>" in _html(converter.markdown("$z$"))


_SIGNS = (
    "$", "$$", "\\(", "\\)", "\\[", "\\]", "\\begin{align}", "\\end{align}", "x", "5", " ", "\n",
    "\n\n", "> ", "- ", "    ", "`", "```", "<code>", "</code>", "<!--", "-->", "](", ")", "[a]:",
    "\\text{", "}", "\\", "|", "{%", "%}", "# ", "<b title='", "'>", "\\ref{a}", "\\label{a}",
)  # fmt: skip
_SOURCES = st.lists(st.sampled_from(_SIGNS), max_size=40)


@settings(max_examples=300, deadline=None)
@given(_SOURCES)
def test_any_source(pieces: list[str]) -> None:
    """It is a text, and nothing of our own is left in it."""
    html = _html(Converter().markdown("".join(pieces)))
    assert "fxqz" not in html
    assert "\x02" not in html


@settings(max_examples=300, deadline=None)
@given(_SOURCES)
def test_formulas_lie_apart(pieces: list[str]) -> None:
    """Each begins behind the one before it, and is in the source."""
    source = "".join(pieces)
    done = 0
    for found in find_formulas(source):
        assert done <= found.start < found.end <= len(source)
        done = found.end


@pytest.mark.parametrize(
    "source",
    [
        "$" * 100_000,
        "$a " * 33_000,
        "$$ " * 33_000,
        "\\(" * 50_000,
        "\\[" * 50_000,
        "` " * 50_000,
        "<!-- " * 20_000,
        "<code>" * 16_000,
        "\\begin{align}\n" * 7_000,
        "$\\text{" * 14_000,
        "{% " * 30_000,
        "](" * 50_000,
        "> " * 5_000 + "$x$",
        "\n".join("`" * (3 + n % 400) for n in range(450)),
        "".join("`" * (n % 300) + " " for n in range(700)),
    ],
    ids=lambda source: f"{source[:14]!r}, {len(source)} characters",
)
def test_signs_that_never_close_have_an_end(source: str) -> None:
    """They are looked for once each; looked for again and again, they would take hours. None of
    them makes a formula of what is no closed one."""
    assert all(source[found.end - 1] in "$)]}" for found in find_formulas(source))
