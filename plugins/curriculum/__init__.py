"""The plan of study: a TOML file in; status, hours and progress of each unit out.

1. `model.py`: `Curriculum`, with its tracks, resources, units, objectives and milestones.
2. `estimate.py`, `values.py`: what a value may look like; `read.py`, `program.py`: the file to a
   `Curriculum`, less its faults. CUR001 no TOML, CUR002 unknown key, CUR003 missing key, CUR004
   wrong value, CUR005 repeated id, CUR006 unknown id, CUR009 planned before the program;
   `prerequisites.py`: CUR007 a circle, CUR008 needs itself.
3. `check.py`: what is odd in a plan that can be read (CUR010 to CUR013); `names.py`, `tags.py`:
   the log held against it (LOG003, LOG008, LOG009, LOG017, LOG018); `evidence.py`: the posts
   (EVI001, EVI002).
4. `scope.py`, `unit_progress.py`, `progress.py`: which units count, and how complete they are.
5. One idea each: `planned_value.py`, `earned_value.py`, `earned_schedule.py`, `velocity.py`,
   `simulation.py`, `forecast.py`, `milestones.py`, `calibration.py`, `objectives.py`, `burnup.py`;
   `standing.py`: all of them on one day.
6. `lookup.py`, `marks.py`, `effect.py`: for who logs time: which unit is meant, what is said of it,
   what the entry does.
7. `figures.py`: for programs. `material.py`: what the pages are made from; `view.py`: that of the
   program, with `figures_view.py`, `burnup_view.py` and `milestones_view.py`; `track_view.py`:
   those of tracks and resources, with `unit_view.py` and `evidence_view.py`; `addresses.py` and
   `outputs.py`: where they are; `plugin.py`: the part of the site.
"""

from plugins.curriculum.plugin import part, register

__all__ = ["part", "register"]
