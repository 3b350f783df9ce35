"""What the plan's pages are made from: the plan, where it stands, and the posts that show it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from plugins.curriculum.addresses import address
from plugins.curriculum.model import Curriculum, Unit
from plugins.curriculum.prerequisites import in_order
from plugins.curriculum.standing import Standing
from plugins.formats import hours, percent
from plugins.posts.model import Post
from plugins.site import Config


@dataclass(frozen=True)
class Material:
    """`posts` are by source; which of them may be shown is what the evidence in `now` says."""

    curriculum: Curriculum
    now: Standing
    posts: Mapping[str, Post]
    config: Config

    @cached_property
    def ordered(self) -> tuple[Unit, ...]:
        """All units, each after those that it needs."""
        return in_order(self.curriculum)

    @property
    def lang(self) -> str:
        """The language that figures and days are written in."""
        return self.config.lang

    def address(self, path: str) -> str:
        """Where a track, a resource or a unit is shown."""
        return address(path, self.config)

    def hours_under(self, path: str) -> str:
        """The hours logged on a track, a resource or a unit, and on all that is in it."""
        return hours(self.now.progress.minutes_under(path), self.lang)

    def percent(self, units: Iterable[Unit]) -> str:
        """How much of these units is earned; "" where none of them counts in earned value."""
        ratio = self.now.progress.percent(units)
        return "" if ratio is None else percent(ratio, self.lang)

    def hours(self, minutes: Fraction | int) -> str:
        """So many minutes as hours."""
        return hours(minutes, self.lang)
