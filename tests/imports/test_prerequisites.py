"""Courses that a cell of prerequisites names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.imports.prerequisites import folded, prerequisites_in

PATHS = {
    folded(title): path
    for title, path in (
        ("Calculus 1A: Differentiation", "c1a"),
        ("Calculus 1B: Integration", "c1b"),
        ("How to Code - Simple Data", "simple"),
        ("How to Code - Complex Data", "complex"),
        ("Divide and Conquer, Sorting, and Graphs", "sorting"),
        ("Algebra (linear)", "algebra"),
        ("Python for Everybody", "python"),
    )
}


@pytest.mark.parametrize(
    ("text", "paths", "unknown"),
    [
        ("", (), ()),
        ("none", (), ()),
        ("No", (), ()),
        ("\N{EN DASH}", (), ()),
        ("how to code: simple data", ("simple",), ()),
        ("Calculus 1A", ("c1a",), ()),
        ("Calculus 1A, Calculus 1B and Calculus 1A", ("c1a", "c1b"), ()),
        ("Divide and Conquer, Sorting, and Graphs", ("sorting",), ()),
        ("C, Divide and Conquer, Sorting, and Graphs; Calculus 1A", ("sorting", "c1a"), ("C",)),
        ("Algebra (linear)", ("algebra",), ()),
        ("Calculus 1B (second half), physics", ("c1b",), ("physics",)),
        ("How to Code", (), ("How to Code",)),
        ("Python", (), ("Python",)),
        ("high school math", (), ("high school math",)),
        ("one, , two.", (), ("one", "two")),
    ],
)
def test_courses_and_what_is_none(
    text: str, paths: tuple[str, ...], unknown: tuple[str, ...]
) -> None:
    """The longest title, a beginning of two words that fits one alone; nothing else."""
    assert prerequisites_in(text, PATHS) == (paths, unknown)


@given(st.text(max_size=40))
def test_no_text_is_too_strange(text: str) -> None:
    """It always comes to an end, and names only what there is."""
    paths, _ = prerequisites_in(text, PATHS)
    assert set(paths) <= set(PATHS.values())
