"""Macros: of the site, of a post, and those that its formulas define."""

from __future__ import annotations

import pytest

from plugins.formulas import Formula, FormulaError, Macro, macros_of, parse_macros, render


def _same(tex: str, plain: str, macros: dict[str, Macro] | None = None) -> bool:
    """Whether a formula with macros is what another one is without."""
    with_macros, without = (render([Formula(one, True)], macros or {})[0] for one in (tex, plain))
    assert with_macros.flaw is None
    return with_macros == without


def _flaw(tex: str) -> str:
    flaw = render([Formula(tex, True)], {})[0].flaw
    assert flaw
    return f"{flaw.code}: {flaw.message}"


@pytest.mark.parametrize(
    ("tex", "plain"),
    [
        (r"\newcommand{\E}{\mathbb{E}} \E x", r"\mathbb{E} x"),
        (r"\newcommand\E[1]{\mathbb{E}[#1]} \E{x} \E y", r"\mathbb{E}[x] \mathbb{E}[y]"),
        (r"\newcommand{\E}[2][p]{#1+#2} \E{x} \E[q]{y}", r"p+x q+y"),
        (r"\newcommand*{\E} {a} \E", "a"),
        (r"\renewcommand{\vec}[1]{\mathbf{#1}} \vec{x}", r"\mathbf{x}"),
        (r"\newcommand{\phi}{\varphi} \phi", r"\varphi"),
        (r"\providecommand{\E}{a} \providecommand{\E}{b} \E", "a"),
        (r"\def\f#1#2{#2 #1} \f ab", "b a"),
        (r"\gdef \f {a} \f", "a"),
        (r"\let\old\phi \renewcommand{\phi}{\old x} \phi", r"\phi x"),
        (r"\let\f= \alpha \f", r"\alpha"),
        (r"\newcommand{\f}{x} \let\g\f \renewcommand{\f}{y} \g", "x"),
        (r"\DeclareMathOperator{\tr}{tr} \tr A", r"\operatorname{tr} A"),
        (r"\DeclareMathOperator*{\am}{am} \am_x", r"\operatorname*{am}_x"),
        (r"\newcommand{\be}{\begin{matrix}} \newcommand{\ee}{\end{matrix}} \be a \ee",
         r"\begin{matrix} a \end{matrix}"),
        (r"\def\f#1{\def\g##1{#1 ##1}} \f{a} \g{b}", "a b"),
        (r"\def\f{\alpha}\f x", r"\alpha x"),
    ],
)  # fmt: skip
def test_definitions(tex: str, plain: str) -> None:
    """A formula with a macro is what it is without."""
    assert _same(tex, plain)


def test_a_macro_holds_in_the_formulas_that_follow() -> None:
    """A formula of definitions alone shows nothing."""
    empty, used = render([Formula(r"\newcommand{\E}{x}", True), Formula(r"\E", False)], {})
    assert empty.mathml == '<math display="block"></math>'
    assert used.mathml == "<math><mi>x</mi></math>"


def test_macros_of_a_site() -> None:
    """Names with or without a backslash; bodies say how many arguments there are."""
    macros = macros_of({"E": r"\mathbb{E}_{#2} #1", r"\R": r"\mathbb{R}"})
    assert _same(r"\E{x}{y} \in \R", r"\mathbb{E}_{y} x \in \mathbb{R}", macros)


def test_macros_of_a_post() -> None:
    """TeX's definitions, one after another."""
    macros = parse_macros("\\newcommand{\\E}[1]{e^{#1}}\n\\def\\R{r}")
    assert _same(r"\E{x} \R", "e^{x} r", macros)


def test_no_macros() -> None:
    """Nothing defines nothing."""
    assert parse_macros("") == {}


def test_what_is_no_definition() -> None:
    """It is said what was found."""
    with pytest.raises(FormulaError, match=r"expected \\newcommand, .* found x = 1"):
        parse_macros(r"\def\a{b} x = 1")


@pytest.mark.parametrize(
    ("tex", "message"),
    [
        (r"\def\a{\a} \a", r"MATH003: \a has no end: does it contain itself?"),
        (r"\def\a{\b}\def\b{\a} \a", r"MATH003: \a has no end: does it contain itself?"),
        (r"\newcommand{E}{x}", r"MATH003: \newcommand: expected a name such as \E, found E"),
        (r"\newcommand{}{x}", r"MATH003: \newcommand: expected a name such as \E, found nothing"),
        (r"\newcommand{\E}[x]{y}",
         r"MATH003: \newcommand \E: expected a number of arguments, 0 to 9"),
        (r"\newcommand{\E}", r"MATH003: \newcommand: an argument is missing"),
        (r"\newcommand{\E}[1", "MATH003: [: found no ]"),
        (r"{\newcommand{\E}}", r"MATH003: \newcommand: an argument is missing"),
        (r"\newcommand{\E}[1]{#2} \E x", r"MATH003: \E has 1 arguments, found #2 in it"),
        (r"\newcommand{\E}{#} \E", r"MATH003: \E has 0 arguments, found # in it"),
        (r"\newcommand{\E}{x", r"MATH003: \newcommand: found no }"),
        (r"\newcommand{\E}[1]{#1} \E", r"MATH003: \E: an argument is missing"),
        (r"\def\f(#1){x}", r"MATH003: \def \f: expected arguments #1#2..., found (#"),
        (r"\def\f#", r"MATH003: \def \f: expected arguments #1#2..., found #"),
        (r"\let\f", r"MATH003: \let \f: nothing follows"),
    ],
)  # fmt: skip
def test_definitions_that_lead_nowhere(tex: str, message: str) -> None:
    """They are flaws of the formula."""
    assert _flaw(tex) == message


def test_a_macro_that_doubles_itself_again_and_again() -> None:
    """The limit is on what is made, too."""
    doubled = r"\def\a{" + "x" * 5_000 + r"}\def\b{\a\a}\def\c{\b\b}\c\c"
    assert _flaw(doubled) == "MATH004: the formula is too long once its macros are put in"
    repeated = r"\def\a#1{#1#1#1#1#1}\a{" + "x" * 5_000 + "}"
    assert _flaw(repeated) == r"MATH004: the formula is too long once \a is put in"
