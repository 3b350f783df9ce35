"""All formulas of one post, in order, as MathML."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from plugins.formulas.engine import the_engine
from plugins.formulas.equations import Equation, Equations, equation_of, write_equation
from plugins.formulas.finish import finish, reference_link
from plugins.formulas.macros import Macro, expand
from plugins.formulas.mathml import write_mathml
from plugins.formulas.model import Formula, FormulaError, Rendered
from plugins.formulas.tokens import check_nesting, tokenize
from plugins.formulas.tree import parse
from plugins.formulas.written import Number, Reference, Written, hole_sign

_KEPT = 20_000


def render(formulas: Sequence[Formula], macros: Mapping[str, Macro]) -> tuple[Rendered, ...]:
    """What becomes of each formula of a post; numbers and references go through all of them.

    A macro that one of them defines holds for those after it. Nothing is raised: a formula that
    cannot be rendered has a flaw.
    """
    known, equations = dict(macros), Equations()
    read = [_read(formula, known, equations) for formula in formulas]
    return tuple(
        _rendered(formula, equation, equations)
        for formula, equation in zip(formulas, read, strict=True)
    )


def _read(
    formula: Formula, macros: dict[str, Macro], equations: Equations
) -> Equation | FormulaError:
    try:
        tokens = expand(tokenize(formula.tex), macros)
        check_nesting(tokens)
        return equations.number(equation_of(parse(tokens), display=formula.display))
    except FormulaError as reason:
        return reason


def _rendered(
    formula: Formula, equation: Equation | FormulaError, equations: Equations
) -> Rendered:
    if isinstance(equation, FormulaError):
        return Rendered("", formula.display, equation.flaw)
    try:
        written = write_equation(equation, equations.references)
        mathml = _link(written) or convert(written)
    except FormulaError as reason:
        return Rendered("", formula.display, reason.flaw)
    ids = [i for hole in written.holes if isinstance(hole, Number) for i in hole.ids]
    return Rendered(mathml, equation.display, None, tuple(ids))


def _link(written: Written) -> str:
    """The link alone, where a reference is all there is: `<math>` round it would be one more thing
    to get into for who listens to the page."""
    if written.tex.strip() == hole_sign(0) and isinstance(written.holes[0], Reference):
        return write_mathml(reference_link(written.holes[0]))
    return ""


@lru_cache(maxsize=_KEPT)
def convert(written: Written) -> str:
    """MathML for what is written: a function of this value alone, so that it can be kept.

    Raises `FormulaError`.
    """
    mathml = the_engine().convert(written.tex, display=written.display)
    return finish(mathml, written, convert)
