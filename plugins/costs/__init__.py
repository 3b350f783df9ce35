"""What the studies cost: expenses and how they may be shown, from a CSV file to a page.

1. `table.py`, `cells.py`: rows of a CSV file with their lines, and what one cell may hold.
2. `settings.py`, `rates.py`, `read.py`: money.toml, rates.csv and costs.csv become a `Ledger`
   (`model.py`), what is wrong in them becomes problems.
3. `share.py`, `spread.py`, `spending.py`: my part of each row, over its months, summed up
   (`months.py`, `rounding.py`).
4. `privacy.py`: what of it may leave the machine, decided before any page is made.
5. `view.py`: that, shaped for the page; `plugin.py` gives both to the site.

`append.py` is the way back: one expense at the end of costs.csv.
"""

from plugins.costs.plugin import part, register

__all__ = ["part", "register"]
