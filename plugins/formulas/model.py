"""A formula as its author wrote it, what becomes of it, and why nothing does."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Formula:
    """TeX between two delimiters.

    `display` is True for a formula that stands on lines of its own, `line` is where it begins.
    """

    tex: str
    display: bool
    line: int = 0


@dataclass(frozen=True)
class Flaw:
    """Why a formula cannot be shown: a stable code, and a sentence for its author."""

    code: str
    message: str


@dataclass(frozen=True)
class Rendered:
    """A formula as `<math>`, or the flaw for which there is none (`mathml` is then empty).

    `display` says whether it stands on lines of its own: some environments do so however they were
    delimited. `ids` are the fragments by which links reach the equations in it.
    """

    mathml: str
    display: bool
    flaw: Flaw | None = None
    ids: tuple[str, ...] = ()


class FormulaError(Exception):
    """A formula cannot be rendered; the message says what was found and what was expected."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code

    @property
    def flaw(self) -> Flaw:
        """What `Rendered` says of it."""
        return Flaw(self.code, str(self))


class NotTeXError(FormulaError):
    """MATH001: braces, environments or arguments do not match."""

    def __init__(self, message: str) -> None:
        super().__init__("MATH001", message)


class UnknownMathError(FormulaError):
    """MATH002: TeX, but with something in it that cannot be shown."""

    def __init__(self, message: str) -> None:
        super().__init__("MATH002", message)


class MacroError(FormulaError):
    """MATH003: a macro of the author's is defined or used in a way that leads nowhere."""

    def __init__(self, message: str) -> None:
        super().__init__("MATH003", message)


class TooLargeError(FormulaError):
    """MATH004: too long or too deep for any reader of a page."""

    def __init__(self, message: str) -> None:
        super().__init__("MATH004", message)


class LabelError(FormulaError):
    """MATH005: a reference to an equation that is not there, or is there twice."""

    def __init__(self, message: str) -> None:
        super().__init__("MATH005", message)
