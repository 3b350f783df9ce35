"""A plan of study: tracks of resources of units, objectives beside them, and milestones."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from functools import cached_property

from plugins.studylog.schedule import Schedule
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

    @property
    def schedule(self) -> Schedule:
        """Its workdays without its breaks, as the log and all figures know them."""
        breaks = tuple((pause.period.first, pause.period.last) for pause in self.breaks)
        return Schedule(self.start, self.workdays, breaks, self.weekly_target)


@dataclass(frozen=True)
class Size:
    """What `#at=` counts in, and how many of it there are: 52 pages."""

    count: int
    unit: str


@dataclass(frozen=True)
class Unit:
    """The smallest thing that can be finished; `path` (`dl/goodfellow/ch6`) is its global name.

    `added` is None for scope from the program's start, `dropped` the day it left the plan. `line`
    is where it stands in its file.
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
    line: int = field(default=0, compare=False)


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
    because of a fault: a log that names them is not to blame. No prerequisites of its units go in a
    circle. `source` is its file, as its author knows it; `projects` are names of a time tracker's
    projects with the paths that their time is for."""

    program: Program = Program()
    tracks: tuple[Track, ...] = ()
    objectives: tuple[Objective, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    known: frozenset[str] = frozenset()
    source: str = field(default="", compare=False)
    projects: tuple[tuple[str, str], ...] = ()

    @property
    def units(self) -> Iterator[Unit]:
        """Every unit of the plan."""
        return (unit for track in self.tracks for unit in track.units)

    def titles(self) -> Mapping[str, str]:
        """The titles of tracks, resources, units and objectives by path, in the plan's order."""
        return self._titles

    def units_under(self, path: str) -> tuple[str, ...]:
        """The paths of the units that a path names: a unit itself, all in a resource or a track."""
        return self._units_under.get(path, ())

    def is_unit(self, path: str) -> bool:
        """Whether the path is a unit's."""
        return self.units_under(path) == (path,)

    @cached_property
    def _units_under(self) -> Mapping[str, tuple[str, ...]]:
        found = dict[str, tuple[str, ...]]()
        for track in self.tracks:
            found[track.path] = tuple(unit.path for unit in track.units)
            for resource in track.resources:
                found[resource.path] = tuple(unit.path for unit in resource.units)
                found |= {unit.path: (unit.path,) for unit in resource.units}
        return found

    def schedule(self) -> Schedule:
        """The program's workdays without its breaks."""
        return self._schedule

    @cached_property
    def _schedule(self) -> Schedule:
        return self.program.schedule

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
