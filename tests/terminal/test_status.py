"""The figures in the terminal: as JSON for programs, as tables for people."""

from __future__ import annotations

import json
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


def test_people_read_tables(journal: Journal) -> None:
    """Each group has its heading, each figure its row, tables within it one row an entry."""
    add_plan(journal)
    add_money(journal)
    out = Console(record=True, width=200, quiet=False)
    show_status(read_journal(journal.content), out)
    rows = [" ".join(line.split()) for line in out.export_text().splitlines()]
    assert {"As of 2016-10-09", "Plan", "Log", "Money"} <= set(rows)
    assert {"bac 40", "hours 26.5", "weeks 2016-W37 14", "spent 2330.00"} <= set(rows)


def test_what_cannot_be_known_is_said(journal: Journal) -> None:
    """A figure without a value reads "unknown"; an entry's values stand in its row."""
    add_plan(journal)
    out = Console(record=True, width=200)
    journal.write("content/data/money.toml", 'base = "USD"\n')
    journal.write("content/data/costs.csv", "date,amount,currency,category\n")
    show_status(read_journal(journal.content), out)
    text = out.export_text()
    assert "unknown" in text
    assert "status done, percent 1, hours 14, estimate 12, done_on 2016-09-14" in text


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
