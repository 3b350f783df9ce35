"""Stacked columns: values of several series one above the other, negative ones below the axis.

What the columns are held against is a line across all of them, or a mark across each.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import ROUND_CEILING, Decimal

from plugins.charts.chart import (
    WIDTH,
    Bar,
    ColumnChart,
    ColumnLabel,
    ColumnMark,
    Guide,
    LegendItem,
    Series,
    TableRow,
    Tick,
    short,
    slug_of,
)
from plugins.charts.scale import Scale, round_ticks
from plugins.site import words

_PLOT = Decimal(284)
_FOOT = Decimal(40)  # below the plot: the names of the columns
_TOP = Decimal(16)
_RIGHT = WIDTH - 4
_LETTER = Decimal(11)  # the width of a letter in the largest size that the style sheet uses
_GAP = Decimal(12)  # between two labels below the columns
_MARGIN = Decimal(24)  # beside the labels of the axis, a wide sign such as % in it
_FILLED = Decimal("0.7")  # of a column's room is its bar, the rest the gap to the next
_MARKED = Decimal("0.9")  # of a column's room is its mark
_WIDEST = Decimal(64)


def stacked_columns(
    title: str,
    description: str,
    columns: Sequence[str],
    series: Sequence[Series],
    label: Callable[[Decimal], str],
    *,
    guide: tuple[str, Decimal] | None = None,
    marks: Series | None = None,
    axis: Callable[[Decimal], str] | None = None,
    plot: Decimal = _PLOT,
) -> ColumnChart:
    """A chart with one column for each name in `columns`, the series stacked from the axis out.

    `label` writes a value, in the table as well as on the axis, unless `axis` writes those there;
    values are in the unit that it shows (hours, not minutes), so that the axis has round figures.
    A series with more or fewer values than there are columns is a ValueError. Nothing to show is an
    axis without bars. `guide` is a value that all columns are held against, and its name: a line
    across them; `marks` has such a value for each column. `plot` is the height of the plot.
    """
    told = (*series, marks) if marks else tuple(series)
    if any(len(one.values) != len(columns) for one in told):
        raise ValueError("every series needs one value for each column")
    low, high = _extent(series, len(columns))
    against = (*([guide[1]] if guide else []), *(marks.values if marks else ()))
    ticks = round_ticks(min((low, *against)), max((high, *against)))
    bottom = _TOP + plot
    scale = Scale(ticks[0], ticks[-1], bottom, _TOP)
    texts = tuple((axis or label)(tick) for tick in ticks)
    left = max(map(len, texts)) * _LETTER + _MARGIN
    return ColumnChart(
        slug=slug_of(title),
        title=title,
        description=description,
        width=WIDTH,
        height=bottom + _FOOT,
        left=left,
        right=_RIGHT,
        bottom=bottom,
        zero=short(scale.at(Decimal(0))),
        bars=tuple(_bars(columns, series, scale, left, label)),
        ticks=tuple(
            Tick(short(scale.at(tick)), text) for tick, text in zip(ticks, texts, strict=True)
        ),
        labels=tuple(_labels(columns, left)),
        legend=tuple(LegendItem(number, one.name) for number, one in enumerate(series, start=1)),
        header=tuple(one.name for one in told),
        rows=tuple(
            TableRow(name, tuple(label(one.values[index]) for one in told))
            for index, name in enumerate(columns)
        ),
        guide=_guide(*guide, scale, label) if guide else None,
        marks=tuple(_marks(columns, marks, scale, left, label)) if marks else (),
    )


def _guide(name: str, value: Decimal, scale: Scale, label: Callable[[Decimal], str]) -> Guide:
    said = words("%(name)s: %(value)s", name=name, value=label(value))
    return Guide(short(scale.at(value)), said)


def _extent(series: Sequence[Series], columns: int) -> tuple[Decimal, Decimal]:
    """How far the lowest stack reaches below the axis and the highest above it."""
    low = high = Decimal(0)
    for index in range(columns):
        values = [one.values[index] for one in series]
        low = min(low, sum((value for value in values if value < 0), Decimal(0)))
        high = max(high, sum((value for value in values if value > 0), Decimal(0)))
    return low, high


def _middles(columns: int, left: Decimal) -> tuple[Decimal, Decimal]:
    """The room that one column has, and the middle of the first."""
    room = (_RIGHT - left) / columns
    return room, left + room / 2


def _marks(
    columns: Sequence[str],
    marks: Series,
    scale: Scale,
    left: Decimal,
    label: Callable[[Decimal], str],
) -> Iterator[ColumnMark]:
    """A line somewhat wider than each column; none for a zero."""
    for index, (name, value) in enumerate(zip(columns, marks.values, strict=True)):
        if value:
            room, first = _middles(len(columns), left)
            yield ColumnMark(
                left=short(first + room * index - room * _MARKED / 2),
                right=short(first + room * index + room * _MARKED / 2),
                y=short(scale.at(value)),
                text=_said(name, marks.name, label(value)),
            )


def _said(column: str, series: str, value: str) -> str:
    return words("%(column)s, %(series)s: %(value)s", column=column, series=series, value=value)


def _bars(
    columns: Sequence[str],
    series: Sequence[Series],
    scale: Scale,
    left: Decimal,
    label: Callable[[Decimal], str],
) -> Iterator[Bar]:
    """The rectangles, column by column, each stack from the axis out; none for a zero."""
    for index, name in enumerate(columns):
        room, first = _middles(len(columns), left)
        width = min(room * _FILLED, _WIDEST)
        reached = {True: Decimal(0), False: Decimal(0)}
        for number, one in enumerate(series, start=1):
            value = one.values[index]
            if not value:
                continue
            start = reached[value > 0]
            reached[value > 0] = end = start + value
            top, bottom = sorted((short(scale.at(start)), short(scale.at(end))))
            yield Bar(
                x=short(first + room * index - width / 2),
                y=top,
                width=short(width),
                height=bottom - top,
                series=number,
                text=_said(name, one.name, label(value)),
            )


def _labels(columns: Sequence[str], left: Decimal) -> Iterator[ColumnLabel]:
    """Every first, second, third ... column's name, so that none runs into the next."""
    if not columns:
        return
    room, first = _middles(len(columns), left)
    widest = max(map(len, columns)) * _LETTER
    every = max(1, int(((widest + _GAP) / room).to_integral_value(ROUND_CEILING)))
    edge = WIDTH - widest / 2
    for index in range(0, len(columns), every):
        middle = first + room * index
        # A name that has to move in from the edge must not run into the one before it.
        if middle <= edge or middle - room * every + widest + _GAP <= edge:
            yield ColumnLabel(short(min(middle, edge)), columns[index])
