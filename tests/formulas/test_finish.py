"""What the engine might give, and must not reach a page."""

from __future__ import annotations

import pytest

from plugins.formulas import FormulaError
from plugins.formulas.finish import finish
from plugins.formulas.render import convert
from plugins.formulas.written import Blank, Number, Written


def _finish(mathml: str, *holes: Blank | Number) -> str:
    return finish(mathml, Written("x", display=False, holes=holes), convert)


def test_broken_mathml() -> None:
    """It is a flaw of the formula, and no traceback."""
    with pytest.raises(FormulaError, match="no valid MathML"):
        _finish("<math><mi></math>")


@pytest.mark.parametrize("left", ["\\\\", "\\\\alpha", "\ue000", "a\ue001"])
def test_what_is_left_over(left: str) -> None:
    """A mark or a backslash that nobody took is never shown."""
    with pytest.raises(FormulaError, match="cannot be shown where it stands"):
        _finish(f"<math><mi>{left}</mi></math>")


@pytest.mark.parametrize("text", ["\ue000b", "\ue001"])
def test_marks_where_they_make_no_sense(text: str) -> None:
    """A mark beside other letters, or an equation's number in the middle of one."""
    number = Number(Written("1", display=False), ())
    with pytest.raises(FormulaError, match="cannot be shown where it stands"):
        _finish(f"<math><mi>{text}</mi></math>", Blank(1, 0, 0), number)


def test_depth() -> None:
    """A browser has a stack, too."""
    deep = "<mrow>" * 300 + "<mspace/>" + "</mrow>" * 300
    with pytest.raises(FormulaError, match="too deep"):
        _finish(f"<math>{deep}</math>")


def test_length_is_no_depth() -> None:
    """A long formula is as good as a short one."""
    wide = "<mrow><mspace/></mrow>" * 300
    assert _finish(f"<math>{wide}</math>").count("<mspace/>") == 300
