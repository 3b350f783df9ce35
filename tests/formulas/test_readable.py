"""Formulas as words."""

from __future__ import annotations

import pytest

from plugins.formulas import Formula, readable, render, without_mathml


@pytest.mark.parametrize(
    ("tex", "words"),
    [
        ("x_1 + y^2", "x_1+y^2"),
        (r"\frac{1}{1 + e^{-x}}", "1/(1+e^(\N{MINUS SIGN}x))"),
        (r"\frac12", "1/2"),
        (r"\binom{n}{k}", "(C(n, k))"),
        (r"\sqrt{x} + \sqrt[3]{y}", "√(x)+3√(y)"),
        (r"p(x) = \log \sum_{i=1}^n x_i", "p(x) = log ∑_(i = 1)^n x_i"),
        (r"\sum_i x \overbrace{a}^{b} \underline{c}", "∑_i xa^b c"),
        (r"\hat{x} \bar{y} \vec{z} f'", "x̂ ȳ z⃗ f\N{PRIME}"),
        (r"x \to y \in \mathbb{R}", "x → y ∈ \N{DOUBLE-STRUCK CAPITAL R}"),
        (r"\begin{matrix} a & b \\ c & \end{matrix}", "a b; c"),
        (r"\begin{align} a &= b \end{align}", "a = b (1)"),
        (r"x_i^2", "x_i^2"),
        (r"a \quad b \phantom{c}", "a b"),
        (r"\text{if } x < 1", "if x < 1"),
        (r"\left. x \right|_{0}", "x|_0"),
    ],
)
def test_words(tex: str, words: str) -> None:
    """What one would type where there is no mathematics."""
    (rendered,) = render([Formula(tex, True)], {})
    assert readable(rendered.mathml) == words


def test_html_with_formulas() -> None:
    """The words are in the place of the formula, and safe there."""
    html = "<p>As <math><mi>a</mi><mo>&lt;</mo><mi>b</mi></math> is.</p>"
    assert without_mathml(html) == "<p>As a &lt; b is.</p>"


def test_html_without_formulas() -> None:
    """It is as it was."""
    assert without_mathml("<p>None.</p>") == "<p>None.</p>"


def test_what_is_no_xml() -> None:
    """An author's own MathML may be broken: it is no words then."""
    assert readable("<math><mi>a</math>") == ""


def test_a_namespace() -> None:
    """An author's own MathML may name it."""
    math = '<math xmlns="http://www.w3.org/1998/Math/MathML"><mfrac><mn>1</mn><mi>x</mi></mfrac></math>'
    assert readable(math) == "1/x"
