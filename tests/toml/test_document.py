"""TOML text becomes values, or one problem."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.toml import parse_toml


def test_decimals_are_exact() -> None:
    """As they are written."""
    assert parse_toml("a = 50.10", "x.toml", "XXX001") == ({"a": Decimal("50.10")}, ())


@pytest.mark.parametrize(("text", "line"), [("a = 1\nb =\n", 2), ('a = "x', 1), ("a = 1\n\n[b", 3)])
def test_what_is_no_toml_names_its_line(text: str, line: int) -> None:
    """The end of the file has one too."""
    values, (problem,) = parse_toml(text, "x.toml", "XXX001")
    assert values is None
    assert str(problem).startswith(f"x.toml:{line}: XXX001 no valid TOML: ")
    assert "at line" not in problem.message


@given(st.text())
def test_any_text_is_values_or_a_problem(text: str) -> None:
    """Whatever the parser raises."""
    values, problems = parse_toml(text, "x.toml", "XXX001")
    assert (values is None) == bool(problems)
