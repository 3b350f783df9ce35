"""Numbers, labels, tags and references go through all formulas of a post."""

from __future__ import annotations

import re

from plugins.formulas import Flaw, Formula, Rendered, render
from plugins.formulas.render import convert


def _post(*formulas: str) -> tuple[Rendered, ...]:
    return render([Formula(tex, display="inline:" not in tex) for tex in formulas], {})


def _post_of(*formulas: tuple[str, bool]) -> tuple[Rendered, ...]:
    return render([Formula(tex, display) for tex, display in formulas], {})


def _numbers(rendered: Rendered) -> list[str]:
    assert rendered.flaw is None
    cells = re.findall(r'<mtd class="number[^>]*>(.*?)</mtd>', rendered.mathml)
    return [re.sub("<[^>]*>", "", cell) for cell in cells]


def test_equations_are_numbered_through_the_post() -> None:
    """Each row of align has one, an equation has one, starred ones have none."""
    first, starred, second = _post(
        r"\begin{align} a &= b \\ c &= d \end{align}",
        r"\begin{align*} a &= b \end{align*}",
        r"\begin{equation} a = b \end{equation}",
    )
    assert _numbers(first) == ["(1)", "(2)"]
    assert _numbers(starred) == []
    assert _numbers(second) == ["(3)"]


def test_a_row_may_go_without() -> None:
    r"""`\nonumber` and `\notag` leave a row out of the count."""
    (rendered,) = _post(r"\begin{gather} a \nonumber \\ b \\ c \notag \end{gather}")
    assert _numbers(rendered) == ["(1)"]


def test_kin_of_align() -> None:
    """All of AMS's numbered environments, and LaTeX's old one."""
    rendered = _post(
        r"\begin{alignat}{2} a &= b & c &= d \end{alignat}",
        r"\begin{flalign} a &= b \end{flalign}",
        r"\begin{multline} a \\ b \\ c \end{multline}",
        r"\begin{eqnarray} a &=& b \\ c \end{eqnarray}",
        r"\begin{displaymath} a \end{displaymath}",
    )
    assert [_numbers(one) for one in rendered] == [["(1)"], ["(2)"], ["(3)"], ["(4)", "(5)"], []]


def test_one_label_for_all_rows_of_a_multline() -> None:
    """Wherever it stands, it is that of the one number."""
    (rendered,) = _post(r"\begin{multline} a \label{x} \\ b \tag{9} \\ c \end{multline}")
    assert _numbers(rendered) == ["(9)"]
    assert rendered.ids == ("eq-x",)


def test_space_below_a_numbered_row() -> None:
    """It is kept, beside the number."""
    (rendered,) = _post(r"\begin{align} a &= b \\[1ex] c \end{align}")
    assert _numbers(rendered) == ["(1)", "(2)"]
    assert 'depth="0.75em"' in rendered.mathml


def test_a_tag_of_one_s_own() -> None:
    """In parentheses, or bare with a star; it takes no number from those that follow."""
    tagged, bare, counted = _post(
        r"\begin{align} a \tag{*} \end{align}",
        r"b \tag*{A$_1$}",
        r"\begin{equation} c \end{equation}",
    )
    assert _numbers(tagged) == ["(*)"]
    assert _numbers(bare) == ["A1"]
    assert "<msub>" in bare.mathml
    assert _numbers(counted) == ["(1)"]


def test_two_tags_in_a_row() -> None:
    """Which of them is meant is not guessed."""
    (rendered,) = _post(r"a \tag{1} \tag{2}")
    assert rendered.flaw == Flaw("MATH001", r"two \tag in one row")


def test_a_label_alone_gives_a_number() -> None:
    """In a display formula without an environment; several lines have one number."""
    (rendered,) = _post(r"a \\ b \label{x}")
    assert _numbers(rendered) == ["(1)"]
    assert rendered.ids == ("eq-x",)


def test_references_lead_backward_and_forward() -> None:
    r"""`\eqref` has parentheses, `\ref` has none; both are links."""
    before, _, after = _post_of(
        (r"\eqref{eq:one}", False),
        (r"\begin{align} a \label{eq:one} \end{align}", True),
        (r"\text{by \ref{eq:one}}", False),
    )
    assert '<a href="#eq:one">(1)</a>' in before.mathml
    assert '<a href="#eq:one">1</a>' in after.mathml


def test_a_reference_to_a_tag() -> None:
    """It shows the tag in plain words."""
    _, reference = _post(r"a \tag{\text{A}$'$} \label{x y}", r"\ref{x y}")
    assert '<a href="#eq-x-y">A\'</a>' in reference.mathml


def test_two_labels_of_one_row() -> None:
    """Both fragments are there, each once."""
    (rendered,) = _post(r"a \label{x} \label{y}")
    assert rendered.ids == ("eq-x", "eq-y")
    assert re.findall('id="([^"]*)"', rendered.mathml) == ["eq-x", "eq-y"]
    assert _numbers(rendered) == ["(1)"]


def test_a_reference_to_nothing() -> None:
    """The nearest label is named."""
    _, rendered = _post(r"a \label{loss}", r"\eqref{los}")
    message = r'\eqref: no equation has the label "los" (did you mean "loss"?)'
    assert rendered.flaw == Flaw("MATH005", message)


def test_a_reference_to_what_has_no_number() -> None:
    """A label in a starred environment is no flaw; referring to it is."""
    starred, rendered = _post(r"\begin{align*} a \label{x} \end{align*}", r"\ref{x}")
    assert starred.flaw is None
    assert rendered.flaw == Flaw("MATH005", r'\ref: the equation "x" has no number to refer to')


def test_a_label_that_is_given_twice() -> None:
    """The second formula has the flaw."""
    first, second = _post(r"a \label{x}", r"b \label{x}")
    assert first.flaw is None
    assert second.flaw == Flaw("MATH005", 'the label "x" is given to two equations')


def test_a_label_in_split_belongs_to_its_equation() -> None:
    """Authors put it there, and mean the whole."""
    tex = r"\begin{equation}\begin{split} a \label{x} \end{split}\end{equation}"
    (rendered,) = _post(tex)
    assert rendered.ids == ("eq-x",)


def test_an_equation_in_several_lines() -> None:
    """Its lines are kept, with one number."""
    (rendered,) = _post(r"\begin{equation} a \\ b \end{equation}")
    assert rendered.mathml.count("<mtr>") == 3
    assert _numbers(rendered) == ["(1)"]


def test_what_looks_like_a_number_s_place() -> None:
    """Words that read as our own mark are words."""
    (rendered,) = _post(r"\begin{align} \text{@0@} \tag{1} \end{align}")
    assert "<mtext>@0@</mtext>" in rendered.mathml
    assert _numbers(rendered) == ["(1)"]


def test_the_same_formula_is_converted_once() -> None:
    """Whatever stands around it, in whatever post."""
    convert.cache_clear()
    _post("x^2", "y^2", "x^2")
    _post("x^{2}", "x^2")
    assert convert.cache_info().misses == 3
