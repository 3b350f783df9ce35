"""A data folder becomes a ledger and the problems in its files."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from plugins.costs.model import Conversion, Expense, Ledger, MoneySettings, Rate, Unconverted
from plugins.costs.rates import rates_of
from plugins.costs.read import convert, read, read_settings
from plugins.site import Reading

HEADER = "date,amount,currency,category,payee,note,units,share,spread,visibility\n"


def write(folder: Path, **files: str) -> Path:
    """The folder with these files in it, `costs` as costs.csv and so on."""
    endings = {"costs": "csv", "rates": "csv", "money": "toml"}
    for name, text in files.items():
        (folder / f"{name}.{endings[name]}").write_text(text, encoding="utf-8", newline="")
    return folder


def messages(folder: Path) -> list[str]:
    """The problems in this folder, each file by its name alone."""
    return [str(problem).removeprefix(f"{folder.as_posix()}/") for problem in read(folder).problems]


def test_no_costs_is_no_ledger_and_no_problem(tmp_path: Path) -> None:
    """A blog without costs hears nothing of them."""
    assert read(tmp_path) == Reading()


@pytest.mark.parametrize("money", ['base = "USD"', "", 'bse = "x"'])
def test_settings_alone_are_no_ledger(tmp_path: Path, money: str) -> None:
    """Whatever is in them is not asked for."""
    assert read(write(tmp_path, money=money)) == Reading()


def test_settings_that_cannot_be_read_may_name_a_ledger(tmp_path: Path) -> None:
    """An author who has one would miss it without a word."""
    read_folder = read(write(tmp_path, money="ledger ="))
    assert [problem.code for problem in read_folder.problems] == ["MNY001"]
    (tmp_path / "money.toml").write_bytes(b"caf\xe9")
    assert [problem.code for problem in read(tmp_path).problems] == ["MNY001"]


def test_settings_may_be_read_by_themselves(tmp_path: Path) -> None:
    """A bank's layout is known before there is a row."""
    settings, problems = read_settings(write(tmp_path, money='base = "EUR"'))
    assert problems == ()
    assert settings is not None
    assert settings.base == "EUR"


def test_ledger_names_its_files(tmp_path: Path) -> None:
    """As its author knows them."""
    costs = f"{HEADER}2016-10-02,800.00,USD,education/course,,,,,,\n"
    value = read(write(tmp_path, costs=costs, money='base = "USD"')).value
    assert isinstance(value, Ledger)
    rows = (tmp_path / "costs.csv").as_posix()
    assert (value.file, value.expenses[0].file) == (rows, rows)
    assert value.settings.file == (tmp_path / "money.toml").as_posix()


def test_file_of_a_spreadsheet_is_read(tmp_path: Path) -> None:
    """A byte order mark and CRLF are no faults."""
    text = "\ufeff" + HEADER.replace("\n", "\r\n") + "2016-09-03,5,USD,food,,,,,,\r\n"
    reading = read(write(tmp_path, costs=text, money='\ufeffbase = "USD"\r\n'))
    assert reading.problems == ()
    assert isinstance(reading.value, Ledger)
    assert [row.amount for row in reading.value.expenses] == [5]


def test_foreign_row_has_its_rate(tmp_path: Path) -> None:
    """rates.csv is read for the rows in other currencies."""
    folder = write(
        tmp_path,
        costs=f"{HEADER}2016-09-03,6000.00,MAD,living/rent,,,,,,\n",
        money='base = "USD"',
        rates="date,from,to,rate,source\n2016-09-01,USD,MAD,10,bank\n",
    )
    value = read(folder).value
    assert isinstance(value, Ledger)
    rate = Rate(date(2016, 9, 1), "USD", "MAD", Fraction(10), "bank", 2)
    (expense,) = value.expenses
    assert expense.conversion == Conversion(Fraction(1, 10), (rate,))


def test_row_without_a_rate_is_kept_apart(tmp_path: Path) -> None:
    """It is in no sum, and no problem before it is known which day it is."""
    folder = write(
        tmp_path,
        costs=f"{HEADER}2016-09-03,5,MAD,food,,,,,,\n2016-09-04,7,USD,food,,,,,,\n",
        money='base = "USD"',
    )
    reading = read(folder)
    assert reading.problems == ()
    assert isinstance(reading.value, Ledger)
    (apart,) = reading.value.unconverted
    assert (apart.expense.line, apart.reason) == (2, "there is no rate from MAD to USD")
    assert [expense.line for expense in reading.value.expenses] == [3]


def test_row_keeps_a_conversion_of_its_own() -> None:
    """What was really paid is nearer to the truth than a rate of the day."""
    day = date(2016, 9, 3)
    own = Conversion(Fraction(2), (Rate(day, "EUR", "USD", Fraction(2), "the transaction"),))
    row = Expense(1, day, Decimal(5), "EUR", "food", conversion=own)
    rates = rates_of((Rate(day, "EUR", "USD", Fraction(1)),))
    settings = MoneySettings("USD")
    assert convert((row,), settings, rates, "x") == Ledger(settings, (row,), file="x")


