"""Charts as geometry: scales, ticks and rectangles that templates draw as inline SVG.

1. `chart.py`: what charts are made of, and the two with axes (`ColumnChart`, `LineChart`); each has
   the same data as a table with it.
2. `scale.py`: round tick values, and the height at which a value lies.
3. `columns.py`: stacked columns, negative values below the axis.
4. `bars.py` (`BarChart`): one bar a row, negative values to the left of the axis.
5. `progress.py` (`ProgressChart`): one bar a row, filled as far as it is done.
6. `lines.py`: lines and steps over days, areas, days that are marked.
"""

from plugins.charts.bars import BarChart, BarRow, RowBar, bars
from plugins.charts.chart import (
    Bar,
    ColumnChart,
    ColumnLabel,
    ColumnMark,
    Curve,
    Guide,
    LegendItem,
    LineChart,
    Mark,
    Series,
    TableRow,
    Tick,
)
from plugins.charts.columns import stacked_columns
from plugins.charts.lines import Labels, Line, line_chart
from plugins.charts.progress import ProgressBar, ProgressChart, ProgressRow, progress_bars

__all__ = [
    "Bar",
    "BarChart",
    "BarRow",
    "ColumnChart",
    "ColumnLabel",
    "ColumnMark",
    "Curve",
    "Guide",
    "Labels",
    "LegendItem",
    "Line",
    "LineChart",
    "Mark",
    "ProgressBar",
    "ProgressChart",
    "ProgressRow",
    "RowBar",
    "Series",
    "TableRow",
    "Tick",
    "bars",
    "line_chart",
    "progress_bars",
    "stacked_columns",
]
