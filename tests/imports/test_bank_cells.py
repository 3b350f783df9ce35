"""Days and numbers as banks write them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.imports.bank_cells import parse_bank_day, parse_bank_number


@pytest.mark.parametrize(
    ("text", "day_format"),
    [
        ("2016-09-03", "YYYY-MM-DD"),
        ("03.09.2016", "DD.MM.YYYY"),
        ("03.09.16", "DD.MM.YY"),
        ("09/03/2016", "MM/DD/YYYY"),
        ("20160903", "YYYYMMDD"),
        ("(03) 09 2016", "(DD) MM YYYY"),
    ],
)
def test_a_day_is_read_by_its_format(text: str, day_format: str) -> None:
    """In any order, with any marks between."""
    assert parse_bank_day(text, day_format) == date(2016, 9, 3)


@pytest.mark.parametrize(
    ("text", "day_format", "reason"),
    [
        ("3.9.2016", "DD.MM.YYYY", "is no day"),
        ("03.09.16", "DD.MM.YYYY", "is no day"),
        ("2016-09-03", "DD.MM.YYYY", "is no day"),
        ("09/30/2016", "DD/MM/YYYY", "is no day of the calendar"),
        ("30.02.2017", "DD.MM.YYYY", "is no day of the calendar"),
        ("03x09x2016", "DD.MM.YYYY", "is no day"),
        ("", "DD.MM.YYYY", "is no day"),
    ],
)
def test_another_day_is_refused(text: str, day_format: str, reason: str) -> None:
    """With the format that was expected."""
    with pytest.raises(ValueError, match=rf"{reason} \(expected {day_format}\)"):
        parse_bank_day(text, day_format)


@pytest.mark.parametrize(
    ("text", "decimal", "number"),
    [
        ("1.234,56", ",", "1234.56"),
        ("1234,56", ",", "1234.56"),
        ("-12,5", ",", "-12.5"),
        ("1.234", ",", "1234"),
        ("1,234,567.8", ".", "1234567.8"),
        ("+12", ".", "12"),
        ("\N{MINUS SIGN}1\N{NO-BREAK SPACE}234,56", ",", "-1234.56"),
        ("1'234.56", ".", "1234.56"),
        ("0,00", ",", "0"),
    ],
)
def test_a_number_is_read_by_its_decimals(text: str, decimal: str, number: str) -> None:
    """The other mark may stand between thousands."""
    assert parse_bank_number(text, decimal) == Decimal(number)


@pytest.mark.parametrize(
    ("text", "decimal"),
    [
        ("1.234,56", "."),
        ("1234.56", ","),
        ("12.34", ","),
        ("1,23,456.00", "."),
        ("1.234 567,00", ","),
        ("12,34 €", ","),
        ("12,34-", ","),
        ("--1", "."),
        ("1e3", "."),
        ("٣", "."),
        (".5", "."),
        ("", "."),
    ],
)
def test_another_number_is_refused(text: str, decimal: str) -> None:
    """Nothing is guessed."""
    with pytest.raises(ValueError, match=rf"is no amount \(expected one like 1234\{decimal}56, as"):
        parse_bank_number(text, decimal)


@given(st.decimals(-(10**9), 10**9, places=2), st.sampled_from(",."))
def test_what_a_bank_writes_is_read_back(amount: Decimal, decimal: str) -> None:
    """With marks between thousands, or without."""
    plain = f"{amount:.2f}"
    grouped = f"{amount:,.2f}"
    if decimal == ",":
        plain = plain.replace(".", ",")
        grouped = grouped.translate(str.maketrans(",.", ".,"))
    assert parse_bank_number(plain, decimal) == parse_bank_number(grouped, decimal) == amount