def test_rows_of_one_day_have_the_same_reason() -> None:
    """Each is named for itself."""
    day = date(2016, 9, 3)
    rows = tuple(Expense(line, day, Decimal(5), "EUR", "food") for line in (2, 3))
    ledger = convert(rows, MoneySettings("USD"), rates_of(()), "x")
    reason = "there is no rate from EUR to USD"
    assert ledger.unconverted == tuple(Unconverted(row, reason) for row in rows)


def test_ledger_without_rows_is_one(tmp_path: Path) -> None:
    """A header is enough."""
    reading = read(write(tmp_path, costs=HEADER, money='base = "USD"'))
    assert reading.problems == ()
    assert isinstance(reading.value, Ledger)
    assert (reading.value.expenses, reading.value.unconverted) == ((), ())


def test_costs_need_their_currency(tmp_path: Path) -> None:
    """Without money.toml the sums would have no unit."""
    folder = write(tmp_path, costs=HEADER)
    assert read(folder).value is None
    assert messages(folder) == [
        'money.toml: MNY001 is missing: costs.csv needs it for its currency, such as base = "USD"'
    ]


def test_problems_of_all_files_come_together(tmp_path: Path) -> None:
    """A file that cannot be read does not hide what is wrong in the others."""
    folder = write(tmp_path, costs="date\n", money="base = 5", rates="date\n")
    assert read(folder).value is None
    assert [message.split(":")[0] for message in messages(folder)] == [
        *["costs.csv"] * 3,
        "money.toml",
        *["rates.csv"] * 3,
    ]


@pytest.mark.parametrize(
    ("name", "code"), [("costs.csv", "CST001"), ("money.toml", "MNY001"), ("rates.csv", "RAT001")]
)
def test_file_in_another_encoding_is_named(tmp_path: Path, name: str, code: str) -> None:
    """Each of the files has to be UTF-8."""
    write(tmp_path, costs=HEADER, money='base = "USD"', rates="date,from,to,rate,source\n")
    (tmp_path / name).write_bytes(b"caf\xe9")
    assert messages(tmp_path) == [
        f"{name}:1: {code} is not UTF-8 text: save the file in that encoding"
    ]


BOOKS = """\
2016-01-01 open Assets:Cash
2016-01-01 open Expenses:Living:Rent
2016-09-01 price MAD 0.10 USD
2016-09-03 * "Landlord" "September"
  Expenses:Living:Rent  6000.00 MAD
  Assets:Cash
2016-09-04 * "Landlord" "the rest"
  Expenses:Living:Rent  5.00 EUR
  Assets:Cash
"""


def test_ledger_kept_elsewhere_is_read(tmp_path: Path) -> None:
    """Its prices convert its rows; one without a price is kept apart."""
    folder = write(tmp_path, money='base = "USD"\nledger = "costs.beancount"')
    (folder / "costs.beancount").write_text(BOOKS, encoding="utf-8")
    reading = read(folder)
    assert reading.problems == ()
    assert isinstance(reading.value, Ledger)
    assert reading.value.file == (tmp_path / "costs.beancount").as_posix()
    assert [row.rate for row in reading.value.expenses] == [Fraction(1, 10)]
    assert [row.expense.currency for row in reading.value.unconverted] == ["EUR"]


def test_files_beside_a_ledger_are_not_read(tmp_path: Path) -> None:
    """Rows that count nowhere are told of."""
    folder = write(
        tmp_path, costs="", rates="", money='base = "USD"\nledger = "costs.beancount"\nreserve = 5'
    )
    (folder / "costs.beancount").write_text(BOOKS, encoding="utf-8")
    (problem,) = read(folder).problems
    assert str(problem).endswith(
        "money.toml:2: MNY009 costs.csv and rates.csv beside a ledger: all is read from "
        "costs.beancount"
    )
    assert not problem.refuses


def test_refused_ledger_is_none(tmp_path: Path) -> None:
    """Its problems come with those of money.toml."""
    money = 'base = "USD"\nledger = "costs.beancount"\nrserve = 5'
    folder = write(tmp_path, money=money)
    (folder / "costs.beancount").write_text(BOOKS + "nonsense", encoding="utf-8")
    reading = read(folder)
    assert reading.value is None
    assert {problem.code for problem in reading.problems} == {"MNY002", "BEA005"}


def test_ledger_that_is_no_name_is_told_of(tmp_path: Path) -> None:
    """There may be no costs.csv to fall back on."""
    reading = read(write(tmp_path, money='base = "USD"\nledger = 5'))
    assert reading.value is None
    assert [problem.code for problem in reading.problems] == ["MNY003"]
