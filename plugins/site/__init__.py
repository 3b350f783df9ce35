"""What the site is made of, for every plugin: data in, outputs out. Nothing here knows Pelican.

1. `part.py`: a `Part` is what one plugin gives (how its data is read, checked, shown), `Data` is
   all that was read; `gather.py` reads it.
2. `config.py`: the few settings that views depend on, and the addresses that follow from them;
   `day.py`: the day that the site is made for.
3. `view.py`: `Site` and `PageView`, the two frozen values that a template sees.
   `wording.py`: the interface's words in them, which a catalogue can translate.
4. `output.py`: an `Output` is a path, a template and a view; a `Copy` is a file taken as it is, a
   `Made` one whose bytes are made of content.
5. `assemble.py`: the one pass that makes every output; `sitemap.py` and `lost.py` give those that
   belong to no part.
"""

from plugins.site.config import Config, Feeds
from plugins.site.output import Changed, Copy, Held, Made, Making, Output, SiteFile, Want
from plugins.site.part import Data, Part, Reading
from plugins.site.view import Frame, MenuItem, PageView, Site
from plugins.site.wording import Words, nwords, said, words

__all__ = [
    "Changed",
    "Config",
    "Copy",
    "Data",
    "Feeds",
    "Frame",
    "Held",
    "Made",
    "Making",
    "MenuItem",
    "Output",
    "PageView",
    "Part",
    "Reading",
    "Site",
    "SiteFile",
    "Want",
    "Words",
    "nwords",
    "said",
    "words",
]
