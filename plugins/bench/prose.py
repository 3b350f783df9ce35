"""Sentences that mean nothing and are set as somebody writes: quotes, dashes, emphasis, code."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from plugins.bench.dice import Dice
from plugins.bench.texts import pieces

# What there is, what it does, what it is like, and how one thing goes on to another.
_THINGS, _DEEDS, _KINDS, _JOINTS = (piece.split() for piece in pieces("words.txt"))

# What makes work for typography and for the parser, and how often a sentence has it: in a hundred.
_ORNAMENTS: Mapping[Callable[[str], str], int] = {
    '"{}"'.format: 12,
    "{}'s".format: 8,
    "{} --".format: 6,
    "{}...".format: 4,
    "*{}*".format: 8,
    "**{}**".format: 6,
    "`{}()`".format: 6,
    "they don't {}".format: 4,
    "{} & sons".format: 3,
    "{},".format: 9,
}


def words(dice: Dice, count: int) -> list[str]:
    """`count` plain words in a row, the first of them in lower case."""
    found: list[str] = []
    while len(found) < count:
        found += ("the", dice.one_of(_KINDS), dice.one_of(_THINGS), dice.one_of(_DEEDS))
        found += ("a", dice.one_of(_THINGS), dice.one_of(_JOINTS))
    return found[:count]


def heading(dice: Dice, count: int) -> str:
    """A few words without ornament, the first of them with a capital."""
    return " ".join(words(dice, count)).capitalize()


def sentence(dice: Dice, count: int = 0) -> str:
    """A sentence of `count` words (8 to 20 where none is given), most often with an ornament."""
    found = words(dice, count or dice.number(8, 20))
    found[2] = _ornament(dice)(found[2])
    text = " ".join(found)
    return text[0].upper() + text[1:] + dice.one_of(".....!?")


def paragraph(dice: Dice, count: int = 5) -> str:
    """`count` sentences on one line."""
    return " ".join(sentence(dice) for _ in range(count))


def _ornament(dice: Dice) -> Callable[[str], str]:
    fallen = dice.chance() * 100
    for ornament, share in _ORNAMENTS.items():
        fallen -= share
        if fallen < 0:
            return ornament
    return str
