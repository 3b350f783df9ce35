"""Ten months of the journal that this is modelled on, to the cent: in the terminal, on the page."""

from __future__ import annotations

import json
import re
from datetime import date, timedelta
from html import unescape
from typing import Any

import pytest

from plugins.terminal.journal import read_journal
from plugins.terminal.status import as_json
from tests.journals import Journal, add_money

COMPARISON = """
[comparison]
label = "2-year US master's (tuition only)"
tuition = "80000"
months = 24
workload_hours = 3000
living_monthly = "1500"
forgone_net_monthly = "5000"
"""


@pytest.fixture
def casablanca(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> Journal:
    """The expenses of ten months, 1,733 hours, and everything to be published."""
    monkeypatch.setenv("STUDY_AS_OF", "2017-06-30")
    add_money(journal)
    money = journal.content / "data/money.toml"
    text = money.read_text(encoding="utf-8").replace('"rounded"', '"exact"')
    money.write_text(f'{text}reserve = "1500.00"\n{COMPARISON}', encoding="utf-8")
    first = date(2016, 9, 12)
    days = [f"{first + timedelta(days=day)}\n    8h\n" for day in range(216)]
    log = "\n".join([*days, f"{first + timedelta(days=216)}\n    5h\n"])
    journal.write("content/data/log/all.klg", log)
    return journal


def money_of(journal: Journal) -> Any:
    """What `invoke status --json` says about money."""
    return json.loads(as_json(read_journal(journal.content)))["money"]


def cells_of(page: str) -> list[list[str]]:
    """The texts of each table row of a page."""
    rows = re.findall(r"(?s)<tr[^>]*>(.*?)</tr>", page)
    cells = (re.findall(r"(?s)<t[hd][^>]*>(.*?)</t[hd]>", row) for row in rows)
    return [[text_of(cell) for cell in row] for row in cells]


def text_of(source: str) -> str:
    """What one reads of some HTML, with single spaces."""
    return " ".join(unescape(re.sub("<[^>]*>", " ", source)).split())


def test_figures_for_programs(casablanca: Journal) -> None:
    """12,000.00 in all, 1,200.00 in an average month, 1,100.00 for education."""
    money = money_of(casablanca)
    assert (money["spent"], money["average_month"], money["months_averaged"]) == (
        "12000.00",
        "1200.00",
        10,
    )
    assert money["by_category"] == {
        "education": "1100.00",
        "education/book": "100.00",
        "education/course": "1000.00",
        "living": "10900.00",
        "living/coworking": "600.00",
        "living/everything-else": "4300.00",
        "living/rent": "6000.00",
    }
    assert (money["cost_per_hour"], money["education_cost_per_hour"]) == ("6.92", "0.63")
    assert (money["tuition_per_hour"], money["cash"]) == ("26.67", "3000.00")
    assert money["comparison"] == {
        "education": ["1100.00", "80000.00"],
        "living": ["10900.00", "36000.00"],
        "forgone": ["50000.00", "120000.00"],
    }


def test_page(casablanca: Journal) -> None:
    """The same, where exact amounts are published."""
    casablanca.publish()
    page = (casablanca.public / "costs/index.html").read_text(encoding="utf-8")
    text = text_of(page)
    assert "$12,000.00 spent in 10 months." in text
    assert "Spent in all $12,000.00" in text
    assert "Average month $1,200.00 over 10 months" in text
    assert "cost $6.92 all in, and $0.63 for education alone, over 1,733 h." in text
    assert "($3,000.00 \N{MINUS SIGN} $1,500.00) / $1,046.67 a month = 1.4 months" in text
    rows = cells_of(page)
    assert ["Education", "$1,100.00", "9%"] in rows
    assert ["Rent", "$6,000.00", "50%"] in rows
    assert ["Coworking", "$600.00", "5%"] in rows
    assert ["Education", "$1,100.00", "$80,000.00"] in rows
    assert ["Sum", "$62,000.00", "$236,000.00"] in rows
    assert ["Education, an hour", "$0.63", "$26.67"] in rows


def test_spread_by_month(casablanca: Journal) -> None:
    """1000.00 over three months is 333.34, 333.33 and 333.33, in JSON and in the page's table."""
    casablanca.write(
        "content/data/costs.csv",
        """\
        date,amount,currency,category,spread
        2016-10-02,1000.00,USD,education/course,2016-10..2016-12
        """,
    )
    parts = {"2016-10": "333.34", "2016-11": "333.33", "2016-12": "333.33"}
    assert money_of(casablanca)["by_month"] == parts
    casablanca.publish()
    rows = cells_of((casablanca.public / "costs/index.html").read_text(encoding="utf-8"))
    assert ["Oct 2016", "$333.34", "$333.34"] in rows
    assert ["Nov 2016", "$333.33", "$333.33"] in rows
    assert ["Dec 2016", "$333.33", "$333.33"] in rows
