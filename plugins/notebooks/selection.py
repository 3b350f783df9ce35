"""Which cells of a notebook are shown, and which parts of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from plugins.notebooks.model import Cell, Notebook

# Also the names by which Jupyter Book and nbconvert know them.
_REMOVED = frozenset(("remove_cell", "hide_cell"))
_NO_INPUT = frozenset(("hide_input", "remove_input"))
_NO_OUTPUT = frozenset(("hide_output", "remove_output"))

_NUMBER = r"[+-]?\d{1,9}"
_SLICE = re.compile(
    rf"(?:cells)?\[(?:(?P<one>{_NUMBER})"
    rf"|(?P<start>{_NUMBER})?:(?P<stop>{_NUMBER})?(?::(?P<step>{_NUMBER})?)?)\]"
)


def parse_slice(text: str) -> slice:
    """The cells that `cells[2:]`, `[:-1]`, `cells[3]` or `[::2]` name, counted from 0, negative
    ones from the end; all of them where the text is blank. Raises ValueError, saying what was
    expected."""
    squeezed = "".join(text.split())
    if not squeezed:
        return slice(None)
    found = _SLICE.fullmatch(squeezed)
    if not found or (found["step"] and not int(found["step"])):
        raise ValueError(f'cannot read "{text.strip()}": expected cells such as "cells[2:]"')
    if found["one"]:
        first = int(found["one"])
        # Behind -1 comes 0, which would be the first cell: an open end is meant.
        return slice(first, first + 1 or None)
    ends = (found[name] for name in ("start", "stop", "step"))
    return slice(*(int(end) if end else None for end in ends))


def select(notebook: Notebook, wanted: slice = slice(None)) -> Notebook:
    """The notebook with these of its cells alone, as the tags of each of them have it: without
    cells that are removed, and without the input or the output that a cell hides.

    The cells are counted as they stand in the file, the removed ones too. What was selected once
    can be selected again as a whole and stays the same.
    """
    cells = (_visible(cell) for cell in notebook.cells[wanted])
    return replace(notebook, cells=tuple(cell for cell in cells if cell))


def together(notebook: Notebook, wanted: Iterable[slice]) -> Notebook:
    """The notebook with the cells that any of these name, each once and in the order of the file,
    as their tags have them."""
    numbers = {cell.number for some in wanted for cell in notebook.cells[some]}
    cells = tuple(cell for cell in notebook.cells if cell.number in numbers)
    return select(replace(notebook, cells=cells))


def _visible(cell: Cell) -> Cell | None:
    """What is left of a cell, or None where nothing is."""
    if cell.tags & _REMOVED:
        return None
    if cell.tags & _NO_INPUT:
        cell = replace(cell, source="")
    if cell.tags & _NO_OUTPUT:
        cell = replace(cell, outputs=())
    hides = cell.tags & (_NO_INPUT | _NO_OUTPUT)
    return None if hides and not cell.source and not cell.outputs else cell
