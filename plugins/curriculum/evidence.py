"""Posts as evidence: which unit was finished by which post, and which post shows what of the plan.

Only what is published by the as-of date is evidence: a draft, a hidden post and one to come finish
nothing, and stand nowhere here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol, TypeVar

from plugins.curriculum.model import Curriculum
from plugins.posts.model import Visibility
from plugins.problems import Problem, did_you_mean, error, warning


class Witness(Protocol):
    """What has to be known of a post; `plugins.posts` has it as `Post` and as `PostHeader`."""

    @property
    def source(self) -> str:
        """Its file from the content folder."""

    @property
    def shown(self) -> str:
        """Its file as its author knows it."""

    @property
    def visibility(self) -> Visibility:
        """Who gets to see it."""

    @property
    def date(self) -> datetime | None:
        """When it was published."""

    @property
    def units(self) -> tuple[str, ...]:
        """What it is evidence for."""

    @property
    def units_line(self) -> int:
        """The line of its header on which that stands."""

    @property
    def completes(self) -> tuple[str, ...]:
        """What it finishes."""

    @property
    def completes_line(self) -> int:
        """The line of its header on which that stands."""


W = TypeVar("W", bound=Witness)


@dataclass(frozen=True)
class Evidence:
    """The posts that are evidence, by what they show.

    `finished_on` is the day of the first post that finishes a unit, by path. `posts` are the
    sources of the posts that name a track, resource, unit or objective itself, by path, the oldest
    first; `paths` are the paths that a post names, by its source, in the order of its header.
    """

    finished_on: Mapping[str, date] = field(default_factory=dict)
    posts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    paths: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def evidence_of(curriculum: Curriculum, posts: Iterable[Witness], as_of: date) -> Evidence:
    """The evidence through `as_of`."""
    titles = curriculum.titles()
    finished_on = dict[str, date]()
    by_path = defaultdict[str, list[str]](list)
    paths = dict[str, tuple[str, ...]]()
    for day, post in public(posts, as_of):
        named = dict.fromkeys((*post.units, *post.completes))
        paths[post.source] = tuple(path for path in named if path in titles)
        for path in paths[post.source]:
            by_path[path].append(post.source)
        for path in post.completes:
            if curriculum.is_unit(path):
                finished_on.setdefault(path, day)
    return Evidence(
        finished_on,
        {path: tuple(sources) for path, sources in by_path.items()},
        {source: found for source, found in paths.items() if found},
    )


def public(posts: Iterable[W], as_of: date) -> list[tuple[date, W]]:
    """The posts that anybody could read on `as_of`, each with its day, the oldest first."""
    dated = [
        (post.date.date(), post)
        for post in posts
        if post.visibility is Visibility.PUBLISHED and post.date
    ]
    shown = [(day, post) for day, post in dated if day <= as_of]
    return sorted(shown, key=lambda found: (found[0], found[1].source))


def evidence_problems(curriculum: Curriculum, posts: Iterable[Witness]) -> Iterator[Problem]:
    """EVI001 for an unknown path in `Units` or `Completes`, EVI002, a warning, for a `Completes`
    that names no unit. In a post that is not public an unknown path is a warning only."""
    for post in posts:
        report = error if post.visibility.public else warning
        for key, line, paths in (
            ("units", post.units_line, post.units),
            ("completes", post.completes_line, post.completes),
        ):
            for path in paths:
                if path not in curriculum.known:
                    hint = did_you_mean(path, curriculum.known)
                    message = f'unknown id "{path}" in {key}{hint}'
                    yield report(post.shown, line, "EVI001", message)
                elif key == "completes" and path in curriculum.titles():
                    yield from _no_unit(curriculum, path, post.shown, line)


def _no_unit(curriculum: Curriculum, path: str, shown: str, line: int) -> Iterator[Problem]:
    if not curriculum.is_unit(path):
        message = f'completes counts for a unit only, and "{path}" is none'
        yield warning(shown, line, "EVI002", message)
