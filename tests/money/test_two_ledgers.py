"""One and the same spending, kept in costs.csv and kept in beancount: the same figures."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from plugins.problems import Severity
from plugins.terminal.exporting import export
from plugins.terminal.journal import read_journal
from tests.journals import Journal
from tests.money.canaries import AS_OF, add_canaries

pytestmark = pytest.mark.usefixtures("day")

# The rows and rates of the canaries as one would write them by hand; what `add_canaries` has in
# columns is in metadata, in tags, or in a second posting.
BOOKS = """\
option "operating_currency" "USD"
2016-01-01 open Assets:Bank
2016-01-01 open Assets:Flatmate
2016-01-01 open Expenses:Home:Rent
2016-01-01 open Expenses:Home:Food
2016-01-01 open Expenses:Education:Book
2016-01-01 open Expenses:Education:Course
2016-01-01 open Expenses:Health:Insurance
2016-01-01 open Expenses:Travel:Visa
2016-01-01 open Income:Tutoring

2016-09-01 price USD 9.7351 MAD
2016-09-10 price EUR 1.12473 USD
2016-11-01 price MAD 0.101937 USD
2016-11-10 price USD 0.913741 EUR
2016-12-01 price GBP 1.25931 USD

2016-09-03 * "Zaid" "half of it is mine"
  Expenses:Home:Rent     30,618.79 MAD
  Assets:Flatmate        30,618.79 MAD
  Assets:Bank
2016-09-15 * "Souk" ""
  Expenses:Home:Food      1483.29 USD
  Assets:Bank
2016-09-20 * "Shop" ""
  units: "dl/goodfellow/ch6"
  Expenses:Education:Book  2719.37 EUR
  Assets:Bank
2016-10-02 * "School" "half of it"
  units: "dl"
  Expenses:Education:Course  8437.61 USD
    spread: "2016-10..2017-02"
  Assets:Bank
2016-10-20 * "School" "back"
  Expenses:Education:Course  -1268.43 USD
    units: "dl"
  Assets:Bank
2016-11-03 * "Zaid" ""
  Expenses:Home:Rent     64,391.17 MAD
    share: "2/3"
  Assets:Bank
2016-11-14 * "Doctor" "secret"
  visibility: "private"
  Expenses:Health:Insurance  3127.83 EUR
  Assets:Bank
2016-11-20 * "Student" ""
  Income:Tutoring  -2641.93 USD
  Assets:Bank
2016-12-05 * "Consulate" ""
  Expenses:Travel:Visa  -1731.39 USD
  Assets:Bank
2016-12-09 * "Grocer" "" #dl/goodfellow #dl/goodfellow/ch10
  Expenses:Home:Food  1367.73 GBP
  Assets:Bank
2017-01-04 * "Zaid" ""
  Expenses:Home:Rent  1879.67 USD
  Assets:Bank
2017-02-03 ! "Zaid" "to come"
  Expenses:Home:Rent  1543.21 USD
  Assets:Bank
"""
MAPPING = '\n[accounts]\n"Expenses:Home" = "living"\n'


@pytest.fixture
def day(monkeypatch: pytest.MonkeyPatch, journal: Journal) -> None:
    """The day of the figures, and a journal to stand in."""
    add_canaries(journal, "rounded")
    monkeypatch.setenv("STUDY_AS_OF", AS_OF.isoformat())


def status(content: Path) -> Any:
    """What `invoke status --json` says of a content folder that has no errors."""
    read = read_journal(content)
    assert [one for one in read.problems if one.severity is Severity.ERROR] == []
    return json.loads(json.dumps(read.figures()))


def other_content(journal: Journal, ledger: str, mapping: str = "") -> Path:
    """The same content in a second folder, its expenses in a beancount ledger."""
    for name in ("curriculum.toml", "log/2016.klg"):
        text = (journal.content / "data" / name).read_bytes()
        journal.write(f"other/data/{name}", text)
    post = (journal.content / "articles/nets.md").read_bytes()
    journal.write("other/articles/nets.md", post)
    money = (journal.content / "data/money.toml").read_text(encoding="utf-8")
    journal.write("other/data/money.toml", f'ledger = "costs.beancount"\n{money}{mapping}'.encode())
    journal.write("other/data/costs.beancount", ledger.encode())
    return journal.root / "other"


def test_ledger_that_was_written_by_hand(journal: Journal) -> None:
    """In tags, metadata and second postings: every key of the JSON is the same."""
    expected = status(journal.content)
    assert expected["money"]["spent"] != "0.00"
    assert status(other_content(journal, BOOKS, MAPPING)) == expected


def test_ledger_that_was_exported(journal: Journal) -> None:
    """`invoke export --beancount` and back, without a word in money.toml of how to read it."""
    export(journal.content, "all.beancount", "", force=False)
    written = (journal.root / "all.beancount").read_text(encoding="utf-8")
    assert status(other_content(journal, written)) == status(journal.content)
