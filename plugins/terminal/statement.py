"""A bank's CSV taken into costs.csv, and what could not be read or is there already told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.costs.append import Entry, append_chosen, faults_of
from plugins.costs.expenses import parse_expenses
from plugins.costs.model import Bank, MoneySettings
from plugins.costs.read import read_settings
from plugins.imports.bank import Booking, parse_bank
from plugins.imports.bank_entries import (
    UNSORTED,
    UNSORTED_INCOME,
    Double,
    entry_of,
    wanted,
    without_doubles,
)
from plugins.imports.bank_layout import EXAMPLE, layout_of
from plugins.problems import Problem, TaskFailedError, shown_path, warning
from plugins.terminal.importing import Imported
from plugins.terminal.spending import refuse_books


@dataclass(frozen=True)
class _Taken:
    """The rows of a bank's file that are new, those that are not, and what is wrong."""

    entries: tuple[Entry, ...] = ()
    doubles: tuple[Double, ...] = ()
    problems: tuple[Problem, ...] = ()


def import_costs(content: Path, file: Path, bank_name: str = "") -> Imported:
    """Append what a bank's CSV has and costs.csv has not, by a [[bank]] layout of money.toml.

    All new rows are written at once. Raises `TaskFailedError` where no layout, or more than one,
    fits, and where costs.csv cannot be added to; nothing is then written.
    """
    settings, problems = _settings(content / "data")
    shown, path = shown_path(file), content / "data" / "costs.csv"
    text, guessed = _text(file)
    try:
        bank, head = layout_of(text, shown, settings.banks, bank_name)
    except TaskFailedError as reason:
        # A layout that has a fault itself is not among those that are known.
        raise TaskFailedError("\n".join(map(str, (*problems, reason)))) from reason
    bookings, faults = parse_bank(text, shown, bank, head)
    kept = wanted(bookings, bank)
    taken = _Taken()

    def choose(there: str) -> Sequence[Entry]:
        nonlocal taken
        taken = _taken(kept, bank, shown, there, shown_path(path))
        return taken.entries

    appended = append_chosen(path, choose)
    if appended.problems:
        raise TaskFailedError("\n".join(map(str, appended.problems)))
    place = f"{shown_path(path)}:{appended.line}" if appended.line else shown_path(path)
    lines = _said(taken, place, bank, len(bookings) - len(kept))
    return Imported(tuple(lines), (*problems, *guessed, *faults, *taken.problems))


def _settings(folder: Path) -> tuple[MoneySettings, tuple[Problem, ...]]:
    settings, problems = read_settings(folder)
    if settings is None:
        told = "\n".join(map(str, problems))
        message = "money.toml says the currency, and how your bank's file is laid out. For example:"
        raise TaskFailedError(f'{told}\n{message}\n\nbase = "EUR"\n\n{EXAMPLE}')
    refuse_books(settings)
    return settings, problems


def _taken(kept: Sequence[Booking], bank: Bank, shown: str, there: str, costs: str) -> _Taken:
    """What is new beside the text `there` of costs.csv; rows with a fault are left out and told."""
    expenses, unread = parse_expenses(there, costs) if there else ((), ())
    new, doubles = without_doubles(kept, expenses or ())
    entries, problems = list[Entry](), list[Problem](unread if expenses is not None else ())
    for booking in new:
        entry = entry_of(booking, bank)
        faults = faults_of(entry, shown, booking.line)
        problems.extend(faults)
        if not faults:
            entries.append(entry)
    return _Taken(tuple(entries), doubles, tuple(problems))


def _said(taken: _Taken, place: str, bank: Bank, left_out: int) -> Iterator[str]:
    """What was done, the most important first."""
    entries = taken.entries
    days = f", {entries[0].date} to {entries[-1].date}" if entries else ""
    yield f'{place}: {_rows(len(entries))} of "{bank.name}"{days}.'
    if taken.doubles:
        yield f"{_rows(len(taken.doubles))} there already, by day and amount."
    for double in taken.doubles:
        if double.is_doubtful:
            yield f"  {_doubt(double)}"
    if left_out:
        yield f"{_rows(left_out)} left out, as [bank.categories] says."
    counts = Counter(entry.category for entry in entries)
    unsorted = [f"{counts[name]} {name}" for name in (UNSORTED, UNSORTED_INCOME) if counts[name]]
    if unsorted:
        yield f"To be sorted: {', '.join(unsorted)}. Give them their category in the file; a text"
        yield "below [bank.categories] in money.toml does it for the next import."


def _doubt(double: Double) -> str:
    """The two rows that may after all not be the same."""
    booking, expense = double.booking, double.expense
    money = f"{booking.day.isoformat()} {abs(booking.spent):f} {booking.currency}"
    there = f'"{expense.payee}"' if expense.payee else f"{expense.category} without a payee"
    return f'{money} "{booking.payee}" is taken for line {expense.line}, {there}'


def _rows(count: int) -> str:
    return f"{count} row{'' if count == 1 else 's'}"


def _text(file: Path) -> tuple[str, tuple[Problem, ...]]:
    """The text of a bank's file. Banks that do not write UTF-8 write what Windows did."""
    shown = shown_path(file)
    try:
        raw = file.read_bytes()
    except OSError as reason:
        raise TaskFailedError(f"cannot read {shown}: {reason.strerror or reason}") from reason
    try:
        text, problems = raw.decode("utf-8-sig"), tuple[Problem, ...]()
    except UnicodeDecodeError:
        text, problems = _windows(raw, shown)
    if "\0" in text:
        raise TaskFailedError(f"{shown} is no CSV that can be read: {_SAVE}")
    return text, problems


_SAVE = "save it as CSV in UTF-8"


def _windows(raw: bytes, shown: str) -> tuple[str, tuple[Problem, ...]]:
    try:
        text = raw.decode("cp1252")
    except UnicodeDecodeError as reason:
        raise TaskFailedError(f"{shown} is no text that can be read: {_SAVE}") from reason
    message = "is not UTF-8: read as Windows-1252 (look at the letters with accents)"
    return text, (warning(shown, 0, "IMP006", message),)
