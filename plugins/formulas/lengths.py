"""TeX's lengths in ems.

TeX's own letters are ten points high, and who writes `2pt` there means a fifth of them: so all
lengths grow with the letters of the page.
"""

from __future__ import annotations

import re

from plugins.formulas.model import NotTeXError

_EMS = {
    "em": 1.0,
    "ex": 0.45,
    "mu": 1 / 18,
    "pt": 0.1,
    "px": 0.1,
    "pc": 1.2,
    "mm": 0.2845,
    "cm": 2.845,
    "in": 7.227,
}
_LENGTH = re.compile(rf"(?P<number>[+-]?(?:\d+\.?\d*|\.\d+)) ?(?P<unit>{'|'.join(_EMS)})")


def is_length(text: str) -> bool:
    """Whether the text is a length, such as `1.5em`."""
    return _LENGTH.fullmatch(text) is not None


def ems(text: str, command: str) -> float:
    """A length in ems. Raises `NotTeXError` where it is none."""
    match = _LENGTH.fullmatch(text)
    if match is None:
        raise NotTeXError(f'{command}: expected a length such as 1em, found "{text}"')
    return float(match["number"]) * _EMS[match["unit"]]


def css(length: float) -> str:
    """A length in ems as MathML and CSS have it."""
    return f"{round(length, 4):g}em"
