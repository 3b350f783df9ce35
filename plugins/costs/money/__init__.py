"""The tables of money.toml, each checked key by key; a faulty one is left out.

1. `values.py`: what a value may be; `codes.py`: the codes of what is wrong.
2. `budgets.py`, `recurring.py`, `comparison.py`, `books.py`, `banks.py`: one kind of table each.
"""
