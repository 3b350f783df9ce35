"""A bank's CSV by its layout: text in, its rows and what is wrong in them out."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from plugins.costs.model import Bank
from plugins.imports.bank_cells import parse_bank_day, parse_bank_number
from plugins.imports.bank_layout import Head, columns_of
from plugins.problems import Problem, error, warning


@dataclass(frozen=True)
class Booking:
    """One row: what went out on a day; what came in is negative.

    `currency` is as the bank writes it. `line` is where the row stands in the bank's file.
    """

    line: int
    day: date
    spent: Decimal
    currency: str
    payee: str = ""
    note: str = ""

    def contains(self, text: str) -> bool:
        """Whether the payee or the note has this text in it, in capitals or not."""
        return any(text.casefold() in words.casefold() for words in (self.payee, self.note))


@dataclass(frozen=True)
class _Cells:
    """A row's cells by column, and the first line that it stands on."""

    line: int
    cells: Mapping[str, str]


def parse_bank(
    text: str, shown: str, bank: Bank, head: Head
) -> tuple[tuple[Booking, ...], tuple[Problem, ...]]:
    """The rows below the header `head`, and what is wrong; a faulty row is left out.

    `shown` is the file's name in the problems.
    """
    rows, problems = _rows(text, shown, bank, head)
    doubtful = _doubtful(rows, bank)
    bookings = list[Booking]()
    for row in rows:
        try:
            booking = _booking(row, bank, doubtful)
        except ValueError as reason:
            problems.append(error(shown, row.line, "IMP003", str(reason)))
            continue
        if booking.spent:
            bookings.append(booking)
        else:
            message = "an amount of nothing: the row is left out"
            problems.append(warning(shown, row.line, "IMP003", message))
    return tuple(bookings), tuple(sorted(problems))


def _rows(text: str, shown: str, bank: Bank, head: Head) -> tuple[list[_Cells], list[Problem]]:
    """The rows that are not empty and have a cell for each column of the layout."""
    rows, problems = list[_Cells](), list[Problem]()
    last = max(head.columns.index(name) for name in columns_of(bank))
    try:
        for line, record in _records(text, head, bank.separator):
            # Empty cells at the end may be left out; what is too much has moved the others.
            if len(record) > last and not any(record[len(head.columns) :]):
                rows.append(_Cells(line, dict(zip(head.columns, record, strict=False))))
            else:
                reason = f"has {len(record)} cells where the header has {len(head.columns)}"
                problems.append(error(shown, line, "IMP003", reason))
    except csv.Error as fault:
        problems.append(error(shown, head.line, "IMP001", f"no valid CSV below: {fault}"))
    return rows, problems


def _records(text: str, head: Head, separator: str) -> Iterator[tuple[int, list[str]]]:
    """Each record below the header that is not empty, with the first of its lines."""
    lines = io.StringIO(text, newline="").readlines()[head.line :]
    reader = csv.reader(lines, delimiter=separator, strict=True)
    begin = head.line + 1
    for record in reader:
        cells = [re.sub(r"[\r\n]+", " ", cell).strip() for cell in record]
        if any(cells):
            yield begin, cells
        begin = head.line + reader.line_num + 1


def _booking(row: _Cells, bank: Bank, doubtful: frozenset[str]) -> Booking:
    """The row by its layout. ValueError says what could not be read."""
    return Booking(
        line=row.line,
        day=parse_bank_day(row.cells[bank.date], bank.day_format),
        spent=_spent(row, bank, doubtful),
        currency=(row.cells[bank.currency] if bank.currency else "") or bank.default_currency,
        payee=row.cells[bank.payee] if bank.payee else "",
        note=row.cells[bank.note] if bank.note else "",
    )


def _spent(row: _Cells, bank: Bank, doubtful: frozenset[str]) -> Decimal:
    if bank.amount:
        amount = parse_bank_number(row.cells[bank.amount], bank.decimal)
        return amount if bank.spending_is_positive else -amount
    ways = {
        name: parse_bank_number(row.cells[name], bank.decimal)
        for name in (bank.debit, bank.credit)
        if row.cells[name]
    }
    filled = {name: amount for name, amount in ways.items() if amount}
    if len(filled) > 1 or not ways:
        found = "an amount in both" if filled else "no amount in either"
        raise ValueError(f'{found} of "{bank.debit}" and "{bank.credit}" (expected one)')
    for name, amount in filled.items():
        if name in doubtful:
            message = (
                f'"{row.cells[name]}" in "{name}", where some have a minus and others have none'
            )
            raise ValueError(f"{message}: which way the money went cannot be told")
        return abs(amount) if name == bank.debit else -abs(amount)
    return Decimal(0)


def _doubtful(rows: list[_Cells], bank: Bank) -> frozenset[str]:
    """The columns of debits and credits that have amounts of either sign.

    Where all of a column have one sign, the column alone says which way the money went.
    """
    found = set[tuple[str, bool]]()
    for row in rows:
        for name in filter(None, (bank.debit, bank.credit)):
            cell = row.cells[name]
            if any(digit in cell for digit in "123456789"):
                found.add((name, cell.startswith(("-", "\N{MINUS SIGN}"))))
    names = [name for name, _ in found]
    return frozenset(name for name in names if names.count(name) > 1)
