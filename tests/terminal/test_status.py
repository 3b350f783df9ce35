"""The figures in the terminal: as JSON for programs, as tables for people."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from rich.console import Console

from plugins.terminal.journal import content_folder, read_journal, setting
from plugins.terminal.status import as_json, show_status
from tests.journals import Journal, add_money, add_plan


def figures(journal: Journal) -> Any:
    """What `invoke status --json` says."""
    return json.loads(as_json(read_journal(journal.content)))


def test_the_hours_of_the_plan(journal: Journal) -> None:
    """The check values of METRICS: 26.5 hours by 2016-10-09, the entry after that day left out."""
    add_plan(journal)
    found = figures(journal)
    assert found["as_of"] == "2016-10-09"
    assert found["log"]["hours"] == 26.5
    assert (found["plan"]["bac"], found["plan"]["ev"], found["plan"]["ac"]) == (40, 22, 26.5)


def test_what_was_spent(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten months come to 12,000.00, as text with its decimals."""
    monkeypatch.setenv("STUDY_AS_OF", "2017-06-30")
    add_money(journal)
    found = figures(journal)
    assert found["money"]["spent"] == "12000.00"
    assert found["money"]["average_month"] == "1200.00"


def test_the_task_writes_json_and_nothing_else(journal: Journal) -> None:
    """`invoke status --json --content DIR` is one object on standard output."""
    add_plan(journal)
    journal.content.rename(journal.root / "elsewhere")
    done = journal.run("status", "--json", "--content", "elsewhere")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["log"]["hours"] == 26.5


def test_a_journal_without_data_has_a_day_alone(journal: Journal) -> None:
    """There is nothing to say of a plan, a log or money that is not there."""
    assert figures(journal) == {"as_of": "2016-10-09"}


def shown(journal: Journal) -> set[str]:
    """The rows of `invoke status`, with single spaces."""
    out = Console(record=True, width=200, quiet=False)
    show_status(read_journal(journal.content), out)
    return {" ".join(line.split()) for line in out.export_text().splitlines()}


def test_people_read_where_they_stand(journal: Journal) -> None:
    """Plan, log and money in a few rows, and the units that are begun."""
    add_plan(journal)
    add_money(journal)
    assert {
        "As of 2016-10-09",
        "Earned value 22 h",
        "of a plan of 40 h",
        "Pace against the plan, SPI(t) 0.75",
        "Studied in all 26.5 h",
        "Begun dl/goodfellow/ch10, 12.5 of 20 h",
        "Spent 2330.00 USD",
    } <= shown(journal)


def test_people_read_how_long_the_money_lasts(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each amount with its currency; of budgets those of this month, as far as it has come."""
    add_plan(journal)
    monkeypatch.setenv("STUDY_AS_OF", "2016-11-15")
    journal.write(
        "content/data/money.toml",
        """\
        base = "EUR"
        opening_date = 2016-09-01
        opening_cash = "4000.00"

        [[budget]]
        category = "living"
        monthly = "900.00"
        from = 2016-09-01

        [[budget]]
        category = "travel"
        monthly = "100.00"
        from = 2017-01-01
        """,
    )
    journal.write(
        "content/data/costs.csv",
        """\
        date,amount,currency,category
        2016-09-03,1000.00,EUR,living/rent
        2016-11-03,325.00,EUR,living/rent
        """,
    )
    assert {
        "Spent 1325.00 EUR",
        "in an average month 500.00 EUR",
        "net of income 500.00 EUR a month, in the last 2 months",
        "for an hour of study 42.06 EUR",
        "Cash 2675.00 EUR",
        "Money until 2017-04-26, 5.4 months",
        "Budget of 2016-11, living 325.00 of 450.00 EUR by now",
    } <= shown(journal)


def test_a_single_month_is_one(journal: Journal) -> None:
    """In its words too."""
    money = 'base = "EUR"\nopening_date = 2016-09-01\nopening_cash = "20.00"\n'
    journal.write("content/data/money.toml", money)
    journal.write("content/data/costs.csv", "date,amount,currency,category\n2016-09-03,10,EUR,x\n")
    assert {
        "net of income 10.00 EUR a month, in the last month",
        "Money until 2016-11-08, 1 month",
    } <= shown(journal)


def test_without_cash_there_is_no_runway(journal: Journal) -> None:
    """And it is said why."""
    journal.write("content/data/money.toml", 'base = "EUR"\n')
    journal.write("content/data/costs.csv", "date,amount,currency,category\n")
    assert {
        "Spent 0.00 EUR",
        "Cash unknown: no opening cash in money.toml",
        "Money until unknown: no opening cash in money.toml",
    } <= shown(journal)


def test_what_cannot_be_known_is_said_with_its_reason(
    journal: Journal, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A week is too short a history for a forecast."""
    add_plan(journal)
    monkeypatch.setenv("STUDY_AS_OF", "2016-09-20")
    assert any(row.startswith("Forecast unknown: too little history") for row in shown(journal))


def test_a_forecast_is_three_days(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    """The even odds first; a unit without an estimate has its hours alone."""
    add_plan(journal)
    plan = journal.content / "data" / "curriculum.toml"
    extra = '[[track.resource.unit]]\nid = "ch21"\ntitle = "More"\n'
    plan.write_text(f"{plan.read_text()}\n{extra}")
    weeks = "".join(
        f"2016-{day}\n    5h dl/goodfellow/ch10 #at={pages}\n    1h dl/goodfellow/ch21\n\n"
        for day, pages in (("10-12", 35), ("10-19", 40), ("10-26", 45), ("11-02", 50))
    )
    journal.write("content/data/log/2016-10.klg", weeks)
    monkeypatch.setenv("STUDY_AS_OF", "2016-11-06")
    rows = shown(journal)
    assert any(re.match(r"Forecast P50 2\d{3}-\S+, P80 \S+, P95 \S+$", row) for row in rows)
    assert "Begun dl/goodfellow/ch21, 4 h" in rows


def test_a_post_is_evidence_for_the_figures(journal: Journal) -> None:
    """Its header is read without a build, with the slug that its title would have."""
    add_plan(journal)
    journal.write(
        "content/articles/a.md",
        """\
        Title: Nets, by hand
        Date: 2016-10-01
        Completes: dl/goodfellow/ch10

        Text.
        """,
    )
    unit = figures(journal)["plan"]["units"]["dl/goodfellow/ch10"]
    assert (unit["status"], unit["done_on"]) == ("done", "2016-10-01")
    assert unit["evidence"] == ["/2016/10/01/nets-by-hand/"]


def test_the_task_says_problems_below_the_tables(journal: Journal) -> None:
    """A typing mistake in the log is named with its line; the figures are there all the same."""
    add_plan(journal)
    journal.write("content/data/log/2017.klg", "2016-10-01\n    1h dl/goodfelow/ch6\n")
    done = journal.run("status")
    assert done.returncode == 0, done.stderr
    assert "content/data/log/2017.klg:2" in done.stdout
    assert 'did you mean "dl/goodfellow/ch6"' in done.stdout


def test_the_content_folder_is_that_of_the_settings(journal: Journal) -> None:
    """Unless another one is given."""
    assert content_folder("") == journal.content
    assert content_folder("elsewhere") == journal.root / "elsewhere"
    assert setting("NOT_A_SETTING", "default") == "default"
