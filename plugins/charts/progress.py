"""Bars that show how far each of several things is done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from plugins.charts.chart import WIDTH, ProgressBar, ProgressChart, ProgressRow, short, slug_of

_ROOM = Decimal(60)  # a row's: the line of text, the bar, and the gap to the next
_TEXT = Decimal(24)  # from a row's top to its line of text
_BAR = Decimal(34)  # from a row's top to its bar
_THICK = Decimal(14)


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
