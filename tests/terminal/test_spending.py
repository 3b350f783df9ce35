"""Expenses noted from the terminal: appended, said, or refused."""

from __future__ import annotations

import pytest

from plugins.costs.append import Entry
from plugins.problems import TaskFailedError
from plugins.terminal.spending import note_expense
from tests.journals import Journal, add_plan, files_of

COSTS = "content/data/costs.csv"
HEADER = "date,amount,currency,category,payee,note,units,share,spread,visibility"
ENTRY = Entry("2016-10-09", "50", "USD", "education/course")
MONEY = """\
base = "USD"
opening_date = 2016-08-01
opening_cash = "5000.00"

[[budget]]
category = "living"
monthly = "900.00"
from = 2016-09-01
"""


def last_line(journal: Journal) -> str:
    """The newest row of costs.csv."""
    return (journal.root / COSTS).read_text(encoding="utf-8").splitlines()[-1]


def test_an_expense_is_appended_and_said(journal: Journal) -> None:
    """Where it stands, and what it does to the month's budget and the runway."""
    journal.write("content/data/money.toml", MONEY)
    journal.write(COSTS, f"{HEADER}\n2016-08-03,1000.00,USD,living/rent,,,,,,\n")
    said = note_expense(journal.content, Entry("2016-10-09", "99.5", "USD", "living/rent"))
    done, did = said.splitlines()
    assert done == f"{COSTS}:3: 99.5 USD for living/rent, 2016-10-09"
    budget, _, runway = did.partition("; ")
    assert budget == "living in October: 99.50 of 900.00 USD, 800.50 left"
    assert runway == "money until 2017-06-03, 6 days earlier"


def test_without_budget_and_runway_a_line_is_enough(journal: Journal) -> None:
    """There is nothing else to say."""
    journal.write("content/data/money.toml", 'base = "USD"\n')
    assert note_expense(journal.content, ENTRY) == (
        f"{COSTS}:2: 50 USD for education/course, 2016-10-09"
    )


def test_one_may_spend_first_and_settle_the_rest_later(journal: Journal) -> None:
    """Without money.toml the row is written, and in no figure."""
    for line in (2, 3):
        said = note_expense(journal.content, ENTRY)
        assert said.splitlines() == [
            f"{COSTS}:{line}: 50 USD for education/course, 2016-10-09",
            "It is in no figure yet: `invoke check` says what money.toml needs.",
        ]


def test_units_are_looked_up(journal: Journal) -> None:
    """By their beginnings or last parts, each once."""
    add_plan(journal)
    entry = Entry("2016-10-09", "50", "USD", "x", units="ch6, dl/goodfellow/ch10,ch6")
    note_expense(journal.content, entry)
    assert last_line(journal) == "2016-10-09,50,USD,x,,,dl/goodfellow/ch6 dl/goodfellow/ch10,,,"


def test_without_a_plan_every_unit_is_taken(journal: Journal) -> None:
    """One may spend first and plan later."""
    note_expense(journal.content, Entry("2016-10-09", "50", "USD", "x", units="a/b, c"))
    assert last_line(journal) == "2016-10-09,50,USD,x,,,a/b c,,,"


@pytest.mark.parametrize("amount", ["50", "-50", "+50"])
def test_a_refund_is_negative(journal: Journal, amount: str) -> None:
    """However it was written."""
    entry = Entry("2016-10-09", amount, "USD", "x")
    assert ": -50 USD for x" in note_expense(journal.content, entry, refund=True)
    assert last_line(journal) == "2016-10-09,-50,USD,x,,,,,,"


def test_a_category_that_is_nearly_known_is_written_and_said(journal: Journal) -> None:
    """It may be meant; a known one, and quite another one, need no word."""
    journal.write("content/data/money.toml", 'base = "USD"\n')
    journal.write(COSTS, f"{HEADER}\n2016-08-03,1000.00,USD,living/rent,,,,,,\n")
    said = note_expense(journal.content, Entry("2016-10-09", "5", "USD", "livng/rent"))
    hint = '"livng/rent" is a new category (did you mean "living/rent"?)'
    assert said.splitlines()[1:] == [hint]
    assert last_line(journal) == "2016-10-09,5,USD,livng/rent,,,,,,"
    for known in ("living/rent", "health"):
        again = note_expense(journal.content, Entry("2016-10-09", "5", "USD", known))
        assert len(again.splitlines()) == 1


