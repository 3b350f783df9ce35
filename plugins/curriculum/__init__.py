"""The plan of study: a TOML file in; status, hours and progress of each unit out.

1. `model.py`: `Curriculum`, with its tracks, resources, units, objectives and milestones.
2. `estimate.py`, `values.py`: what a value may look like; `table.py`: tables whose problems have
   lines; `read.py`: the file to a `Curriculum`, without its faulty entries. CUR001 no TOML,
   CUR002 unknown key, CUR003 missing key, CUR004 wrong value, CUR005 repeated id, CUR006 unknown
   id.
3. `progress.py`: how complete each unit is, and the plan; `schedule.py`: workdays.
4. `names.py`: the log held against the plan (LOG003, LOG008, LOG009).
5. `figures.py`, `view.py` and `plugin.py`: for programs, for the page, for the site.
"""

from plugins.curriculum.plugin import part, register

__all__ = ["part", "register"]
