"""The data that charts are made of, and the charts: all that a template needs to draw one.

Lengths are in units of the chart's own view box, from its upper left corner, with one decimal.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

WIDTH = Decimal(640)


@dataclass(frozen=True)
class Series:
    """Values of one kind, one for each column of the chart."""

    name: str
    values: tuple[Decimal, ...]


@dataclass(frozen=True)
class Bar:
    """A rectangle of series number `series` (from 1), and what it stands for in words."""

    x: Decimal
    y: Decimal
    width: Decimal
    height: Decimal
    series: int
    text: str


@dataclass(frozen=True)
class Tick:
    """A line across the chart, and the value at which it lies."""

    y: Decimal
    label: str


@dataclass(frozen=True)
class ColumnLabel:
    """What stands below the column whose middle is `x`."""

    x: Decimal
    text: str


@dataclass(frozen=True)
class LegendItem:
    """The name of series number `series`."""

    series: int
    name: str


@dataclass(frozen=True)
class Guide:
    """A line across all columns at a value that they are held against, and what it says."""

    y: Decimal
    text: str


@dataclass(frozen=True)
class ColumnMark:
    """A line across one column at the value that it is held against, and what it says."""

    left: Decimal
    right: Decimal
    y: Decimal
    text: str


@dataclass(frozen=True)
class TableRow:
    """A row of the chart's data as text: its heading and its cells.

    `depth` is 1 and more for what is a part of a row above it.
    """

    name: str
    cells: tuple[str, ...]
    depth: int = 0


@dataclass(frozen=True)
class ColumnChart:
    """Stacked columns: the plot lies between `left`, `right` and the `bottom`, `zero` is its axis.

    `labels` are as many as find room; `header` and `rows` are all of the data, a row a column.
    """

    slug: str
    title: str
    description: str
    width: Decimal
    height: Decimal
    left: Decimal
    right: Decimal
    bottom: Decimal
    zero: Decimal
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    labels: tuple[ColumnLabel, ...]
    legend: tuple[LegendItem, ...]
    header: tuple[str, ...]
    rows: tuple[TableRow, ...]
    guide: Guide | None = None
    marks: tuple[ColumnMark, ...] = ()


@dataclass(frozen=True)
class Curve:
    """A line of a kind that the style sheet knows (`earned`), as the commands of an SVG path."""

    kind: str
    name: str
    path: str


@dataclass(frozen=True)
class Mark:
    """A day that is marked by a line from top to bottom; its text at (`x`, `y`) ends there where
    `side` is `end`, else it begins there."""

    x: Decimal
    y: Decimal
    side: str
    text: str


@dataclass(frozen=True)
class LineChart:
    """Values over days: the plot lies between `left`, `right`, `top` and `bottom`.

    `areas` lie below the `curves`. `header` and `rows` are all of the curves' points, a row a day,
    a cell a curve, empty where a curve has no point on that day.
    """

    slug: str
    title: str
    description: str
    width: Decimal
    height: Decimal
    left: Decimal
    right: Decimal
    top: Decimal
    bottom: Decimal
    areas: tuple[Curve, ...]
    curves: tuple[Curve, ...]
    ticks: tuple[Tick, ...]
    labels: tuple[ColumnLabel, ...]
    marks: tuple[Mark, ...]
    header: tuple[str, ...]
    rows: tuple[TableRow, ...]


def slug_of(title: str) -> str:
    """A word for the ids of a chart with this title; titles on one page have to differ."""
    words = re.findall(r"\w+", title.casefold())
    return "-".join(("chart", *words))


def short(length: Decimal) -> Decimal:
    """A length as it is written into the page: a tenth of a unit is finer than a pixel."""
    return length.quantize(Decimal("0.1"))