def test_a_row_without_a_rate_is_written_and_said(journal: Journal) -> None:
    """The rate may come later."""
    journal.write("content/data/money.toml", MONEY)
    journal.write(COSTS, f"{HEADER}\n2016-08-03,1000.00,MAD,living/rent,,,,,,\n")
    said = note_expense(journal.content, Entry("2016-10-09", "500", "MAD", "living/rent"))
    assert said.splitlines() == [
        f"{COSTS}:3: 500 MAD for living/rent, 2016-10-09",
        "there is no rate from MAD to USD: it is in no figure until rates.csv has one.",
    ]


@pytest.mark.parametrize(
    ("entry", "refund", "message"),
    [
        (Entry("2016-10-09", "a lot", "USD", "living"), False, '"a lot" is no amount'),
        (Entry("2016-10-09", "1.234,56", "USD", "living"), False, '"1.234,56" is no amount'),
        (Entry("2016-10-09", "5", "UDS", "living"), False, 'unknown currency "UDS"'),
        (Entry("2016-10-09", "5", "USD", "Living"), False, '"Living" is no category'),
        (Entry("2016-10-09", "5", "USD", "living", share="50%"), False, '"50%" is no share'),
        (Entry("2016-10-09", "5", "USD", "living", share="1/2"), True, "a refund has no share"),
        (Entry("2016-10-09", "5", "USD", "living", spread="2016-10"), False, "no span of months"),
        (Entry("2016-10-09", "5", "USD", "living", units="ch66"), False, 'the plan has no "ch66"'),
    ],
)
def test_a_faulty_expense_is_refused(
    journal: Journal, entry: Entry, refund: bool, message: str
) -> None:
    """Nothing is written."""
    add_plan(journal)
    before = files_of(journal.content)
    with pytest.raises(TaskFailedError, match=message):
        note_expense(journal.content, entry, refund=refund)
    assert files_of(journal.content) == before


def test_a_ledger_of_another_program_is_left_alone(journal: Journal) -> None:
    """Its rows are written where it is."""
    journal.write("content/data/money.toml", 'base = "USD"\nledger = "costs.beancount"\n')
    journal.write("content/data/costs.beancount", "")
    before = files_of(journal.content)
    message = 'money.toml:2: the expenses are kept in "costs.beancount": write there'
    with pytest.raises(TaskFailedError, match=message):
        note_expense(journal.content, ENTRY)
    assert files_of(journal.content) == before


def test_the_task_spends(journal: Journal) -> None:
    """Every option has its column."""
    add_plan(journal)
    words = ["50", "usd", "education/course", "--payee", "School, inc.", "--note", "=1+1"]
    words += ["--units", "ch6", "--share", "1/2", "--spread", "2016-10..2016-12", "--private"]
    done = journal.run("spend", *words, "--date", "2016-10-07")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"{COSTS}:2: 50 USD for education/course, 2016-10-07\n")
    assert last_line(journal) == (
        '2016-10-07,50,USD,education/course,"School, inc.",=1+1,dl/goodfellow/ch6,1/2,'
        "2016-10..2016-12,private"
    )
    back = journal.run("spend", "5", "USD", "education/course", "--refund")
    assert back.returncode == 0, back.stderr
    assert last_line(journal) == "2016-10-09,-5,USD,education/course,,,,,,"
    for words, message in (
        (["5", "USD"], "category"),
        (["5", "USD", "x", "--share", "1/2", "--refund"], "a refund has no share"),
        (["5", "USD", "x", "--colour", "red"], "--colour"),
    ):
        failed = journal.run("spend", *words)
        assert failed.returncode == 1
        assert message in failed.stderr
        assert "Traceback" not in failed.stderr
