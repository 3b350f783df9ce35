"""Bad input about money, as an author meets it: what is said of it, and that nothing is lost."""

from __future__ import annotations

import csv
import json
from decimal import Decimal
from html import escape
from typing import Any

import pytest

from plugins.costs.append import Entry
from plugins.problems import TaskFailedError
from plugins.terminal.exporting import export
from plugins.terminal.journal import read_journal
from plugins.terminal.spending import note_expense
from plugins.terminal.status import as_json
from tests.journals import Journal, add_plan

HEADER = "date,amount,currency,category,payee,note,units,share,spread,visibility"
GOOD = "2016-09-03,1000.00,USD,living/rent,,,,,,"
MONEY = 'base = "USD"\nopening_date = 2016-09-01\nopening_cash = "5000.00"\n'
EURO = "2016-10-05,10.00,EUR,food,,,,,,"
COSTS, RATES, TOML = (f"content/data/{name}" for name in ("costs.csv", "rates.csv", "money.toml"))
WHOLE_HEADER = f"expected the header {HEADER}"


def keep(journal: Journal, costs: str | bytes, rates: str = "", money: str = "") -> None:
    """Write the files about money, these lines below those that every journal has."""
    journal.write(COSTS, costs if isinstance(costs, bytes) else costs.encode())
    journal.write(TOML, f"{MONEY}{money}".encode())
    if rates:
        journal.write(RATES, f"date,from,to,rate\n{rates}\n".encode())


def told(journal: Journal) -> list[str]:
    """The problems that `invoke check` has of money."""
    return [
        str(one) for one in read_journal(journal.content).problems if "/data/log/" not in one.path
    ]


def spent(journal: Journal) -> str | None:
    """What `invoke status --json` says was spent; None where it says nothing about money."""
    money: Any = json.loads(as_json(read_journal(journal.content))).get("money", {})
    found = money.get("spent")
    return None if found is None else str(found)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (
            "2016-10-05,10.00,USd,food,,,,,,",
            (
                'CST006 currency: unknown currency "USd" (did you mean "USD"?): expected a code '
                "like USD"
            ),
        ),
        (
            '2016-10-05,"1.234,56",USD,food,,,,,,',
            (
                'CST005 amount: "1.234,56" is no amount: expected one like 1234.56, with a point '
                "before the decimals and nothing between the thousands"
            ),
        ),
        (
            "2016-10-05,12.345,USD,food,,,,,,",
            'CST005 amount: "12.345" has 3 decimals where USD has 2: expected no more than these',
        ),
        (
            "2016-10-05,100.5,JPY,food,,,,,,",
            'CST005 amount: "100.5" has 1 decimal where JPY has 0: expected no more than these',
        ),
        (
            "2016-10-05,0.00,USD,food,,,,,,",
            'CST005 amount: the amount "0.00" is nothing: expected one other than 0',
        ),
        (
            "2016-10-05,10,USD,food,,,,3/2,,",
            'CST008 share: the share "3/2" is more than the whole: expected 0 to 1',
        ),
        (
            "2016-10-05,10,USD,food,,,,-0.5,,",
            'CST008 share: "-0.5" is no share: expected one like 1/2 or 0.5',
        ),
        (
            "2016-10-05,10,USD,food,,,,50%,,",
            'CST008 share: "50%" is no share: expected 0.5, without a percent sign',
        ),
        (
            "2016-10-05,-10,USD,food,,,,1/2,,",
            (
                'CST008 share: "1/2" on a refund could mean two things: write your own part of it '
                "as the amount"
            ),
        ),
        (
            "2016-10-05,10,USD,food,,,,,2016-12..2016-10,",
            (
                'CST009 spread: the spread "2016-12..2016-10" ends before it starts: expected the '
                "earlier month first"
            ),
        ),
        (
            "2016-10-05,10,USD,food,,,,,,,",
            (
                "CST003 has 11 cells where the header has 10: a text with a comma in it goes in "
                "double quotes, a number has none"
            ),
        ),
        (
            "2016-10-05,10,USD,food",
            "CST003 has 4 cells where the header has 10: an empty cell has its comma too",
        ),
    ],
)
def test_faulty_row_is_left_out_and_told(journal: Journal, row: str, message: str) -> None:
    """With file, line and code; the rows above and below it count."""
    keep(journal, f"{HEADER}\n{GOOD}\n{row}\n2016-10-06,7.00,USD,food,,,,,,\n")
    assert told(journal) == [f"{COSTS}:3: {message}"]
    assert spent(journal) == "1007.00"


