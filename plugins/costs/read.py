"""The files about money in a data folder become a ledger and its problems."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from plugins.costs.beancount.read import read_books
from plugins.costs.expenses import parse_expenses
from plugins.costs.model import Books, Conversion, Expense, Ledger, MoneySettings, Unconverted
from plugins.costs.money.codes import NOT_READ, UNREADABLE
from plugins.costs.rates import Rates, parse_rates, rates_of
from plugins.costs.settings import names_ledger, parse_settings
from plugins.costs.table import read_text
from plugins.problems import Problem, error, shown_path, warning
from plugins.site import Reading
from plugins.studylog.unknown import Unknown


def read(folder: Path) -> Reading:
    """The `Ledger` of a data folder: of its costs.csv, or of the ledger that money.toml names.

    No value and no problem where there is neither, whatever else is there. Faulty rows are left
    out. Without a usable header, ledger or base currency there is no value, and the problems say
    why.
    """
    if not (folder / "costs.csv").is_file() and not _names_ledger(folder / "money.toml"):
        return Reading()
    settings, wrong = read_settings(folder)
    books = settings.books if settings else None
    if settings is not None and books is not None:
        return _read_books(folder, settings, books, wrong)
    shown = shown_path(folder / "costs.csv")
    expenses, wrong_rows = _read_expenses(folder / "costs.csv", shown)
    rates, wrong_rates = _read_rates(folder / "rates.csv")
    problems = (*wrong_rows, *wrong, *wrong_rates)
    if expenses is None or settings is None:
        return Reading(problems=problems)
    return Reading(convert(expenses, settings, rates, shown), problems)


def _names_ledger(path: Path) -> bool:
    if not path.is_file():
        return False
    text, problems = read_text(path, "", UNREADABLE)
    return bool(problems) or names_ledger(text)


def _read_books(
    folder: Path, settings: MoneySettings, books: Books, wrong: tuple[Problem, ...]
) -> Reading:
    """The ledger that `books` names, and a warning where there are rows that it stands for."""
    expenses, rates, problems = read_books(folder, books, settings.base)
    beside = [name for name in ("costs.csv", "rates.csv") if (folder / name).is_file()]
    if beside:
        message = f"{' and '.join(beside)} beside a ledger: all is read from {books.path}"
        wrong = (*wrong, warning(settings.file, books.line, NOT_READ, message))
    if expenses is None:
        return Reading(problems=(*wrong, *problems))
    shown = shown_path(folder / books.path)
    return Reading(convert(expenses, settings, rates, shown), (*wrong, *problems))


def read_settings(folder: Path) -> tuple[MoneySettings | None, tuple[Problem, ...]]:
    """What money.toml in a data folder says, and what is wrong in it.

    None, and a problem, where it is not there or names no currency.
    """
    path = folder / "money.toml"
    shown = shown_path(path)
    if not path.is_file():
        reason = 'is missing: costs.csv needs it for its currency, such as base = "USD"'
        return None, (error(shown, 0, UNREADABLE, reason),)
    text, problems = read_text(path, shown, UNREADABLE)
    return (None, problems) if problems else parse_settings(text, shown)


def convert(
    expenses: tuple[Expense, ...], settings: MoneySettings, rates: Rates, shown: str
) -> Ledger:
    """The ledger with each row's conversion to the base currency; rows that have none apart.

    A row that has the rates of a conversion of its own keeps it.
    """
    base = settings.base
    found: dict[tuple[date, str], Conversion | Unknown] = {}
    kept: list[Expense] = []
    unconverted: list[Unconverted] = []
    for row in expenses:
        if row.conversion.rates or row.currency == base:
            kept.append(row)
            continue
        place = row.day, row.currency
        if place not in found:
            found[place] = rates.on(row.day, row.currency, base, base)
        conversion = found[place]
        if isinstance(conversion, Unknown):
            unconverted.append(Unconverted(row, conversion.why))
        else:
            kept.append(replace(row, conversion=conversion))
    return Ledger(settings, tuple(kept), tuple(unconverted), shown)


def _read_expenses(
    path: Path, shown: str
) -> tuple[tuple[Expense, ...] | None, tuple[Problem, ...]]:
    if not path.is_file():
        return None, ()
    text, unreadable = read_text(path, shown, "CST001")
    return (None, unreadable) if unreadable else parse_expenses(text, shown)


def _read_rates(path: Path) -> tuple[Rates, tuple[Problem, ...]]:
    if not path.is_file():
        return rates_of(()), ()
    text, problems = read_text(path, shown_path(path), "RAT001")
    return (rates_of(()), problems) if problems else parse_rates(text, shown_path(path))
