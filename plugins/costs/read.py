"""costs.csv, money.toml and rates.csv of a data folder become a ledger and its problems."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from plugins.costs import cells
from plugins.costs.model import Conversion, Expense, Ledger, MoneySettings
from plugins.costs.rates import Rates, parse_rates, rates_of
from plugins.costs.settings import parse_settings
from plugins.costs.table import Format, Row, parse_table, read_text
from plugins.problems import Problem, error, shown_path
from plugins.site import Reading

COLUMNS = Format(
    columns=(
        "date",
        "amount",
        "currency",
        "category",
        "payee",
        "note",
        "units",
        "share",
        "spread",
        "visibility",
    ),
    required=("date", "amount", "currency", "category"),
    code="CST",
)


def read(folder: Path) -> Reading:
    """The `Ledger` of a data folder; no value and no problem where it has no costs.csv.

    Faulty rows are left out. Without a usable header or a base currency there is no ledger,
    and the problems say why.
    """
    path = folder / "costs.csv"
    if not path.is_file():
        return Reading()
    text, unreadable = read_text(path, shown_path(path), "CST001")
    if unreadable:
        return Reading(problems=unreadable)
    expenses, wrong_rows = parse_expenses(text, shown_path(path))
    settings, wrong_settings = _read_settings(folder / "money.toml")
    rates, wrong_rates = _read_rates(folder / "rates.csv")
    problems = (*wrong_rows, *wrong_settings, *wrong_rates)
    if expenses is None or settings is None:
        return Reading(problems=problems)
    ledger, not_converted = _convert(expenses, settings, rates, shown_path(path))
    return Reading(ledger, (*problems, *not_converted))


def parse_expenses(text: str, shown: str) -> tuple[tuple[Expense, ...] | None, tuple[Problem, ...]]:
    """The rows of a costs.csv file without their rates, and what is wrong; None without a header.

    `shown` is the file's name in the problems.
    """
    table, problems = parse_table(text, shown, COLUMNS)
    if table is None:
        return None, problems
    found = [parse_expense(row, shown) for row in table.rows]
    expenses = tuple(expense for expense, _ in found if expense is not None)
    return expenses, (*problems, *(problem for _, faults in found for problem in faults))


def parse_expense(row: Row, shown: str) -> tuple[Expense | None, tuple[Problem, ...]]:
    """One row as an expense, or None and all that is wrong in its cells."""
    faults = tuple(_faults(row, shown))
    return (None, faults) if faults else (_expense(row), ())


_PARSERS: tuple[tuple[str, str, Callable[[str], object]], ...] = (
    ("date", "CST004", cells.parse_day),
    ("currency", "CST006", cells.parse_currency),
    ("category", "CST007", cells.parse_category),
    ("share", "CST008", cells.parse_share),
    ("spread", "CST009", cells.parse_spread),
    ("visibility", "CST010", cells.parse_visibility),
)


def _faults(row: Row, shown: str) -> Iterator[Problem]:
    """What is wrong in a row, cell by cell, so that an author can put all of it right at once."""
    known: str | None = row.cells["currency"]
    for name, code, parse in _PARSERS:
        try:
            parse(row.cells[name])
        except ValueError as reason:
            known = None if name == "currency" else known
            yield error(shown, row.line, code, f"{name}: {reason}")
    try:
        cells.parse_amount(row.cells["amount"], known)
    except ValueError as reason:
        yield error(shown, row.line, "CST005", f"amount: {reason}")


def _expense(row: Row) -> Expense:
    """The expense of a row without faults."""
    currency = cells.parse_currency(row.cells["currency"])
    return Expense(
        line=row.line,
        day=cells.parse_day(row.cells["date"]),
        amount=cells.parse_amount(row.cells["amount"], currency),
        currency=currency,
        category=cells.parse_category(row.cells["category"]),
        payee=row.cells["payee"],
        note=row.cells["note"],
        units=cells.parse_units(row.cells["units"]),
        share=cells.parse_share(row.cells["share"]),
        spread=cells.parse_spread(row.cells["spread"]),
        private=cells.parse_visibility(row.cells["visibility"]),
    )


def _convert(
    expenses: tuple[Expense, ...], settings: MoneySettings, rates: Rates, shown: str
) -> tuple[Ledger, tuple[Problem, ...]]:
    """The ledger with each row's rate; rows that have none are left out and named."""
    base = settings.base
    found = [(row, rates.on(row.day, row.currency, base, base)) for row in expenses]
    kept = tuple(
        replace(row, conversion=Conversion(rate)) for row, rate in found if rate is not None
    )
    return Ledger(settings, kept), tuple(
        error(
            shown,
            row.line,
            "CST011",
            f"no rate from {row.currency} to {base} on {row.day} or in the 31 days before: "
            "expected one in rates.csv",
        )
        for row, rate in found
        if rate is None
    )


def _read_settings(path: Path) -> tuple[MoneySettings | None, tuple[Problem, ...]]:
    shown = shown_path(path)
    if not path.is_file():
        reason = 'is missing: costs.csv needs it for its currency, such as base = "USD"'
        return None, (error(shown, 0, "MNY001", reason),)
    text, problems = read_text(path, shown, "MNY001")
    return (None, problems) if problems else parse_settings(text, shown)


def _read_rates(path: Path) -> tuple[Rates, tuple[Problem, ...]]:
    if not path.is_file():
        return rates_of(()), ()
    text, problems = read_text(path, shown_path(path), "RAT001")
    return (rates_of(()), problems) if problems else parse_rates(text, shown_path(path))
