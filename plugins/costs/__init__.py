"""What the studies cost: expenses and how they may be shown, from an author's files to a page.

1. `table.py`, `cells.py`, `expenses.py`, `rates.py`: rows of a CSV file with their lines, and what
   one cell may hold; `settings.py` and `money/`: money.toml; `beancount/`: rows and rates from a
   ledger that is kept elsewhere. `read.py` makes a `Ledger` (`model.py`) of them; what is wrong in
   them becomes problems. `examine.py`: what is odd when it is held against the day and the plan.
2. `share.py`, `spread.py`, `paid.py`: my part of each row, in the base currency, over its months.
3. `amounts_of.py`: all sums of them (`amounts.py`): the cost view of `spending.py`, `purpose.py`
   and `budgets.py`, the cash view of `cash.py` and `burn.py`, and `recurring.py`, a forecast.
   `study_of.py`: hours and finished units (`study.py`), from the log and the plan.
4. What follows from those two alone: `burn.py`, `runway.py`, `hourly.py`, `unit_cost.py`,
   `budgets.py`, `comparison.py`. `figures.py`: all of it for programs.
5. `privacy.py`: what of it may leave the machine (`redacted.py`), decided before any page is made;
   `rounded.py`, `basis.py`: its sums rounded, and where they come from; `mentions.py`: notes that
   would tell an amount all the same.
6. `view.py` and the others of its name: that, shaped for the page; `plugin.py`: the part of the
   site.

`append.py` is the way back: expenses at the end of costs.csv. `categories.py`, `effect.py`: for who
spends: which category is meant, what the row does. `export_csv.py`: the rows for other programs.
"""

from plugins.costs.plugin import part, register

__all__ = ["part", "register"]
