"""The colours and faces that a terminal's escape codes ask for, as names of classes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

# A page has eight colours for text, dark and light ones; a bright one is as readable as its plain
# one, and so is the same.
_COLOURS = ("black", "red", "green", "yellow", "blue", "magenta", "cyan", "white")
_FACES = {1: "bold", 3: "italic", 4: "underline", 7: "inverse", 9: "struck"}
_ENDS = {21: "bold", 22: "bold", 23: "italic", 24: "underline", 27: "inverse", 29: "struck"}


@dataclass(frozen=True)
class Style:
    """How a piece of text is shown: its colour, that of its ground ("" for the usual ones), and
    its faces."""

    colour: str = ""
    ground: str = ""
    faces: frozenset[str] = frozenset()

    @property
    def classes(self) -> str:
        """The classes that say it, in one order."""
        names = [self.colour and f"ansi-{self.colour}", self.ground and f"ansi-on-{self.ground}"]
        names.extend(f"ansi-{face}" for face in sorted(self.faces))
        return " ".join(name for name in names if name)


PLAIN = Style()


def restyled(style: Style, parameters: str) -> Style:
    """The style after an escape code with these parameters (`1;31`, `38;5;28`, ``)."""
    codes = iter([int(code[:4]) if code.isdigit() else 0 for code in parameters.split(";")])
    for code in codes:
        style = _after(style, code, codes)
    return style


def _after(style: Style, code: int, rest: Iterator[int]) -> Style:
    if code == 0:
        return PLAIN
    if code in _FACES:
        return replace(style, faces=style.faces | {_FACES[code]})
    if code in _ENDS:
        return replace(style, faces=style.faces - {_ENDS[code]})
    tens, colour = divmod(code, 10)
    if tens in {3, 9, 4, 10}:
        name = _colour(colour, rest)
        return replace(style, colour=name) if tens in {3, 9} else replace(style, ground=name)
    return style


def _colour(number: int, rest: Iterator[int]) -> str:
    """The colour of a code's last digit; `8` says that it follows, `9` that it is the usual one."""
    if number < 8:
        return _COLOURS[number]
    if number == 9:
        return ""
    kind = next(rest, 0)
    if kind == 5:
        return _COLOURS[_nearest(_of_palette(next(rest, 0)))]
    if kind == 2:
        return _COLOURS[_nearest((next(rest, 0), next(rest, 0), next(rest, 0)))]
    return ""


def _of_palette(number: int) -> tuple[int, int, int]:
    """Red, green and blue of a colour of the 256 that xterm has: sixteen named ones, a cube of six
    by six by six, and greys."""
    if number < 16:
        bits = number % 8
        return (bits & 1) * 255, (bits >> 1 & 1) * 255, (bits >> 2) * 255
    if number < 232:
        cube = number - 16
        return cube // 36 * 51, cube // 6 % 6 * 51, cube % 6 * 51
    grey = (number - 232) * 10 + 8
    return grey, grey, grey


def _nearest(colour: tuple[int, int, int]) -> int:
    """The one of the eight colours that has its hue: of red, green and blue those that are more
    than half way from the weakest to the strongest; black or white where the three are near."""
    weakest, strongest = min(colour), max(colour)
    if strongest - weakest < 48:
        return 7 if strongest > 127 else 0
    middle = (weakest + strongest) / 2
    return sum(1 << at for at, part in enumerate(colour) if part > middle)
