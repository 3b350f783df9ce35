"""Charts as geometry: scales, ticks and rectangles that templates draw as inline SVG.

1. `chart.py`: what goes in (`Series`, `ProgressRow`) and what comes out (`ColumnChart`,
   `ProgressChart`), the same data as a table with it.
2. `scale.py`: round tick values, and the height at which a value lies.
3. `columns.py`: stacked columns, negative values below the axis.
4. `progress.py`: one bar a row, filled as far as it is done.
"""

from plugins.charts.chart import (
    Bar,
    ColumnChart,
    ColumnLabel,
    LegendItem,
    ProgressBar,
    ProgressChart,
    ProgressRow,
    Series,
    TableRow,
    Tick,
)
from plugins.charts.columns import stacked_columns
from plugins.charts.progress import progress_bars

__all__ = [
    "Bar",
    "ColumnChart",
    "ColumnLabel",
    "LegendItem",
    "ProgressBar",
    "ProgressChart",
    "ProgressRow",
    "Series",
    "TableRow",
    "Tick",
    "progress_bars",
    "stacked_columns",
]
