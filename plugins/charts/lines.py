"""Lines over days: values that grow, steps that hold, areas between them, and days that matter."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import islice

from plugins.charts.chart import (
    WIDTH,
    ColumnLabel,
    Curve,
    LineChart,
    Mark,
    TableRow,
    Tick,
    short,
    slug_of,
)
from plugins.charts.scale import Scale, round_ticks

_PLOT = Decimal(320)
_FOOT = Decimal(40)  # below the plot: the names of months
_HEAD = Decimal(16)
_LINE = Decimal(26)  # of text above the plot, in the largest size that the style sheet uses
_RIGHT = WIDTH - 4
_LETTER = Decimal(11)
_MARGIN = Decimal(24)
_GAP = Decimal(12)
_MONTHS = (1, 2, 3, 6, 12, 24, 60, 120, 600, 1200, 12000, 120_000)

Point = tuple[date, Decimal]


@dataclass(frozen=True)
class Line:
    """Values by day, the earliest first; `stepped` where each holds until the next.

    `kind` is what the style sheet knows the line by.
    """

    kind: str
    name: str
    points: tuple[Point, ...]
    stepped: bool = False


@dataclass(frozen=True)
class Labels:
    """How a chart writes a value, a day in its table, and the month below a tick.

    `axis` writes the values at the lines across the chart, where they have a form of their own.
    """

    value: Callable[[Decimal], str]
    day: Callable[[date], str]
    month: Callable[[date], str]
    axis: Callable[[Decimal], str] | None = None


def line_chart(
    title: str,
    description: str,
    lines: Sequence[Line],
    labels: Labels,
    *,
    areas: Sequence[Line] = (),
    marks: Sequence[tuple[date, str]] = (),
) -> LineChart:
    """A chart of these lines over the days from the first point through the last.

    An area is the polygon of its points, and of the lines' extent: it has no rows of its own in
    the table. Without any point it is a ValueError.
    """
    points = [point for line in lines for point in line.points]
    if not points:
        raise ValueError("a chart of lines needs a point")
    days = [day for day, _ in points] + [day for day, _ in marks]
    values = [value for _, value in points]
    ticks = round_ticks(min(Decimal(0), *values), max(Decimal(0), *values))
    texts = tuple((labels.axis or labels.value)(tick) for tick in ticks)
    left = max(map(len, texts)) * _LETTER + _MARGIN
    top = _HEAD + _LINE * len(marks)
    plot = _Plot(
        Scale(_ordinal(min(days)), _ordinal(max(days)), left, _RIGHT),
        Scale(ticks[0], ticks[-1], top + _PLOT, top),
    )
    return LineChart(
        slug=slug_of(title),
        title=title,
        description=description,
        width=WIDTH,
        height=top + _PLOT + _FOOT,
        left=left,
        right=_RIGHT,
        top=top,
        bottom=top + _PLOT,
        areas=tuple(Curve(area.kind, area.name, f"{plot.path(area)}Z") for area in areas),
        curves=tuple(Curve(line.kind, line.name, plot.path(line)) for line in lines),
        ticks=tuple(
            Tick(short(plot.y.at(tick)), text) for tick, text in zip(ticks, texts, strict=True)
        ),
        labels=tuple(_months(plot.x, min(days), max(days), labels.month)),
        marks=tuple(_marks(plot.x, marks)),
        header=tuple(line.name for line in lines),
        rows=_rows(lines, labels),
    )


@dataclass(frozen=True)
class _Plot:
    """Where days and values lie."""

    x: Scale
    y: Scale

    def path(self, line: Line) -> str:
        """The line's points in order; one alone is a dot, for which it is drawn twice."""
        (day, value), *rest = line.points
        commands = [f"M{self._x(day)} {self._y(value)}"]
        for next_day, next_value in rest or [(day, value)]:
            if line.stepped:
                commands.append(f"H{self._x(next_day)}V{self._y(next_value)}")
            else:
                commands.append(f"L{self._x(next_day)} {self._y(next_value)}")
        return "".join(commands)

    def _x(self, day: date) -> Decimal:
        return short(self.x.at(_ordinal(day)))

    def _y(self, value: Decimal) -> Decimal:
        return short(self.y.at(value))


def _ordinal(day: date) -> Decimal:
    return Decimal(day.toordinal())


def _months(
    scale: Scale, first: date, last: date, label: Callable[[date], str]
) -> Iterator[ColumnLabel]:
    """The first day of every month, every second, third ..., so that no name runs into the next;
    in days without a first of a month, the first of them."""
    begin, end = (day.year * 12 + day.month - 1 for day in (first, last))
    months = {month: _first_of(month) for month in range(begin, end + 1)}
    days = {month: day for month, day in months.items() if day >= first} or {0: first}
    # The names of one year are as wide as those of all the others.
    widest = max(len(label(day)) for day in islice(days.values(), 12)) * _LETTER
    room = (scale.top - scale.bottom) / len(days)
    every = next(step for step in _MONTHS if step * room >= widest + _GAP)
    for month, day in days.items():
        x = short(scale.at(_ordinal(day)))
        if month % every == 0 and x <= WIDTH - widest / 2:
            yield ColumnLabel(x, label(day))


def _first_of(month: int) -> date:
    """The first day of a month counted from the year 0."""
    return date(month // 12, month % 12 + 1, 1)


def _marks(scale: Scale, marks: Sequence[tuple[date, str]]) -> Iterator[Mark]:
    """Each mark's text on a line of its own above the plot, inside of the picture."""
    middle = (scale.bottom + scale.top) / 2
    for number, (day, text) in enumerate(marks):
        x = short(scale.at(_ordinal(day)))
        yield Mark(x, _HEAD + _LINE * number, "end" if x > middle else "start", text)


def _rows(lines: Sequence[Line], labels: Labels) -> tuple[TableRow, ...]:
    """Each day on which a line has a point, with what each has there."""
    by_day = [dict(line.points) for line in lines]
    days = sorted({day for points in by_day for day in points})
    return tuple(
        TableRow(
            labels.day(day),
            tuple(labels.value(points[day]) if day in points else "" for points in by_day),
        )
        for day in days
    )
