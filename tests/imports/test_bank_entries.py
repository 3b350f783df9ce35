"""A bank's rows as rows of costs.csv, and which of them are there already."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.costs.append import Entry
from plugins.costs.model import Bank, Expense
from plugins.imports.bank import Booking
from plugins.imports.bank_entries import (
    Double,
    category_of,
    entry_of,
    wanted,
    without_doubles,
)

DAY = date(2016, 9, 3)
BANK = Bank(
    "Bank",
    date="Day",
    categories=(
        ("Market", "living/food"),
        ("Mar", "travel"),
        ("Pupil", "income/tutoring"),
        ("Own account", ""),
    ),
)


def booking(spent: str, payee: str = "", line: int = 2, day: date = DAY) -> Booking:
    """A row in EUR."""
    return Booking(line, day, Decimal(spent), "EUR", payee)


def expense(amount: str, payee: str = "", category: str = "living", line: int = 7) -> Expense:
    """A row of costs.csv in EUR."""
    return Expense(line, DAY, Decimal(amount), "EUR", category, payee)


@pytest.mark.parametrize(
    ("spent", "payee", "amount", "category"),
    [
        ("5", "the MARKET", "5.00", "living/food"),
        ("5", "Marrakech", "5.00", "travel"),
        ("-5", "Market", "-5.00", "living/food"),
        ("-5.5", "Pupil", "5.50", "income/tutoring"),
        ("5", "Pupil", "-5.00", "income/tutoring"),
        ("5", "else", "5.00", "unsorted"),
        ("-5", "else", "5.00", "income/unsorted"),
        ("1.234", "else", "1.234", "unsorted"),
        ("100", "else", "100.00", "unsorted"),
    ],
)
def test_a_text_gives_category_and_sign(spent: str, payee: str, amount: str, category: str) -> None:
    """The first that fits; what came in is a refund, unless it is income."""
    entry = entry_of(booking(spent, payee), BANK)
    assert entry == Entry("2016-09-03", amount, "EUR", category, payee)


def test_rows_may_be_left_out() -> None:
    """Money moved between one's own accounts is neither spent nor income."""
    assert category_of(booking("5", "Own account"), BANK) == ""
    assert wanted([booking("5", "Own account")], BANK) == ()


def test_rows_are_in_the_order_of_their_days() -> None:
    """Files that begin with the newest row are turned round, within a day too."""
    later = date(2016, 9, 4)
    rows = [booking("1", day=later), booking("2", day=later), booking("3"), booking("4")]
    assert [int(row.spent) for row in wanted(rows, BANK)] == [4, 3, 2, 1]
    assert [int(row.spent) for row in wanted(rows[::-1], BANK)] == [4, 3, 2, 1]
    mixed = [booking("1"), booking("2", day=later), booking("3")]
    assert [int(row.spent) for row in wanted(mixed, BANK)] == [1, 3, 2]


def test_what_is_there_is_left_out_as_often_as_it_is_there() -> None:
    """Two coffees of a day are two."""
    rows = [booking("5", "Bar", line) for line in (2, 3, 4)]
    new, doubles = without_doubles(rows, [expense("5.00", "bar")])
    assert [row.line for row in new] == [3, 4]
    assert doubles == (Double(rows[0], expense("5.00", "bar")),)
    assert not doubles[0].is_doubtful


def test_the_same_payee_is_taken_first() -> None:
    """Then one without it is the same by day and amount alone, and doubtful."""
    rows = [booking("5", "A", 2), booking("5", "B", 3)]
    there = [expense("5", "B", line=8), expense("5", "C", line=9)]
    new, doubles = without_doubles(rows, there)
    assert new == ()
    assert [(d.booking.payee, d.expense.line, d.is_doubtful) for d in doubles] == [
        ("B", 8, False),
        ("A", 9, True),
    ]


@pytest.mark.parametrize(
    ("row", "same"),
    [
        (expense("-5", category="living/food"), True),
        (expense("5", category="income/unsorted"), True),
        (expense("5", category="living/food"), False),
        (replace(expense("-5"), currency="USD"), False),
        (replace(expense("-5"), day=date(2016, 9, 4)), False),
    ],
)
def test_money_that_came_in_is_known_again(row: Expense, same: bool) -> None:
    """As a refund, or as income: the author may have sorted it."""
    assert bool(without_doubles([booking("-5")], [row])[1]) is same


@given(st.lists(st.tuples(st.integers(1, 3), st.sampled_from("ab")), max_size=8))
def test_a_second_import_finds_nothing_new(cells: list[tuple[int, str]]) -> None:
    """Whatever was written is found again, row by row."""
    rows = [booking(str(spent), payee) for spent, payee in cells]
    there = [expense(str(spent), payee) for spent, payee in cells]
    new, doubles = without_doubles(rows, there)
    assert new == ()
    assert sorted(id(double.booking) for double in doubles) == sorted(map(id, rows))
    assert not any(double.is_doubtful for double in doubles)
