"""Bars that show how far each of several things is done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from plugins.charts.chart import WIDTH, short, slug_of

_ROOM = Decimal(60)  # a row's: the line of text, the bar, and the gap to the next
_TEXT = Decimal(24)  # from a row's top to its line of text
_BAR = Decimal(34)  # from a row's top to its bar
_THICK = Decimal(14)


@dataclass(frozen=True)
class ProgressRow:
    """How much of a whole is done, in the unit of both."""

    name: str
    done: Decimal
    total: Decimal


@dataclass(frozen=True)
class ProgressBar:
    """One row: its name on the line `text_y`, below it the whole and the part that is `filled`."""

    name: str
    done: str
    total: str
    text_y: Decimal
    y: Decimal
    width: Decimal
    filled: Decimal
    height: Decimal

    @property
    def depth(self) -> int:
        """No row of these is a part of another one."""
        return 0

    @property
    def cells(self) -> tuple[str, str]:
        """What stands behind its name in the chart's table."""
        return (self.done, self.total)


@dataclass(frozen=True)
class ProgressChart:
    """Bars one below the other, each as wide as the chart and filled as far as it is done."""

    slug: str
    title: str
    description: str
    width: Decimal
    height: Decimal
    bars: tuple[ProgressBar, ...]


def progress_bars(
    title: str,
    description: str,
    rows: Sequence[ProgressRow],
    label: Callable[[Decimal], str],
) -> ProgressChart:
    """A chart with one bar a row, each filled by its own ratio of done to total.

    More done than there is fills the whole bar, a total of 0 none of it; `label` writes both
    figures as they are. Without rows the chart is empty.
    """
    return ProgressChart(
        slug=slug_of(title),
        title=title,
        description=description,
        width=WIDTH,
        height=_ROOM * max(len(rows), 1),
        bars=tuple(
            ProgressBar(
                name=row.name,
                done=label(row.done),
                total=label(row.total),
                text_y=_ROOM * index + _TEXT,
                y=_ROOM * index + _BAR,
                width=WIDTH,
                filled=short(WIDTH * _ratio(row)),
                height=_THICK,
            )
            for index, row in enumerate(rows)
        ),
    )


def _ratio(row: ProgressRow) -> Decimal:
    """Done through total, from 0 to 1."""
    if row.total <= 0:
        return Decimal(0)
    return min(max(row.done / row.total, Decimal(0)), Decimal(1))
