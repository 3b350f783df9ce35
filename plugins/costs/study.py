"""What the money is held against: hours studied, and what was finished with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class Finished:
    """A unit that is finished: its path, its title, and the day."""

    path: str
    title: str
    day: date


@dataclass(frozen=True)
class Study:
    """Minutes through the as-of date and finished units, in the plan's order.

    `minutes` are all of them, those on objectives and on nothing in particular included;
    `minutes_on` those of each path and all that is below it (`dl`, `dl/goodfellow`,
    `dl/goodfellow/ch6`). `titles` has the title of each track, resource and unit by its path.
    """

    minutes: int = 0
    minutes_on: Mapping[str, int] = field(default_factory=dict)
    finished: tuple[Finished, ...] = ()
    titles: Mapping[str, str] = field(default_factory=dict)
