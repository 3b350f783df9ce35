"""A bank's CSV as rows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.costs.model import Bank
from plugins.imports.bank import Booking, parse_bank
from plugins.imports.bank_layout import layout_of
from plugins.problems import Problem

BANK = Bank(
    "Bank",
    date="Day",
    day_format="DD.MM.YYYY",
    amount="Amount",
    payee="Who",
    note="What",
    default_currency="EUR",
    separator=";",
    decimal=",",
)
HEAD = "Day;Who;What;Amount\n"
BOTH = replace(BANK, amount="", debit="Out", credit="In", payee="", note="")


def parsed(text: str, bank: Bank = BANK) -> tuple[tuple[Booking, ...], tuple[Problem, ...]]:
    """The rows of a file with this layout."""
    return parse_bank(text, "x.csv", *layout_of(text, "x.csv", (bank,)))


def test_a_row_is_read_by_the_layout() -> None:
    """Spending is what went out; a line end in a text becomes a space, nothing else changes."""
    text = f'Account;1\n\n{HEAD}03.09.2016;" Café  Ada";"two\r\nlines; and =1+1";-1.234,50\n'
    (row,), problems = parsed(text)
    assert row == Booking(
        4, date(2016, 9, 3), Decimal("1234.50"), "EUR", "Café  Ada", "two lines; and =1+1"
    )
    assert problems == ()


def test_spending_may_be_positive() -> None:
    """Credit cards write what is owed."""
    text = f"{HEAD}03.09.2016;a;b;5,00\n04.09.2016;a;b;-2,00\n"
    rows, _ = parsed(text, replace(BANK, spending_is_positive=True))
    assert [row.spent for row in rows] == [5, -2]


def test_the_currency_may_be_a_column() -> None:
    """Where it is empty, it is the layout's own."""
    text = "Day;Amount;Cur\n03.09.2016;-1,00;USD\n03.09.2016;-1,00;\n"
    rows, _ = parsed(text, replace(BANK, payee="", note="", currency="Cur"))
    assert [row.currency for row in rows] == ["USD", "EUR"]


@pytest.mark.parametrize("sign", ["", "-"])
def test_money_that_goes_and_comes_has_two_columns(sign: str) -> None:
    """The column says which way it went; all debits may have a minus."""
    text = f"Day;Out;In\n03.09.2016;{sign}5,00;\n03.09.2016;0,00;7,00\n03.09.2016;{sign}1,00;0,00\n"
    rows, problems = parsed(text, BOTH)
    assert [row.spent for row in rows] == [5, -7, 1]
    assert problems == ()


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ("5,00;7,00", 'an amount in both of "Out" and "In" (expected one)'),
        (";", 'no amount in either of "Out" and "In" (expected one)'),
    ],
)
def test_what_went_which_way_is_not_guessed(cells: str, reason: str) -> None:
    """The row is told and left out."""
    rows, (problem,) = parsed(f"Day;Out;In\n03.09.2016;1,00;\n03.09.2016;{cells}\n", BOTH)
    assert [row.spent for row in rows] == [1]
    assert problem.message.startswith(reason)
    assert (problem.line, problem.code, problem.refuses) == (3, "IMP003", True)


def test_a_column_with_both_signs_is_not_guessed() -> None:
    """A minus in it may be a reversal, or what all the others should have had."""
    text = "Day;Out;In\n03.09.2016;1,00;\n03.09.2016;-5,00;\n03.09.2016;;7,00\n"
    rows, problems = parsed(text, BOTH)
    assert [row.spent for row in rows] == [-7]
    assert [problem.line for problem in problems] == [2, 3]
    assert problems[1].message == (
        '"-5,00" in "Out", where some have a minus and others have none: '
        "which way the money went cannot be told"
    )


AMOUNT = '(expected one like 1234,56, as decimal = "," in money.toml says)'


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("3.9.2016;a;b;-5,00", '"3.9.2016" is no day (expected DD.MM.YYYY)'),
        ("03.09.2016;a;b;-5.00", f'"-5.00" is no amount {AMOUNT}'),
        ("03.09.2016;a;b;", f'"" is no amount {AMOUNT}'),
        ("Balance;100,00", "has 2 cells where the header has 4"),
        ("03.09.2016;a;b;c;-5,00", "has 5 cells where the header has 4"),
    ],
)
def test_a_faulty_row_is_told_and_left_out(line: str, reason: str) -> None:
    """With its line; the others are taken."""
    good = "03.09.2016;a;b;-1,00"
    rows, (problem,) = parsed(f'{HEAD}03.09.2016;a;"b\nc";-1,00\n{line}\n{good}\n')
    assert [row.line for row in rows] == [2, 5]
    assert (problem.path, problem.line, problem.code) == ("x.csv", 4, "IMP003")
    assert problem.message == reason


def test_cells_at_the_end_may_be_empty_or_left_out() -> None:
    """As long as those of the layout are there."""
    text = "Day;Amount;Note\n03.09.2016;-1,00\n03.09.2016;-2,00;x;;\n\n"
    rows, problems = parsed(text, replace(BANK, payee="", note=""))
    assert [row.spent for row in rows] == [1, 2]
    assert problems == ()


def test_an_amount_of_nothing_is_told() -> None:
    """It is no reason to worry, and no expense."""
    rows, (problem,) = parsed(f"{HEAD}03.09.2016;a;b;0,00\n")
    assert rows == ()
    assert str(problem) == "x.csv:2: IMP003 an amount of nothing: the row is left out"
    assert not problem.refuses
    rows, (problem,) = parsed("Day;Out;In\n03.09.2016;0,00;0,00\n", BOTH)
    assert (rows, problem.refuses) == ((), False)


def test_broken_csv_is_told() -> None:
    """What stands above it is taken."""
    rows, (problem,) = parsed(f'{HEAD}03.09.2016;a;b;-1,00\n03.09.2016;"a;b;-1,00\n')
    assert len(rows) == 1
    assert problem.code == "IMP001"


def test_a_text_is_found_in_payee_and_note() -> None:
    """In capitals or not."""
    booking = Booking(1, date(2016, 9, 3), Decimal(1), "EUR", "REWE sagt danke", "Straße 1")
    assert booking.contains("Rewe")
    assert booking.contains("STRASSE")
    assert not booking.contains("rewestrasse")


@given(st.text(max_size=80))
def test_no_text_is_too_strange(text: str) -> None:
    """Whatever follows the header, it is rows and problems."""
    rows, problems = parsed(f"{HEAD}{text}")
    assert all(row.spent for row in rows)
    assert all(problem.code.startswith("IMP") for problem in problems)
