"""Expenses kept in a beancount ledger, and those of others written as one.

1. `words.py`, `files.py`: the ledger and what it includes, looked through for code that would
   run, before any program of beancount's reads them.
2. `programs.py`, `queries.py`: bean-check and bean-query beside us, and their answers as texts.
3. `accounts.py`, `rows.py`: postings and prices become rows and rates.
4. `read.py`: all of that, in this order.

`export.py` is the way back: a ledger that beancount accepts and that has the same figures.
"""

from plugins.costs.beancount.export import export_beancount
from plugins.costs.beancount.read import read_books

__all__ = ["export_beancount", "read_books"]
