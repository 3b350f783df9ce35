"""All rows as a CSV file for a spreadsheet."""

import csv
import io
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.costs.export_csv import export_csv
from plugins.costs.model import Conversion, Expense, Ledger, MoneySettings, Unconverted

USD = MoneySettings("USD")
RENT = Expense(2, date(2016, 9, 3), Decimal("6000.00"), "MAD", "living/rent", "Landlord", "Sept.")


def read(ledger: Ledger) -> list[list[str]]:
    """The cells below the header."""
    return list(csv.reader(io.StringIO(export_csv(ledger), newline="")))[1:]


def test_columns() -> None:
    """The columns are those of costs.csv, and my part in the base currency."""
    row = replace(
        RENT,
        units=("dl/a", "dl/b"),
        share=Fraction(1, 2),
        spread=(date(2016, 9, 1), date(2016, 10, 1)),
        private=True,
        conversion=Conversion(Fraction(1, 9)),
    )
    assert export_csv(Ledger(USD, (row,))) == (
        "date,amount,currency,category,payee,note,units,share,spread,visibility,in_base\r\n"
        '2016-09-03,6000.00,MAD,living/rent,Landlord,Sept.,"dl/a, dl/b",0.5,'
        "2016-09..2016-10,private,333.33\r\n"
    )


def test_order() -> None:
    """Rows are in the order of their days, those without a rate among them."""
    later = replace(RENT, day=date(2016, 9, 4), currency="USD")
    ledger = Ledger(USD, (later,), (Unconverted(RENT, "no rate"),))
    assert [(row[0], row[-1]) for row in read(ledger)] == [
        ("2016-09-03", ""),
        ("2016-09-04", "6000.00"),
    ]


def test_share_that_is_no_decimal() -> None:
    """A third stays a fraction: nothing is rounded."""
    assert read(Ledger(USD, (replace(RENT, share=Fraction(1, 3)),)))[0][7] == "1/3"


@pytest.mark.parametrize("text", ["=cmd|' /C calc'!A0", "+1", "-1", "@x", "\tx", "\rx", "\uff1d1"])
def test_formula(text: str) -> None:
    """What a spreadsheet would run is a text in it; a negative amount is still a number."""
    row = replace(RENT, amount=Decimal("-5.00"), payee=text, note=text, units=(text.strip(),))
    (cells,) = read(Ledger(USD, (row,)))
    assert cells[1] == "-5.00"
    assert cells[4:6] == [f"'{text}", f"'{text}"]


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1))
def test_nothing_lost(notes: list[str]) -> None:
    """Whatever a note holds is in its one cell, and only what would run has a sign before it."""
    rows = tuple(replace(RENT, line=line, note=note) for line, note in enumerate(notes, start=2))
    cells = [row[5] for row in read(Ledger(USD, rows))]
    assert [cell.removeprefix("'") for cell in cells] == [note.removeprefix("'") for note in notes]
