"""The engine that turns TeX into MathML: math-core, and all that we assume of it.

It is a wheel for every platform with no dependency, typed and MIT-licensed. Another one takes its
place by having `convert`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Protocol

from math_core import LatexError, LatexToMathML

from plugins.formulas.model import FormulaError, NotTeXError, UnknownMathError

_PLACE = re.compile(r"^\d+: ")
_UNKNOWN = re.compile(r"Unknown (command|environment)")
_COLOUR = re.compile(r"color: ?(#[0-9A-Fa-f]{6})")


class Engine(Protocol):
    """What a renderer of TeX has to do for us."""

    def convert(self, tex: str, *, display: bool) -> str:
        """A `<math>` element. Raises `FormulaError` where the TeX cannot be rendered."""


class MathCore:
    """math-core, without macros or numbers of its own: those are put in before."""

    def __init__(self) -> None:
        # `\widetilde` counts as unreliable there for what other fonts do with it; ours stretches.
        self._converter = LatexToMathML(fancy_error=False, allow_unreliable_rendering=True)

    def convert(self, tex: str, *, display: bool) -> str:
        """As `Engine` has it."""
        try:
            return self._converter.convert_with_local_state(tex, displaystyle=display)
        except LatexError as reason:
            message = _PLACE.sub("", str(reason)).strip().removesuffix(".")
            message = message[:1].lower() + message[1:]
            if _UNKNOWN.match(_PLACE.sub("", str(reason))):
                raise UnknownMathError(message) from reason
            raise NotTeXError(message) from reason


@cache
def the_engine() -> Engine:
    """The one engine of a run."""
    return MathCore()


@cache
def colour_named(name: str) -> str:
    """The colour that LaTeX knows by a name, such as `#ff0000`; empty where it knows none."""
    if not (name.isascii() and name.isalpha()):
        return ""
    try:
        html = the_engine().convert(rf"\textcolor{{{name}}}{{x}}", display=False)
    except FormulaError:
        return ""
    match = _COLOUR.search(html)
    return match[1].lower() if match else ""
