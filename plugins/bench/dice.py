"""Chances that fall alike on every machine and every Python: all of them from `random()` alone.

Of `random.Random` only that method is promised to give the same numbers in later versions.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import TypeVar

Item = TypeVar("Item")


class Dice:
    """A sequence of chances that its name determines."""

    def __init__(self, name: str) -> None:
        self._random = Random(name).random  # noqa: S311 - no secret is made of it

    def chance(self) -> float:
        """A number from 0 to below 1."""
        return self._random()

    def number(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both included."""
        return low + int(self._random() * (high - low + 1))

    def one_of(self, items: Sequence[Item]) -> Item:
        """One of the items."""
        return items[int(self._random() * len(items))]

    def some_of(self, items: Sequence[Item], count: int) -> tuple[Item, ...]:
        """`count` different ones of the items, in the order they were drawn in."""
        left = list(items)
        return tuple(left.pop(int(self._random() * len(left))) for _ in range(count))
