"""Ledgers at the edge of what one may keep: each is a site without a traceback, and says why a
figure is not there."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import Any

import pytest

from plugins.terminal.journal import read_journal
from plugins.terminal.status import as_json
from tests.journals import Journal, add_plan

HEADER = "date,amount,currency,category,payee,note,units,share,spread,visibility"
CASH = 'opening_date = 2016-09-01\nopening_cash = "5000"\nreserve = "100"\n'
NO_CASH = "How long the savings last is not known (no opening cash in money.toml)."
NO_MONTH = "How long the savings last is not known (too little history: no complete month)."
GROWING = "The savings do not shrink: no more went out than came in of late."


def keep(journal: Journal, *rows: str, base: str = "USD", money: str = CASH) -> None:
    """A plan, a log, and these rows: all of it to be published."""
    add_plan(journal)
    journal.write("content/data/costs.csv", "\n".join([HEADER, *rows, ""]).encode())
    journal.write(
        "content/data/money.toml", f'base = "{base}"\npublish = "exact"\n{money}'.encode()
    )


def page_of(journal: Journal) -> str:
    """What one reads on the published page."""
    report = journal.publish()
    assert report.refusals == ()
    source = (journal.public / "costs/index.html").read_text(encoding="utf-8")
    main = re.sub(r"(?s)^.*<main|</main>.*$", "", source)
    return " ".join(unescape(re.sub(r"(?s)<svg.*?</svg>|<[^>]*>", " ", main)).split())


def money_of(journal: Journal) -> Any:
    """What `invoke status --json` says about money."""
    return json.loads(as_json(read_journal(journal.content)))["money"]


@pytest.mark.parametrize(
    ("rows", "money", "said", "spent", "left"),
    [
        (
            ["2016-09-03,1000,USD,living/rent,,,,,,"],
            CASH,
            "$1,000.00 spent in 1 month. At the present pace the savings last until 4 Feb 2017.",
            "1000.00",
            3.9,
        ),
        (
            ["2016-09-03,1000,USD,living/rent,,,,,,"],
            "",
            f"$1,000.00 spent in 1 month. {NO_CASH}",
            "1000.00",
            "no opening cash in money.toml",
        ),
        (
            ["2016-09-03,-100,USD,education,,,,,,", "2016-09-20,-50,USD,x,,,,,,"],
            CASH,
            GROWING,
            "-150.00",
            "not burning: no more went out than came in",
        ),
        (
            ["2016-09-03,100,USD,income/work,,,,,,"],
            CASH,
            "Nothing is spent yet.",
            "0.00",
            "not burning: no more went out than came in",
        ),
        ([], CASH, "Nothing is spent yet.", "0.00", "too little history: no complete month"),
        (
            ["2016-06-03,1000,USD,living,,,,,,", "2016-09-03,900,USD,living,,,,,,"],
            CASH,
            "$1,900.00 spent in 4 months. At the present pace the savings last until 18 Nov 2017.",
            "1900.00",
            13.3,
        ),
        (
            ["2016-09-03,1000,USD,living,,,,,,", "2016-09-04,-300,USD,education,,,,,,"],
            CASH,
            "More came back than was spent on: Education",
            "700.00",
            6,
        ),
        (
            ["2016-10-09,12.50,USD,living,,,,,,"],
            CASH,
            f"$12.50 spent in 1 month. {NO_MONTH}",
            "12.50",
            "too little history: no complete month",
        ),
        (
            ["2017-09-03,1000,USD,living,,,,,,"],
            CASH,
            "1 expense to come, $1,000.00 in all, is in none of these figures.",
            "0.00",
            "too little history: no complete month",
        ),
        (
            ["2016-09-03,9000,USD,living,,,,,,"],
            CASH,
            "$9,000.00 spent in 1 month.",
            "9000.00",
            0,
        ),
        (
            ["2016-09-03,1000,USD,living,,,,0,,"],
            CASH,
            f"$0.00 spent in 1 month. {GROWING}",
            "0.00",
            "not burning: no more went out than came in",
        ),
    ],
    ids=[
        *("no income", "no cash", "only refunds", "only income", "a header alone"),
        *("months without spending", "a net refund", "a single row", "all to come", "cash gone"),
        "no part is mine",
    ],
)
def test_edge(
    journal: Journal, rows: list[str], money: str, said: str, spent: str, left: object
) -> None:
    """The page says something sensible, the JSON the same; `left` is the runway or why not."""
    keep(journal, *rows, money=money)
    assert said in page_of(journal)
    found = money_of(journal)
    assert found["spent"] == spent
    assert (found["runway_months"] is None) == isinstance(left, str)
    assert found.get("runway_months_why", found["runway_months"]) == left


def test_months_without_spending_are_months(journal: Journal) -> None:
    """They are in the average and in the table, with nothing in them."""
    keep(journal, "2016-06-03,1000,USD,living,,,,,,", "2016-09-03,900,USD,living,,,,,,")
    found = money_of(journal)
    assert list(found["by_month"]) == ["2016-06", "2016-07", "2016-08", "2016-09"]
    assert (found["average_month"], found["net_burn"]) == ("475.00", "300.00")


@pytest.mark.parametrize(
    ("base", "amount", "status", "page"),
    [
        ("JPY", "1200", "1200", "\N{YEN SIGN}1,200 spent in 1 month."),
        ("TND", "1200.125", "1200.125", "TND 1,200.125 spent in 1 month."),
    ],
)
def test_currency_with_other_decimals(
    journal: Journal, base: str, amount: str, status: str, page: str
) -> None:
    """None for the yen, three for the Tunisian dinar, wherever an amount is."""
    keep(journal, f"2016-09-03,{amount},{base},living,,,,,,", base=base, money="")
    assert page in page_of(journal)
    assert money_of(journal)["spent"] == money_of(journal)["average_month"] == status


def test_site_in_spanish(journal: Journal) -> None:
    """Amounts, shares and days are written as one does there; the JSON is for programs."""
    journal.set('DEFAULT_LANG = "es"')
    keep(journal, "2016-09-03,1234.50,USD,living,,,,,,", "2016-09-04,-300,USD,education,,,,,,")
    text = page_of(journal)
    for part in ("934,50 US$", "1.234,50 US$", "132 %", "9 oct 2016"):
        assert part in text
    assert money_of(journal)["spent"] == "934.50"


def test_empty_file(journal: Journal) -> None:
    """0 bytes: there is a preview without a costs page, and the problem is told."""
    add_plan(journal)
    journal.write("content/data/costs.csv", b"")
    journal.write("content/data/money.toml", b'base = "USD"\npublish = "exact"\n')
    report = journal.preview()
    assert [(one.path, one.code) for one in report.refusals] == [
        ("content/data/costs.csv", "CST002")
    ]
    assert not (journal.output / "costs").exists()
    assert "money" not in json.loads(as_json(read_journal(journal.content)))
