"""Stacked columns: values of several series one above the other, negative ones below the axis."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import ROUND_CEILING, Decimal

from plugins.charts.chart import (
    WIDTH,
    Bar,
    ColumnChart,
    ColumnLabel,
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

_HEIGHT = Decimal(340)
_TOP = Decimal(16)
_BOTTOM = _HEIGHT - 40
_RIGHT = WIDTH - 4
_LETTER = Decimal(11)  # the width of a letter in the largest size that the style sheet uses
_GAP = Decimal(12)  # between two labels below the columns
_MARGIN = Decimal(24)  # beside the labels of the axis, a wide sign such as % in it
_FILLED = Decimal("0.7")  # of a column's room is its bar, the rest the gap to the next
_WIDEST = Decimal(64)


def stacked_columns(
    title: str,
    description: str,
    columns: Sequence[str],
    series: Sequence[Series],
    label: Callable[[Decimal], str],
    *,
    guide: tuple[str, Decimal] | None = None,
) -> ColumnChart:
    """A chart with one column for each name in `columns`, the series stacked from the axis out.

    `label` writes a value, in the table as well as on the axis; values are in the unit that it
    shows (hours, not minutes), so that the axis has round figures. A series with more or fewer
    values than there are columns is a ValueError. Nothing to show is an axis without bars.
    `guide` is a value that all columns are held against, and its name: a line across them.
    """
    if any(len(one.values) != len(columns) for one in series):
        raise ValueError("every series needs one value for each column")
    low, high = _extent(series, len(columns))
    ticks = round_ticks(low, max(high, guide[1]) if guide else high)
    scale = Scale(ticks[0], ticks[-1], _BOTTOM, _TOP)
    texts = tuple(label(tick) for tick in ticks)
    left = max(map(len, texts)) * _LETTER + _MARGIN
    return ColumnChart(
        slug=slug_of(title),
        title=title,
        description=description,
        width=WIDTH,
        height=_HEIGHT,
        left=left,
        right=_RIGHT,
        bottom=_BOTTOM,
        zero=short(scale.at(Decimal(0))),
        bars=tuple(_bars(columns, series, scale, left, label)),
        ticks=tuple(
            Tick(short(scale.at(tick)), text) for tick, text in zip(ticks, texts, strict=True)
        ),
        labels=tuple(_labels(columns, left)),
        legend=tuple(LegendItem(number, one.name) for number, one in enumerate(series, start=1)),
        header=tuple(one.name for one in series),
        rows=tuple(
            TableRow(name, tuple(label(one.values[index]) for one in series))
            for index, name in enumerate(columns)
        ),
        guide=_guide(*guide, scale, label) if guide else None,
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
                text=words(
                    "%(column)s, %(series)s: %(value)s",
                    column=name,
                    series=one.name,
                    value=label(value),
                ),
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
