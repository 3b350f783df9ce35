"""Time studied: klog files in, hours of tracks, days and weeks out.

1. `blocks.py`, `times.py`, `value.py`, `tags.py`: the pieces of the klog format.
2. `parse.py`: a file's text to records and problems (LOG002, LOG004 to LOG007, LOG010, LOG011);
   `read.py`: the data folder to a `Log` (LOG001: no UTF-8). LOG003 is for names that the plan of
   study does not know, and is found there.
   `examine.py`: LOG012 to LOG016, what is odd in a log that can be read.
3. `model.py`: `Log`, `Record`, `Entry`; `subjects.py`: which ids the log may name.
4. `hours.py`: totals in minutes; `figures.py`: the same for programs.
5. `view.py` and `plugin.py`: the page, and the part of the site.
6. `style.py`, `insert.py`: how a file is written, and new entries in its text; `append.py` and
   `running.py`: the only ones that write, an entry to its day's record, an end to an open range.
"""

from plugins.studylog.plugin import part, register

__all__ = ["part", "register"]
