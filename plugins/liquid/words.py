"""The words of a tag: separated by spaces, several of them one where they are in quotes."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = re.compile(
    r"""(?P<sign>["'])(?P<quoted>(?:(?!(?P=sign)).)*)(?P=sign)(?=\s|$)|(?P<plain>\S+)""", re.DOTALL
)
_LENGTH = re.compile(r"[1-9]\d{0,4}")


@dataclass(frozen=True)
class Word:
    """A word, from `start` of the text that it is in; `quoted` says whether it was in quotes."""

    text: str
    start: int
    quoted: bool = False

    @property
    def is_length(self) -> bool:
        """Whether this is a number of pixels."""
        return not self.quoted and bool(_LENGTH.fullmatch(self.text))


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a text, in order; a quote that is never closed is a sign as any other."""
    return tuple(
        Word(_one_line(found["quoted"]), found.start(), quoted=True)
        if found["sign"]
        else Word(found["plain"], found.start())
        for found in _WORD.finditer(text)
    )


def lengths(words: tuple[Word, ...], at: int) -> dict[str, str]:
    """The width and the height in pixels that stand from word `at` on: both, one or none."""
    found: dict[str, str] = {}
    for name, word in zip(("width", "height"), words[at : at + 2], strict=False):
        if not word.is_length:
            break
        found[name] = word.text
    return found


def _one_line(text: str) -> str:
    return " ".join(text.split())
