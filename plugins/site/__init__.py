"""What the site is made of, for every plugin: data in, outputs out. Nothing here knows Pelican.

1. `part.py`: a `Part` is what one plugin gives (how its data is read, checked, shown), `Data` is
   all that was read.
2. `config.py`: the few settings that views depend on, and the addresses that follow from them.
3. `view.py`: `Site` and `PageView`, the two frozen values that a template sees.
4. `output.py`: an `Output` is a path, a template and a view; a `Copy` is a file taken as it is.
"""

from plugins.site.config import Config
from plugins.site.output import Copy, Output
from plugins.site.part import Data, Part, Reading
from plugins.site.view import Frame, MenuItem, PageView, Site

__all__ = [
    "Config",
    "Copy",
    "Data",
    "Frame",
    "MenuItem",
    "Output",
    "PageView",
    "Part",
    "Reading",
    "Site",
]
