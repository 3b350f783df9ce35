"""A data folder becomes a ledger and the problems in its files."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from plugins.costs.model import Expense, Ledger, MoneySettings
from plugins.costs.read import parse_expenses, read

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
    """A blog without costs hears nothing of them, with money.toml or without."""
    reading = read(write(tmp_path, money='base = "USD"'))
    assert (reading.value, reading.problems) == (None, ())


def test_row_is_read_whole(tmp_path: Path) -> None:
    """Every cell has its field."""
    row = (
        '2016-10-02,800.00,USD,education/course,Udacity,"AI, part 1",'
        "dl/nd,1/2,2016-10..2016-11,private\n"
    )
    reading = read(write(tmp_path, costs=HEADER + row, money='base = "USD"'))
    assert reading.problems == ()
    assert reading.value == Ledger(
        MoneySettings("USD"),
        (
            Expense(
                line=2,
                day=date(2016, 10, 2),
                amount=Decimal(800),
                currency="USD",
                category="education/course",
                payee="Udacity",
                note="AI, part 1",
                units=("dl/nd",),
                share=Fraction(1, 2),
                spread=(date(2016, 10, 1), date(2016, 11, 1)),
                private=True,
            ),
        ),
    )


def test_file_of_a_spreadsheet_is_read(tmp_path: Path) -> None:
    """A byte order mark and CRLF are no faults."""
    text = "\ufeff" + HEADER.replace("\n", "\r\n") + "2016-09-03,5,USD,food,,,,,,\r\n"
    reading = read(write(tmp_path, costs=text, money='\ufeffbase = "USD"\r\n'))
    assert reading.problems == ()
    assert isinstance(reading.value, Ledger)
    assert [row.amount for row in reading.value.expenses] == [5]


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("x,5,USD,food,,,,,,", "CST004 date: "),
        ("2016-09-03,x,USD,food,,,,,,", "CST005 amount: "),
        ("2016-09-03,0.00,USD,food,,,,,,", "CST005 amount: "),
        ("2016-09-03,0.001,USD,food,,,,,,", "CST005 amount: "),
        ("2016-09-03,5,usd,food,,,,,,", "CST006 currency: "),
        ("2016-09-03,5.001,XQQ,food,,,,,,", "CST006 currency: "),
        ("2016-09-03,5,USD,Food,,,,,,", "CST007 category: "),
        ("2016-09-03,5,USD,food,,,,2,,", "CST008 share: "),
        ("2016-09-03,5,USD,food,,,,,2016-10..2016-09,", "CST009 spread: "),
        ("2016-09-03,5,USD,food,,,,,,secret", "CST010 visibility: "),
        ("2016-09-03,5,MAD,food,,,,,,", "CST011 no rate from MAD to USD on 2016-09-03"),
    ],
)
def test_faulty_row_is_named_and_left_out(tmp_path: Path, row: str, problem: str) -> None:
    """One problem for one fault, and the other rows are kept."""
    costs = f"{HEADER}{row}\n2016-09-04,7,USD,food,,,,,,\n"
    reading = read(write(tmp_path, costs=costs, money='base = "USD"'))
    (message,) = messages(tmp_path)
    assert message.startswith(f"costs.csv:2: {problem}")
    assert isinstance(reading.value, Ledger)
    assert [expense.amount for expense in reading.value.expenses] == [7]


def test_all_faults_of_a_row_are_named_together() -> None:
    """An author puts them right in one go."""
    _, problems = parse_expenses(f"{HEADER}x,y,z,Food,,,,,,\n", "costs.csv")
    assert [problem.code for problem in problems] == ["CST004", "CST006", "CST007", "CST005"]


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
    assert [expense.rate for expense in value.expenses] == [Fraction(1, 10)]


def test_ledger_without_rows_is_one(tmp_path: Path) -> None:
    """A header is enough."""
    reading = read(write(tmp_path, costs=HEADER, money='base = "USD"'))
    assert reading.value == Ledger(MoneySettings("USD"))
    assert reading.problems == ()


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
