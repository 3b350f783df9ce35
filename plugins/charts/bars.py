"""Bars one below the other: a name, a bar from the axis to its value, and the value."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from plugins.charts.chart import WIDTH, TableRow, short, slug_of
from plugins.charts.scale import Scale

_ROOM = Decimal(34)  # a row's
_TEXT = Decimal(23)  # from a row's top to its line of text
_THICK = Decimal(18)
_THIN = Decimal(8)  # what is a part of a row above it
_LETTER = Decimal(11)  # the width of a letter in the largest size that the style sheet uses
_INDENT = Decimal(18)
_GAP = Decimal(14)
_MARGIN = Decimal(24)  # beside the values, a wide sign such as % in them
_LONGEST = 20  # letters of a name; a longer one would leave no room for bars


@dataclass(frozen=True)
class BarRow:
    """A value of series number `series` (from 1) and its name.

    `depth` is 1 and more for what is a part of a row above it.
    """

    name: str
    value: Decimal
    series: int = 1
    depth: int = 0


@dataclass(frozen=True)
class RowBar:
    """A row: its name at `name_x`, cut where it is too long, a bar, the value at the right edge."""

    name: str
    name_x: Decimal
    text_y: Decimal
    x: Decimal
    y: Decimal
    width: Decimal
    height: Decimal
    series: int
    depth: int
    value: str


@dataclass(frozen=True)
class BarChart:
    """Bars one below the other from an axis at `zero`, negative values to its left.

    `header` and `rows` are all of the data, a row a bar.
    """

    slug: str
    title: str
    description: str
    width: Decimal
    height: Decimal
    zero: Decimal
    bars: tuple[RowBar, ...]
    header: tuple[str, ...]
    rows: tuple[TableRow, ...]


def bars(
    title: str,
    description: str,
    rows: Sequence[BarRow],
    label: Callable[[Decimal], str],
    header: str,
) -> BarChart:
    """A chart with one bar a row, in their order, negative values to the left of the axis.

    `label` writes a value, `header` says in the table what the values are.
    """
    names = tuple(_short(row.name) for row in rows)
    texts = tuple(label(row.value) for row in rows)
    indented = (
        len(name) * _LETTER + row.depth * _INDENT for name, row in zip(names, rows, strict=True)
    )
    left = max(indented, default=Decimal(0)) + _GAP
    right = WIDTH - max(map(len, texts), default=0) * _LETTER - _MARGIN
    values = [Decimal(0), *(row.value for row in rows)]
    scale = Scale(min(values), max(values), left, right)
    return BarChart(
        slug=slug_of(title),
        title=title,
        description=description,
        width=WIDTH,
        height=_ROOM * max(len(rows), 1),
        zero=short(scale.at(Decimal(0))),
        bars=tuple(
            _bar(index, row, names[index], texts[index], scale) for index, row in enumerate(rows)
        ),
        header=(header,),
        rows=tuple(
            TableRow(row.name, (text,), row.depth) for row, text in zip(rows, texts, strict=True)
        ),
    )


def _bar(index: int, row: BarRow, name: str, value: str, scale: Scale) -> RowBar:
    start, end = sorted((short(scale.at(Decimal(0))), short(scale.at(row.value))))
    thick = _THIN if row.depth else _THICK
    return RowBar(
        name=name,
        name_x=_INDENT * row.depth,
        text_y=_ROOM * index + _TEXT,
        x=start,
        y=_ROOM * index + (_ROOM - thick) / 2,
        width=end - start,
        height=thick,
        series=row.series,
        depth=row.depth,
        value=value,
    )


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 1]}\N{HORIZONTAL ELLIPSIS}"
