"""costs.csv: its rows become expenses, each cell checked."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import TypeVar

from plugins.costs import cells
from plugins.costs.model import Expense
from plugins.costs.table import Format, Row, parse_table
from plugins.problems import Problem, error

V = TypeVar("V")

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


def parse_expenses(text: str, shown: str) -> tuple[tuple[Expense, ...] | None, tuple[Problem, ...]]:
    """The rows of a costs.csv file without their rates, and what is wrong; None without a header.

    `shown` is the file's name in the problems. Faulty rows are left out.
    """
    table, problems = parse_table(text, shown, COLUMNS)
    if table is None:
        return None, problems
    found = [parse_expense(row, shown) for row in table.rows]
    expenses = tuple(expense for expense, _ in found if expense is not None)
    return expenses, (*problems, *(problem for _, faults in found for problem in faults))


def parse_expense(row: Row, shown: str) -> tuple[Expense | None, tuple[Problem, ...]]:
    """One row as an expense, or None and all that is wrong in its cells."""
    taken = _Cells(row, shown)
    day = taken.take("date", "CST004", cells.parse_day)
    currency = taken.take("currency", "CST006", cells.parse_currency)
    category = taken.take("category", "CST007", cells.parse_category)
    share = taken.take("share", "CST008", cells.parse_share)
    spread = taken.take("spread", "CST009", cells.parse_spread)
    private = taken.take("visibility", "CST010", cells.parse_visibility)
    amount = taken.take("amount", "CST005", lambda text: cells.parse_amount(text, currency))
    taken.no_share_of_a_refund(amount, share)
    if taken.problems or day is None or amount is None or currency is None or category is None:
        return None, tuple(taken.problems)
    return Expense(
        line=row.line,
        day=day,
        amount=amount,
        currency=currency,
        category=category,
        payee=row.cells["payee"],
        note=row.cells["note"],
        units=cells.parse_units(row.cells["units"]),
        share=Fraction(1) if share is None else share,
        spread=spread or (),
        private=bool(private),
        file=shown,
    ), ()


class _Cells:
    """The cells of a row, taken one by one; what is wrong in them gathers in `problems`, so that
    an author can put all of it right at once."""

    def __init__(self, row: Row, shown: str) -> None:
        self._row = row
        self._shown = shown
        self.problems: list[Problem] = []

    def take(self, name: str, code: str, parse: Callable[[str], V]) -> V | None:
        """The value of a cell, or None and one problem more."""
        try:
            return parse(self._row.cells[name])
        except ValueError as reason:
            self._report(code, f"{name}: {reason}")
            return None

    def no_share_of_a_refund(self, amount: Decimal | None, share: Fraction | None) -> None:
        """CST008 where both are there: a refund may have been of my part already, or of the
        whole."""
        if amount is not None and amount < 0 and share is not None and share != 1:
            found = f'"{self._row.cells["share"]}" on a refund could mean two things'
            self._report("CST008", f"share: {found}: write your own part of it as the amount")

    def _report(self, code: str, message: str) -> None:
        self.problems.append(error(self._shown, self._row.line, code, message))
