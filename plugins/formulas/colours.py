r"""The colours of `\color` and `\textcolor`: LaTeX's names, CSS's numbers, and xcolor's models."""

from __future__ import annotations

import re

from plugins.formulas.engine import colour_named
from plugins.formulas.model import UnknownMathError
from plugins.formulas.tree import Reader, plain
from plugins.formulas.written import Row

_HEX = re.compile(r"#?(?P<digits>[0-9a-fA-F]{6}|[0-9a-fA-F]{3})")
_PARTS = {"rgb": (3, 1.0), "RGB": (3, 255.0), "gray": (1, 1.0)}


def colour_row(reader: Reader, command: str) -> Row:
    """The colour that a command is followed by, as what marks a row."""
    model = plain(reader.optional() or [])
    return _row(plain(reader.argument(command)), model)


def _row(value: str, model: str) -> Row:
    """A colour as CSS has it, such as `#ff0000`; `model` is what stands in brackets before it.

    One that has a name only may be shown brighter or darker than it is, so that it can be read on
    every page. One in numbers is what its author wants. Raises `UnknownMathError` where nobody
    knows it.
    """
    if model in _PARTS:
        return Row("colour", _from_parts(value, model))
    match = _HEX.fullmatch(value)
    if match and (model == "HTML" or (not model and value[0] == "#")):
        return Row("colour", f"#{match['digits'].lower()}")
    found = "" if model else colour_named(value)
    if not found:
        raise _unknown(value, model)
    return Row("named-colour", found)


def _from_parts(value: str, model: str) -> str:
    count, most = _PARTS[model]
    try:
        parts = [float(part) / most for part in value.split(",")]
    except ValueError:
        parts = []
    if len(parts) != count or not all(0 <= part <= 1 for part in parts):
        raise _unknown(value, model)
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts * (3 // count))


def _unknown(value: str, model: str) -> UnknownMathError:
    shown = f"[{model}]{{{value}}}" if model else value
    return UnknownMathError(f"unknown colour {shown}: expected a name such as red, or #cc0000")