@pytest.mark.parametrize(
    ("costs", "message"),
    [
        ("date,amount,category\n", f':1: CST002 column "currency" is missing: {WHOLE_HEADER}'),
        (
            f"{HEADER},sahre\n",
            f':1: CST002 unknown column "sahre" (did you mean "share"?): {WHOLE_HEADER}',
        ),
        (
            HEADER.replace(",", ";"),
            f":1: CST002 cells are separated by commas here: {WHOLE_HEADER}",
        ),
        (
            f'{HEADER}\n{GOOD}\n2016-10-05,10,USD,food,"Bob,,,,,\n{GOOD}\n',
            ":3: CST001 a double quote is opened here, and not closed (expected a second one)",
        ),
        (
            f'{HEADER}\n{GOOD}\n2016-10-05,10,USD,food,"Bob "B" Roe",,,,,\n',
            ':3: CST001 a double quote inside a text in double quotes (expected "" for each in it)',
        ),
        (
            f"{HEADER}\n{GOOD}\n2016-10-05,10,USD,food,Café,,,,,\n".encode("latin-1"),
            ":3: CST001 is not UTF-8 text: save the file in that encoding",
        ),
        ("", f": CST002 is empty: {WHOLE_HEADER}"),
    ],
)
def test_file_that_cannot_be_trusted(journal: Journal, costs: str | bytes, message: str) -> None:
    """Where a header or a quote is wrong no cell is read: not one figure is guessed, not one byte
    of the file changed, by `invoke spend` neither."""
    keep(journal, costs)
    before = (journal.root / COSTS).read_bytes()
    assert told(journal) == [f"{COSTS}{message}"]
    assert spent(journal) is None
    if before:
        with pytest.raises(TaskFailedError):
            note_expense(journal.content, Entry("2016-10-09", "5", "USD", "food"))
        assert (journal.root / COSTS).read_bytes() == before


@pytest.mark.parametrize(
    ("rates", "problems", "total"),
    [
        (
            "",
            [
                (
                    f"{COSTS}:3: CST011 10.00 EUR cannot be converted: there is no rate from EUR "
                    "to USD (expected one in rates.csv of 2016-10-05 or at most 31 days before)"
                )
            ],
            "1000.00",
        ),
        (
            "2016-09-01,EUR,USD,1.1",
            [
                (
                    f"{COSTS}:3: CST011 10.00 EUR cannot be converted: the last rate from EUR to "
                    "USD is of 2016-09-01, 34 days old then, of at most 31 (expected one in "
                    "rates.csv of 2016-10-05 or at most 31 days before)"
                )
            ],
            "1000.00",
        ),
        (
            "2016-10-06,EUR,USD,1.1",
            [
                (
                    f"{COSTS}:3: CST011 10.00 EUR cannot be converted: the first rate from EUR to "
                    "USD is of 2016-10-06, after the row's day (expected one in rates.csv of "
                    "2016-10-05 or at most 31 days before)"
                )
            ],
            "1000.00",
        ),
        (
            "2016-10-01,EUR,USD,1.1\n2016-10-01,EUR,USD,1.2",
            [
                (
                    f"{RATES}:3: RAT005 a second rate from EUR to USD on 2016-10-01: the one on "
                    "line 2 counts (expected one a day)"
                )
            ],
            "1011.00",
        ),
        (
            "2016-10-01,USD,EUR,0.8",
            [
                (
                    f"{RATES}:2: RAT006 the rate from USD to EUR is used the other way round for 1 "
                    "row in EUR (expected one from EUR to USD)"
                )
            ],
            "1012.50",
        ),
    ],
)
def test_rates(journal: Journal, rates: str, problems: list[str], total: str) -> None:
    """None, a stale one, one to come, two for a day, one the other way round."""
    keep(journal, f"{HEADER}\n{GOOD}\n{EURO}\n", rates)
    assert told(journal) == problems
    assert spent(journal) == total


def test_unknown_unit(journal: Journal) -> None:
    """The known one is named; the row counts."""
    add_plan(journal)
    keep(journal, f"{HEADER}\n{GOOD}\n2016-10-05,10,USD,food,,,dl/goodfelow,,,\n")
    assert told(journal) == [
        (
            f'{COSTS}:3: CST012 units: unknown id "dl/goodfelow" (did you mean "dl/goodfellow"?) '
            "(expected a track, resource or unit of content/data/curriculum.toml)"
        )
    ]
    assert spent(journal) == "1010.00"


def test_budget_for_what_nothing_is_spent_on(journal: Journal) -> None:
    """It is told where the budget stands, and refuses nothing."""
    budget = '[[budget]]\ncategory = "livng"\nmonthly = "5"\nfrom = 2016-09-01\n'
    keep(journal, f"{HEADER}\n{GOOD}\n", money=budget)
    assert told(journal) == [
        f'{TOML}:4: MNY006 no row is in the category "livng" (did you mean "living"?)'
    ]
    assert journal.check().refusals == ()


