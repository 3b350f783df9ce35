"""An expense noted: checked, appended, and said with what it does to the budget and the runway."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from plugins.costs.amounts_of import amounts_of
from plugins.costs.append import Entry, append_expense
from plugins.costs.categories import known_categories, meant_category
from plugins.costs.cells import parse_units
from plugins.costs.effect import effect
from plugins.costs.model import Ledger, MoneySettings
from plugins.costs.read import read_settings
from plugins.curriculum.lookup import look_up
from plugins.curriculum.model import Curriculum
from plugins.problems import TaskFailedError, shown_path
from plugins.site.part import Data
from plugins.terminal.journal import read_journal


def note_expense(content: Path, entry: Entry, *, refund: bool = False) -> str:
    """Append an expense to costs.csv; what was done and what it does, in a line or two.

    A `refund` is money that came back: its amount becomes negative. Units may be written as for
    `invoke log`. Raises `TaskFailedError` with what is wrong; nothing is then written.
    """
    path = content / "data" / "costs.csv"
    refuse_books(read_settings(content / "data")[0])
    before = read_journal(content).data
    row = _row(entry, before, refund=refund)
    appended = append_expense(path, row)
    if appended.problems:
        raise TaskFailedError("\n".join(problem.message for problem in appended.problems))
    place = f"{shown_path(path)}:{appended.line}"
    done = f"{place}: {row.amount} {row.currency} for {row.category}, {row.date}"
    after = read_journal(content).data
    return "\n".join([done, *_consequences(before, after, row, appended.line)])


def refuse_books(settings: MoneySettings | None) -> None:
    """`TaskFailedError` where the expenses are kept in a ledger that is not ours to write."""
    if settings is not None and settings.books is not None:
        place = f"{settings.file}:{settings.books.line}"
        kept = f'the expenses are kept in "{settings.books.path}"'
        raise TaskFailedError(f"{place}: {kept}: write there (or take the line `ledger =` out)")


def _row(entry: Entry, data: Data, *, refund: bool) -> Entry:
    """The row as it is to stand in the file."""
    if refund and entry.share:
        message = "a refund has no share: write your own part of it as the amount"
        raise TaskFailedError(message)
    plan = data.get(Curriculum)
    units = parse_units(entry.units)
    paths = dict.fromkeys(look_up(unit, plan.known) if plan else unit for unit in units)
    amount = f"-{entry.amount.lstrip('+-')}" if refund else entry.amount
    return replace(entry, amount=amount, units=" ".join(paths))


def _consequences(before: Data, after: Data, row: Entry, line: int) -> Iterator[str]:
    """What the figures say of the row, and what its author should know of it."""
    old, ledger = before.get(Ledger), after.get(Ledger)
    if ledger is None:
        yield "It is in no figure yet: `invoke check` says what money.toml needs."
        return
    meant = meant_category(row.category, known_categories(old)) if old else ""
    if meant:
        yield f'"{row.category}" is a new category (did you mean "{meant}"?)'
    for unconverted in ledger.unconverted:
        if unconverted.expense.line == line:
            yield f"{unconverted.reason}: it is in no figure until rates.csv has one."
    day = after.as_of
    sums = amounts_of(old, day) if old else None
    for expense in ledger.expenses:
        if expense.line == line:
            said = effect(sums, amounts_of(ledger, day), expense, ledger.settings, day)
            yield from [said] if said else []
