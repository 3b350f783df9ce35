"""What is to be measured, from the words of the command line."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from plugins.bench.generators import GENERATORS, Generator
from plugins.bench.scenarios import SCENARIOS, Scenario
from plugins.problems import TaskFailedError, did_you_mean

SIZES = (100, 1_000, 5_000)
LARGE = 10_000

Thing = TypeVar("Thing")


@dataclass(frozen=True)
class Wanted:
    """The numbers of posts, the generators and the scenarios, each scenario `rounds` times; nothing
    but our Markdown against plain Markdown where `markdown`."""

    sizes: tuple[int, ...] = SIZES
    generators: tuple[Generator, ...] = GENERATORS
    scenarios: tuple[Scenario, ...] = SCENARIOS
    rounds: int = 3
    markdown: bool = False


def parse_wanted(
    *,
    posts: str = "",
    only: str = "",
    scenarios: str = "",
    rounds: int = 3,
    large: bool = False,
    markdown: bool = False,
) -> Wanted:
    """What these words want, several of them with commas between; all there is where none is
    given, but 10,000 posts only where `large`, and Markdown on 1,000 alone.

    Raises `TaskFailedError` where a word is not known, or a number is none of at least 1.
    """
    sizes = tuple(_number(word, "--posts") for word in _words(posts))
    usual = (1_000,) if markdown else SIZES
    return Wanted(
        sizes=(*(sizes or usual), *((LARGE,) if large else ())),
        generators=_chosen(only, {each.name: each for each in GENERATORS}, "--only"),
        scenarios=_chosen(scenarios, {each.name: each for each in SCENARIOS}, "--scenarios"),
        rounds=_number(str(rounds), "--rounds"),
        markdown=markdown,
    )


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]


def _number(word: str, option: str) -> int:
    if not word.isdecimal() or not int(word):
        raise TaskFailedError(f'{option}: "{word}" is no number of at least 1')
    return int(word)


def _chosen(text: str, known: Mapping[str, Thing], option: str) -> tuple[Thing, ...]:
    """The known things that are named, in their own order; all of them where none is."""
    words = _words(text)
    for word in words:
        if word not in known:
            message = f'{option}: unknown "{word}"{did_you_mean(word, known)}'
            raise TaskFailedError(f"{message}; there are {', '.join(known)}")
    return tuple(thing for name, thing in known.items() if name in words or not words)
