"""Money is never a binary fraction: 0.1 is none."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import plugins.costs

FOLDER = Path(plugins.costs.__file__).parent
FILES = sorted(FOLDER.rglob("*.py"))


def floats(source: str) -> Iterator[int]:
    """The lines of a program on which the type is named or a number of it is written."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Name(id="float") | ast.Attribute(attr="float"):
                yield node.lineno
            case ast.Constant(value=float() | complex()):
                yield node.lineno


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(FOLDER).as_posix())
def test_module_has_no_float(path: Path) -> None:
    """Not as a type, not as a number, not as a conversion."""
    assert list(floats(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("source", ["x: float = 1", "float('1')", "1.5", "builtins.float", "1e3"])
def test_float_is_found_in_every_form(source: str) -> None:
    """The search itself finds what it is to find."""
    assert list(floats(source)) == [1]
