"""Cells by Python's rules of slices, and by their tags."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.notebooks import Notebook, parse_slice, select
from plugins.notebooks.selection import together
from tests.notebooks.cells import code, markdown, notebook, stream

TEN = notebook(*(markdown(str(number)) for number in range(10)))


def chosen(text: str) -> str:
    """The cells that a slice leaves of ten."""
    return "".join(cell.source for cell in select(TEN, parse_slice(text)).cells)


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", "0123456789"),
        ("cells[2:]", "23456789"),
        ("cells[:-1]", "012345678"),
        ("cells[3]", "3"),
        ("cells[-1]", "9"),
        ("[::2]", "02468"),
        ("[8:2:-3]", "85"),
        ("cells[ 1 : 3 ]", "12"),
        ("[:]", "0123456789"),
        ("[20:]", ""),
        ("cells[99]", ""),
    ],
)
def test_slices(text: str, cells: str) -> None:
    """They mean what they mean in Python; beyond the end there is nothing."""
    assert chosen(text) == cells


@pytest.mark.parametrize("text", ["cells", "[1", "[a:b]", "[::0]", "[]", "[1:2:3:4]", "[1.5]"])
def test_what_is_no_slice(text: str) -> None:
    """It is said what was expected."""
    with pytest.raises(ValueError, match="expected cells such as"):
        parse_slice(text)


ENDS = st.none() | st.integers(-12, 12)


@given(ENDS, ENDS, st.none() | st.integers(-4, 4).filter(bool))
def test_slices_are_python_s(start: int | None, stop: int | None, step: int | None) -> None:
    """Whatever the three numbers are."""
    text = ":".join("" if end is None else str(end) for end in (start, stop, step))
    assert chosen(f"cells[{text}]") == "0123456789"[start:stop:step]


def test_cells_of_several_slices_together() -> None:
    """Each once, in the order of the file; tags hold here too."""
    some = together(TEN, (slice(4, 6), slice(1, None, 4), slice(-1, None)))
    assert "".join(cell.source for cell in some.cells) == "1459"
    assert together(notebook(code("x", tags=["remove_cell"])), (slice(None),)).cells == ()
    assert together(TEN, ()).cells == ()


def left(*tags: str) -> Notebook:
    """A cell with these tags as it is shown."""
    return select(notebook(code("secret", stream("out"), tags=[*tags])))


def test_removed_cell_is_gone() -> None:
    """By each of its names."""
    assert left("remove_cell").cells == left("remove-cell").cells == left("hide-cell").cells == ()


def test_hidden_input() -> None:
    """The output stays."""
    (cell,) = left("hide-input").cells
    assert (cell.source, len(cell.outputs)) == ("", 1)


def test_hidden_output() -> None:
    """The input stays."""
    (cell,) = left("remove_output").cells
    assert (cell.source, cell.outputs) == ("secret", ())


def test_cell_of_which_nothing_is_left() -> None:
    """It is gone altogether."""
    assert left("hide_input", "hide_output").cells == ()


def test_cell_that_is_empty_stays() -> None:
    """Nothing was hidden in it."""
    assert len(select(notebook(code())).cells) == 1


def test_removed_cells_are_counted() -> None:
    """A slice counts what the author sees in Jupyter."""
    found = notebook(markdown("a"), code("b", tags=["remove_cell"]), markdown("c"))
    assert [cell.source for cell in select(found, parse_slice("[1:]")).cells] == ["c"]
