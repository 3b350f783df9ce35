"""A plan of study: tracks of resources of units, objectives beside them, and milestones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cached_property

from plugins.studylog.subjects import OBJECTIVE, Subjects


@dataclass(frozen=True)
class Estimate:
    """How long something is meant to take, in minutes: at least `low`, at most `high`."""

    low: int
    high: int

    @property
    def middle(self) -> Fraction:
        """The minutes that count; the range is for the forecast."""
        return Fraction(self.low + self.high, 2)


@dataclass(frozen=True)
class Period:
    """Days from `first` through `last`, both in it."""

    first: date
    last: date


@dataclass(frozen=True)
class Break:
    """Days without a plan, and why."""

    period: Period
    why: str = ""


@dataclass(frozen=True)
class Program:
    """The whole: its days, its workdays (0 is Monday), and its minutes a week."""

    title: str = ""
    start: date | None = None
    target: date | None = None
    finished: date | None = None
    workdays: tuple[int, ...] = (0, 1, 2, 3, 4)
    weekly_target: int | None = None
    breaks: tuple[Break, ...] = ()


@dataclass(frozen=True)
class Size:
    """What `#at=` counts in, and how many of it there are: 52 pages."""

    count: int
    unit: str


@dataclass(frozen=True)
class Unit:
    """The smallest thing that can be finished; `path` (`dl/goodfellow/ch6`) is its global name.

    `added` is None for scope from the program's start, `dropped` the day it left the plan.
    """

    path: str
    title: str
    estimate: Estimate | None = None
    plan: Period | None = None
    needs: tuple[str, ...] = ()
    size: Size | None = None
    skills: tuple[str, ...] = ()
    added: date | None = None
    dropped: date | None = None


@dataclass(frozen=True)
class Resource:
    """A book, a course, a paper: what the units are parts of."""

    path: str
    title: str
    kind: str = ""
    url: str = ""
    units: tuple[Unit, ...] = ()


@dataclass(frozen=True)
class Track:
    """A field of study."""

    path: str
    title: str
    resources: tuple[Resource, ...] = ()

    @property
    def units(self) -> Iterator[Unit]:
        """The units of all its resources."""
        return (unit for resource in self.resources for unit in resource.units)


@dataclass(frozen=True)
class Measure:
    """What an objective is measured in, and how much of it a week is meant."""

    unit: str
    weekly: Fraction | None = None


@dataclass(frozen=True)
class Objective:
    """Something learned beside the curriculum, never in its percentages; logged under `path`."""

    path: str
    title: str
    measure: Measure | None = None


@dataclass(frozen=True)
class Milestone:
    """Units that are meant to be finished together by a day."""

    id: str
    title: str
    due: date | None = None
    units: tuple[str, ...] = ()


@dataclass(frozen=True)
class Curriculum(Subjects):
    """The plan; `known` are the paths of all that its file names, also of what was left out of it
    because of a fault: a log that names them is not to blame."""

    program: Program = Program()
    tracks: tuple[Track, ...] = ()
    objectives: tuple[Objective, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    known: frozenset[str] = frozenset()

    @property
    def units(self) -> Iterator[Unit]:
        """Every unit of the plan."""
        return (unit for track in self.tracks for unit in track.units)

    def titles(self) -> Mapping[str, str]:
        """The titles of tracks, resources, units and objectives by path, in the plan's order."""
        return self._titles

    @cached_property
    def _titles(self) -> Mapping[str, str]:
        titles = dict[str, str]()
        for track in self.tracks:
            titles[track.path] = track.title
            for resource in track.resources:
                titles[resource.path] = resource.title
                titles |= {unit.path: unit.title for unit in resource.units}
        return titles | {objective.path: objective.title for objective in self.objectives}


def objective_path(name: str) -> str:
    """The path that time for an objective is logged under."""
    return f"{OBJECTIVE}/{name}"