@pytest.mark.parametrize(
    ("day", "message", "total"),
    [
        (
            "2016-11-05",
            (
                "CST013 the row is dated after 2016-10-09: planned, and counted nowhere (expected, "
                "if it was paid, a day that is over)"
            ),
            "1000.00",
        ),
        (
            "2016-08-05",
            (
                "CST014 the row is dated before the opening_date, 2016-09-01: spent, but not taken "
                "from the opening cash"
            ),
            "1010.00",
        ),
    ],
)
def test_row_of_another_time(journal: Journal, day: str, message: str, total: str) -> None:
    """One to come is counted nowhere, one before the opening day in all but the cash."""
    keep(journal, f"{HEADER}\n{GOOD}\n{day},10.00,USD,food,,,,,,\n")
    assert told(journal) == [f"{COSTS}:3: {message}"]
    assert spent(journal) == total
    assert json.loads(as_json(read_journal(journal.content)))["money"]["cash"] == "4000.00"


def test_file_of_a_spreadsheet(journal: Journal) -> None:
    """A byte order mark, CRLF, quotes, semicolons and line breaks in a text are no fault at all,
    and a new row takes the file's line ends."""
    row = '2016-10-05,10,USD,food,"A ""b"", c; d","two\r\nlines",,,,'
    keep(journal, b"\xef\xbb\xbf" + "\r\n".join([HEADER, GOOD, row, ""]).encode())
    before = (journal.root / COSTS).read_bytes()
    note_expense(journal.content, Entry("2016-10-09", "5", "USD", "food"))
    assert (journal.root / COSTS).read_bytes() == before + b"2016-10-09,5,USD,food,,,,,,\r\n"
    assert told(journal) == []
    assert spent(journal) == "1015.00"


@pytest.mark.parametrize(
    "entry",
    [
        Entry("2016-10-09", "1.234,56", "USD", "food"),
        Entry("2016-10-09", "0", "USD", "food"),
        Entry("2016-10-09", "5", "EURO", "food"),
        Entry("2016-10-09", "5.001", "USD", "food"),
        Entry("2016-10-09", "5", "USD", "food", share="50%"),
        Entry("2016-10-09", "-5", "USD", "food", share="1/2"),
        Entry("2016-10-09", "5", "USD", "food", spread="2016-12..2016-10"),
        Entry("2016-10-09", "5", "USD", "Food and drink"),
        Entry("2016-13-09", "5", "USD", "food"),
    ],
)
def test_a_failed_spend_leaves_every_byte(journal: Journal, entry: Entry) -> None:
    """Of a file with faults of its own, and without a last line break."""
    keep(journal, f"{HEADER}\r\n{GOOD}\r\n2016-10-05,zehn,USD,food,,,,,,".encode())
    before = (journal.root / COSTS).read_bytes()
    with pytest.raises(TaskFailedError, match=r"expected|is no day of the calendar|write your own"):
        note_expense(journal.content, entry)
    assert (journal.root / COSTS).read_bytes() == before


FORMULA, SCRIPT = "=cmd|' /C calc'!A0", '</script><script>alert("1")</script>'


@pytest.fixture
def hostile(journal: Journal) -> Journal:
    """A journal into which a formula and a script were spent, as its payee and its note."""
    journal.write(TOML, f'{MONEY}publish = "exact"\npublish_details = true\n'.encode())
    note_expense(
        journal.content, Entry("2016-10-05", "10.00", "USD", "food", payee=FORMULA, note=SCRIPT)
    )
    return journal


def test_hostile_texts_are_kept_as_they_are(hostile: Journal) -> None:
    """In costs.csv they are what somebody wrote."""
    with (hostile.root / COSTS).open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["category"], row["payee"], row["note"]) == ("food", FORMULA, SCRIPT)


def test_hostile_texts_are_text_on_the_page(hostile: Journal) -> None:
    """Escaped, where payees and notes are published."""
    hostile.publish()
    page = (hostile.public / "costs/index.html").read_text(encoding="utf-8")
    assert f"<td>{escape(FORMULA).replace('&#x27;', '&#39;')}</td>" in page
    assert escape(SCRIPT).replace("&quot;", "&#34;") in page
    assert "<script>alert" not in page


def test_hostile_texts_are_text_in_the_figures(hostile: Journal) -> None:
    """JSON for programs is one object, whatever is in a note."""
    assert json.loads(as_json(read_journal(hostile.content)))["money"]["spent"] == "10.00"


def test_hostile_texts_are_text_in_both_exports(hostile: Journal) -> None:
    """A spreadsheet runs no cell of the CSV; beancount reads back what was written."""
    export(hostile.content, "books/costs.beancount", "all.csv", force=False)
    with (hostile.root / "all.csv").open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["payee"], row["note"]) == (f"'{FORMULA}", SCRIPT)
    written = (hostile.root / "books/costs.beancount").read_text(encoding="utf-8")
    quoted = SCRIPT.replace('"', r"\"")
    assert f'2016-10-05 * "{FORMULA}" "{quoted}"\n' in written
    hostile.write("books/money.toml", 'base = "USD"\nledger = "costs.beancount"\n')
    hostile.write("content/data/costs.beancount", written.encode())
    hostile.write(TOML, f'ledger = "costs.beancount"\n{MONEY}'.encode())
    (hostile.root / COSTS).unlink()
    assert told(hostile) == []
    assert Decimal(spent(hostile) or 0) == 10
