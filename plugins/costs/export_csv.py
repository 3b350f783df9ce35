"""All rows as a CSV file for a spreadsheet, in which nothing that somebody wrote is a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from plugins.costs.expenses import COLUMNS
from plugins.costs.model import Expense, Ledger
from plugins.costs.rounding import to_minor
from plugins.costs.share import in_base

# What a cell that a spreadsheet would run begins with; the last four are wide forms of the first.
_FORMULA = tuple("=+-@\t\r\n\uff1d\uff0b\uff0d\uff20")


def export_csv(ledger: Ledger) -> str:
    """Every row with the columns of costs.csv, and my part of it `in_base`, the base currency.

    `in_base` is rounded to the minor unit, and empty where no rate is known. A text that a
    spreadsheet would run has an apostrophe before it, as one would type it there.
    """
    base = ledger.settings.base
    rows = [(row, str(to_minor(in_base(row), base))) for row in ledger.expenses]
    rows += [(one.expense, "") for one in ledger.unconverted]
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow((*COLUMNS.columns, "in_base"))
    for row, converted in sorted(rows, key=lambda pair: (pair[0].day, pair[0].file, pair[0].line)):
        writer.writerow((*_cells(row), converted))
    return text.getvalue()


def _cells(row: Expense) -> Iterator[str]:
    """The row's cells in the order of the columns."""
    yield row.day.isoformat()
    yield str(row.amount)
    yield row.currency
    yield from map(_harmless, (row.category, row.payee, row.note, ", ".join(row.units)))
    yield "" if row.share == 1 else _share(row.share)
    yield f"{row.spread[0]:%Y-%m}..{row.spread[-1]:%Y-%m}" if row.spread else ""
    yield "private" if row.private else ""


def _harmless(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text


def _share(share: Fraction) -> str:
    """As a decimal where it is one: a spreadsheet takes 1/2 for a day in February."""
    decimal = Decimal(share.numerator) / Decimal(share.denominator)
    return f"{decimal:f}" if Fraction(decimal) == share else str(share)
