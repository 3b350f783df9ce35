"""A beancount ledger becomes rows and rates."""

from __future__ import annotations

from pathlib import Path

from plugins.costs.beancount.files import read_files
from plugins.costs.beancount.programs import find_programs
from plugins.costs.beancount.queries import ask
from plugins.costs.beancount.rows import Chart, parse_postings, parse_prices
from plugins.costs.model import Books, Expense
from plugins.costs.rates import Rates, rates_of
from plugins.problems import Problem, error, shown_path

_INSTALL = "-m pip install --require-hashes -r requirements-beancount.txt"


def read_books(
    folder: Path, books: Books, base: str
) -> tuple[tuple[Expense, ...] | None, Rates, tuple[Problem, ...]]:
    """The rows of the ledger that `books` names in a data folder, its rates, and what is wrong.

    Rows with a price of their own come converted to `base`, the others are to be. None for rows
    where the ledger is refused: BEA001 without beancount's programs, BEA002 to BEA004 before they
    are run (`read_files`), BEA005 for what they find, BEA006 where they fail. Faulty rows
    are left out, with the same problems as in costs.csv.
    """
    settings = shown_path(folder / "money.toml")
    files = read_files(folder, books, settings)
    if files.problems:
        return None, rates_of(()), files.problems
    programs = find_programs()
    if programs is None:
        unix, windows = f".venv/bin/python {_INSTALL}", rf".venv\Scripts\python {_INSTALL}"
        reason = "bean-check and bean-query, which read the ledger, are not installed: expected"
        message = f"{reason} `{unix}` to have been run (on Windows: `{windows}`)"
        return None, rates_of(()), (error(settings, books.line, "BEA001", message),)
    answers, findings = ask(programs, files.main)
    if findings:
        return None, rates_of(()), findings
    rates, wrong_prices = parse_prices(answers.prices)
    chart = Chart(files.options, books.categories)
    expenses, wrong_rows = parse_postings(answers.postings, chart, rates, base)
    return expenses, rates, (*wrong_rows, *wrong_prices)
