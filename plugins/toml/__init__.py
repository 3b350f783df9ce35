"""TOML files of an author: every value checked, every problem with its line.

1. `document.py`: text to the parser's own values; what is no TOML is one problem.
2. `table.py`: a table whose keys are taken one by one, and the `Source` that knows the lines.
"""

from plugins.toml.document import parse_toml
from plugins.toml.table import Codes, Source, Table

__all__ = ["Codes", "Source", "Table", "parse_toml"]
