"""Plans, hours and expenses that were kept elsewhere, made into the files of this journal.

1. `toggl.py`: Toggl Track's detailed report as CSV to rows; `entries.py`: rows to entries of the
   log, without those that it has already.
2. `tables.py`: the tables of a Markdown file; `cells.py`, `workload.py`, `prerequisites.py`: what
   stands in their cells; `columns.py`, `ids.py`, `draft.py`: tables to a plan; `toml.py`: the plan
   as curriculum.toml.
3. `bank_layout.py`: which layout of money.toml a bank's CSV has, and where its header stands;
   `bank_cells.py`, `bank.py`: its rows; `bank_entries.py`: rows to expenses, without those that
   costs.csv has already.

What cannot be read is told line by line: IMP001 the file, IMP002 a column or a table, IMP003 a
value, IMP004 a project that the plan does not place, IMP005 more than one person, IMP006 an
encoding that had to be guessed.
"""
