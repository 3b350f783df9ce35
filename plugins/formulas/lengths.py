"""TeX's lengths as those of CSS."""

from __future__ import annotations

import re

from plugins.formulas.model import NotTeXError

_LENGTH = re.compile(r"(?P<number>[+-]?(?:\d+\.?\d*|\.\d+)) ?(?P<unit>em|ex|pt|pc|cm|mm|in|px|mu)")


def is_length(text: str) -> bool:
    """Whether the text is a length, such as `1.5em`."""
    return _LENGTH.fullmatch(text) is not None


def css_length(text: str, command: str) -> str:
    """A length of TeX's as CSS has it. Raises `NotTeXError` where it is none."""
    match = _LENGTH.fullmatch(text)
    if match is None:
        raise NotTeXError(f'{command}: expected a length such as 1em, found "{text}"')
    number, unit = float(match["number"]), match["unit"]
    if unit == "mu":
        number, unit = number / 18, "em"
    return f"{round(number, 4):g}{unit}"
