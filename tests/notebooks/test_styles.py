"""The style sheet knows every class that a terminal's text can have."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.notebooks.colours import PLAIN, restyled

SHEET = Path(__file__).parents[2] / "theme" / "static" / "css" / "blocks" / "notebook.css"


@pytest.mark.parametrize("code", [1, 3, 4, 7, 9, *range(31, 38), *range(40, 48)])
def test_class_has_a_rule(code: int) -> None:
    """Black, which is the text's own colour, is the only one without."""
    assert f".{restyled(PLAIN, str(code)).classes}" in SHEET.read_text(encoding="utf-8")
