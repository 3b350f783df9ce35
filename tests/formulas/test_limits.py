"""Whatever an author writes: an answer, soon, and nothing in the page that must not be there."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.formulas import Formula, render

_PIECES = (
    "{", "}", "x", "1", "+", "=", "-", "^", "_", "'", "&", r"\\", r"\\[2ex]", "$", "%", "\n", " ",
    "[", "]", "#1", "\\", "<", "|", "~", '"', "é", "\ue000", "\x00", r"\frac", r"\sqrt",
    r"\sqrt[3]", r"\left(", r"\right)", r"\middle|", r"\big", r"\begin{align}", r"\end{align}",
    r"\begin{matrix}", r"\end{matrix}", r"\begin{array}{c|l}", r"\end{array}",
    r"\begin{cases}", r"\end{cases}", r"\begin{smallmatrix}", r"\end{smallmatrix}", r"\hline",
    r"\tag{1}", r"\label{a}", r"\ref{a}", r"\notag", r"\text{a $x$ b}", r"\text", r"\textbf{b}",
    r"\color{red}", r"\textcolor{blue}{x}", r"\smash", r"\cancel", r"\boxed", r"\mathrlap",
    r"\rule{1em}{1em}", r"\mathop", r"\operatorname", r"\operatorname*", r"\substack{a\\b}",
    r"\newcommand{\a}[1]{#1}", r"\def\b{x}", r"\a", r"\b", r"\dots", r"\log", r"\sum", r"\limits",
    r"\not", r"\over", r"\displaystyle", r"\mathcal{L}", r"\backslash", r"\phantom", r"\foo",
)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(_PIECES), st.text(max_size=3))), st.booleans())
def test_any_formula(pieces: list[str], display: bool) -> None:
    """It is MathML with no backslash and no mark in it, or it has a flaw with a sentence."""
    (rendered,) = render([Formula("".join(pieces), display)], {})
    if rendered.flaw:
        assert rendered.mathml == ""
        assert rendered.flaw.code.startswith("MATH00")
        assert rendered.flaw.message
    else:
        assert ET.fromstring(rendered.mathml).tag == "math"
        assert "\\" not in rendered.mathml
        assert not any("\ue000" <= sign <= "\uf8ff" for sign in rendered.mathml)
        assert "<script" not in rendered.mathml


_N = 10_000


@pytest.mark.parametrize(
    "tex",
    [
        "{" * _N + "x" + "}" * _N,
        "{" * 60 + "x" + "}" * 60,
        r"\sqrt " * 3_000 + "x",
        r"\sqrt" * 150 + "{x}",
        r"\left(" * 1_000 + r"\right)" * 1_000,
        r"\begin{matrix}" * 40 + r"\end{matrix}" * 40,
        "{" * 100_000,
        "$" * 100_000,
        "x+" * 9_999,
        r"\\" * 9_000,
        r"\\[" * 6_000,
        "&" * 19_000,
        "x_" * 9_000,
        r"\color{red}" * 1_800,
        r"\log " * 190,
        r"\hat" * 190 + "{x}",
        "".join(rf"\textcolor{{#{n:06x}}}{{x}}" for n in range(100)),
        r"\rule{1em}{1em}" * 1_200,
        r"\begin{array}{*{50}{*{50}{*{50}{c}}}} a \end{array}",
        "x^{" * 49 + "y" + "}" * 49,
        r"\text{$" * 20 + "x" + "$}" * 20,
        r"\sqrt{\hat{\bar{" * 16 + "x" + "}}}" * 16,
        r"\boxed{\cancel{" * 24 + "x" + "}}" * 24,
    ],
    ids=lambda tex: f"{tex[:20]}, {len(tex)} characters",
)
def test_what_is_deep_or_long_has_an_end(tex: str) -> None:
    """It is shown, or it is said why not; one of these without a limit would take hours."""
    (rendered,) = render([Formula(tex, True)], {})
    assert rendered.flaw or rendered.mathml


def test_many_colours() -> None:
    """There are as many marks as any formula needs, and no more."""
    tex = "".join(rf"\textcolor{{#{n:06x}}}{{x}}" for n in range(100))
    (rendered,) = render([Formula(tex, True)], {})
    assert rendered.flaw
    assert rendered.flaw.message == "more than 41 colours in one formula"


def test_many_holes() -> None:
    """The same of what is put in."""
    (rendered,) = render([Formula(r"\rule{1em}{1em}" * 1_200, True)], {})
    assert rendered.flaw
    assert rendered.flaw.message == "more than 1000 rules, references or operators"


def test_private_characters() -> None:
    """They mean something in one font only, and here they are our own."""
    (rendered,) = render([Formula("x \ue123 é", True)], {})
    assert rendered.flaw
    assert rendered.flaw.message == "the character U+E123 has no meaning in a formula"


@pytest.mark.parametrize("sign", ["\x01", "\x7f", "\ufffe", "\ud800"])
def test_characters_that_no_page_may_hold(sign: str) -> None:
    """They make no MathML."""
    (rendered,) = render([Formula(f"x {sign} y", True)], {})
    assert rendered.flaw


def test_too_deep_for_a_page() -> None:
    """What the engine nests by itself counts as well."""
    (rendered,) = render([Formula(r"\log " * 190, True)], {})
    assert rendered.flaw
    assert rendered.flaw.code == "MATH004"
