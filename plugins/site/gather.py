"""Reads the data files of every part, and settles the day that all figures are as of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from plugins.problems import Problem
from plugins.site.part import Data, Part


@dataclass(frozen=True)
class Gathered:
    """All data, and what was wrong in the files of each part, by the part's name."""

    data: Data
    problems: Mapping[str, tuple[Problem, ...]]


def gather(
    parts: Sequence[Part], folder: Path, day: date, values: tuple[object, ...] = ()
) -> Gathered:
    """Read `folder` (`content/data`) for every part; `values` are read already.

    `day` is the day that the figures are wanted for; a journal that ended before it stays as it
    was on its last day.
    """
    read = list(values)
    problems = {}
    as_of = day
    for part in parts:
        reading = part.read(folder)
        problems[part.name] = reading.problems
        if reading.value is not None:
            read.append(reading.value)
            as_of = min(as_of, part.last_day(reading.value) or as_of)
    return Gathered(Data(as_of, tuple(read)), problems)
