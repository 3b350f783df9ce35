"""Which of the layouts in money.toml a bank's CSV has, and where its header stands."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, replace

from plugins.costs.model import Bank
from plugins.problems import TaskFailedError, did_you_mean

EXAMPLE = """\
[[bank]]
name = "My bank"
date = "Date"                 # the columns, as the file's header has them
date_format = "DD.MM.YYYY"
amount = "Amount"             # or: debit = "Debit" and credit = "Credit"
payee = "Payee"
note = "Text"
default_currency = "EUR"      # or: currency = "Currency", a column
separator = ";"
decimal = ","

[bank.categories]             # a text in payee or note, and what it was for
"Supermarket" = "living/food"
"""


_SEPARATORS = ";,\t|"


@dataclass(frozen=True)
class Head:
    """The line of a header, and its columns."""

    line: int
    columns: tuple[str, ...]


def columns_of(bank: Bank) -> tuple[str, ...]:
    """The columns that the layout names."""
    named = (bank.date, bank.amount, bank.debit, bank.credit, bank.currency, bank.payee, bank.note)
    return tuple(dict.fromkeys(filter(None, named)))


def layout_of(text: str, shown: str, banks: Sequence[Bank], name: str = "") -> tuple[Bank, Head]:
    """The layout called `name`, or the only one whose columns the text has, and the header.

    `TaskFailedError` where none or several fit, with what each of them misses; `shown` is the
    name of the file.
    """
    asked = _named(banks, name)
    heads = [(bank, _closest(text, bank)) for bank in asked]
    fitting = [(bank, head) for bank, head in heads if not _misfit(text, bank, head)]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        names = " and ".join(f'"{bank.name}"' for bank, _ in fitting)
        raise TaskFailedError(f"{shown} fits {names} of money.toml: name one with --bank")
    told = "\n".join(f'  "{bank.name}": {_misfit(text, bank, head)}' for bank, head in heads)
    raise TaskFailedError(f"{shown} has not the columns of a [[bank]] in money.toml:\n{told}")


def _named(banks: Sequence[Bank], name: str) -> tuple[Bank, ...]:
    if not banks:
        message = "money.toml says nothing of how your bank's file is laid out. For example:"
        raise TaskFailedError(f"{message}\n\n{EXAMPLE}")
    found = tuple(bank for bank in banks if not name or bank.name.casefold() == name.casefold())
    if not found:
        names = [bank.name for bank in banks]
        known = ", ".join(f'"{known}"' for known in names)
        message = f'money.toml has no [[bank]] called "{name}"{did_you_mean(name, names)}'
        raise TaskFailedError(f"{message}: expected one of {known}")
    return found


def _closest(text: str, bank: Bank) -> Head:
    """The first line that has most of the layout's columns; banks put other lines above it."""
    wanted = set(columns_of(bank))
    best, most = Head(0, ()), 0
    for number, line in enumerate(io.StringIO(text, newline=""), start=1):
        columns = _cells(line, bank.separator)
        count = len(wanted.intersection(columns))
        if count > most:
            best, most = Head(number, columns), count
        if most == len(wanted):
            break
    return best


def _cells(line: str, separator: str) -> tuple[str, ...]:
    """The cells of one line; a quotation that goes on below it is no header."""
    try:
        record = next(csv.reader([line], delimiter=separator, strict=True), [])
    except csv.Error:
        return ()
    return tuple(" ".join(cell.split()) for cell in record)


def _misfit(text: str, bank: Bank, head: Head) -> str:
    """Why the file has not this layout, nothing where it has."""
    wanted = columns_of(bank)
    if not head.columns:
        misses = f"no line has {_quoted(wanted)}, separated by {_quoted((bank.separator,))}"
        return misses + _other_separator(text, bank)
    missing = [name for name in wanted if name not in head.columns]
    if missing:
        others = [name for name in head.columns if name not in wanted]
        guesses = [f'"{name}"{did_you_mean(name, others)}' for name in missing]
        return f"line {head.line} has no {' and no '.join(guesses)}"
    twice = [name for name in wanted if head.columns.count(name) > 1]
    return f"line {head.line} has {_quoted(twice)} twice" if twice else ""


def _other_separator(text: str, bank: Bank) -> str:
    """Where the columns stand with another separator between them, nothing where they do not."""
    for other in (mark for mark in _SEPARATORS if mark != bank.separator):
        head = _closest(text, replace(bank, separator=other))
        if set(columns_of(bank)) <= set(head.columns):
            said = other.replace("\t", r"\t")
            return f' (line {head.line} has them with separator = "{said}")'
    return ""


def _quoted(names: Sequence[str]) -> str:
    return ", ".join(f'"{name}"' for name in names)
