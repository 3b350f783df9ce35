"""TeX made ready for the engine, and what has to be put into the MathML that comes back.

The engine takes no classes, links or sizes. What it cannot say is marked in what it is given: a row
by a colour (which is never a colour there: the author's own are marks too), a place by a character
that is private to us.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

# Names that the engine knows, with colours that are all different: enough for any one formula.
MARKS = (
    "red", "green", "blue", "cyan", "magenta", "yellow", "black", "gray", "white", "darkgray",
    "lightgray", "brown", "lime", "olive", "orange", "pink", "purple", "teal", "violet", "Apricot",
    "Aquamarine", "Bittersweet", "Black", "Blue", "BlueGreen", "BlueViolet", "BrickRed", "Brown",
    "BurntOrange", "CadetBlue", "CarnationPink", "Cerulean", "CornflowerBlue", "Dandelion",
    "DarkOrchid", "Emerald", "ForestGreen", "Fuchsia", "Goldenrod", "Gray", "Green",
)  # fmt: skip
FIRST_HOLE = 0xE000
MOST_HOLES = 1_000

RowKind = Literal["colour", "named-colour", "smash", "smash-top", "smash-bottom", "sout", "lap"]


@dataclass(frozen=True)
class Row:
    """What a marked row becomes; `value` is the colour, or the side to which it laps over."""

    kind: RowKind
    value: str = ""


@dataclass(frozen=True)
class Blank:
    """An empty space, or one of which the upper part is black, as high as `filled`; all in ems."""

    width: float
    height: float
    depth: float
    filled: float = 0


@dataclass(frozen=True)
class Reference:
    """The number of an equation, which leads to it."""

    shown: str
    fragment: str


@dataclass(frozen=True)
class Number:
    """What stands beside an equation: words, or TeX of its own."""

    content: Written
    ids: tuple[str, ...]


@dataclass(frozen=True)
class Written:
    """TeX for the engine, with the meanings of its marks and its holes, each by its place."""

    tex: str
    display: bool
    rows: tuple[Row, ...] = ()
    holes: tuple[Hole, ...] = ()


Hole = Blank | Reference | Number | Written


def hole_sign(place: int) -> str:
    """The character that stands for the hole at a place."""
    return chr(FIRST_HOLE + place)


def number_sign(place: int) -> str:
    """The tag that stands for the number of an equation at a place."""
    return f"@{place}@"
