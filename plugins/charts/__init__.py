"""Charts as geometry: scales, ticks and rectangles that templates draw as inline SVG.

1. `scale.py`: round tick values, and the line on which values lie.
2. `bars.py`: stacked columns over time or categories, negative values below the axis.
"""
