"""What git tells of the money although the site does not."""

from __future__ import annotations

import subprocess

import pytest

from plugins.terminal.tracked import told_by_git
from tests.journals import Journal

COSTS = "date,amount,currency,category,visibility\n2016-09-03,5.00,USD,x,\n"
PRIVATE = COSTS + "2016-09-04,5.00,USD,x,private\n"


def track(journal: Journal, *paths: str) -> None:
    """A repository in the journal's folder that knows these files."""
    subprocess.run(["git", "init", "-q"], cwd=journal.root, check=True)
    subprocess.run(["git", "add", "-f", *paths], cwd=journal.root, check=True)


def said(journal: Journal) -> str:
    """What is said of the journal's data."""
    return told_by_git(journal.content / "data")


@pytest.mark.parametrize(
    ("money", "costs"),
    [
        ('base = "USD"\n', COSTS),
        ('base = "USD"\npublish = "percent"\n', COSTS),
        ('base = "USD"\npublish = "exact"\n', PRIVATE),
        ('base = "EUR"\npublish = "exact"\n', PRIVATE),
    ],
)
def test_what_is_withheld_and_in_git_is_said(journal: Journal, money: str, costs: str) -> None:
    """In one line, with the files; a row without a rate is one too."""
    journal.write("content/data/money.toml", money)
    journal.write("content/data/costs.csv", costs)
    track(journal, "content")
    assert said(journal) == (
        "content/data/costs.csv, content/data/money.toml: in git. In a public repository all may "
        'read that, whatever the site shows (README, "Keep the money to yourself").'
    )


def test_where_all_is_published_there_is_nothing_to_say(journal: Journal) -> None:
    """Nor where it cannot be read: that is said elsewhere."""
    journal.write("content/data/money.toml", 'base = "USD"\npublish = "exact"\n')
    journal.write("content/data/costs.csv", COSTS)
    track(journal, "content")
    assert said(journal) == ""
    journal.write("content/data/costs.csv", "dates\n")
    assert said(journal) == ""
    journal.write("content/data/money.toml", "base = ")
    assert said(journal) == ""


def test_files_that_git_does_not_know_are_told_to_nobody(journal: Journal) -> None:
    """With a repository or without."""
    journal.write("content/data/money.toml", 'base = "USD"\n')
    journal.write("content/data/costs.csv", COSTS)
    assert said(journal) == ""
    journal.write("readme", "")
    track(journal, "readme")
    assert said(journal) == ""


def test_without_git_nothing_is_said(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is no failure."""
    journal.write("content/data/money.toml", 'base = "USD"\n')
    journal.write("content/data/costs.csv", COSTS)
    monkeypatch.setenv("PATH", "")
    assert said(journal) == ""


def test_without_money_nothing_is_said(journal: Journal) -> None:
    """Not even where there is a data folder."""
    assert said(journal) == ""
    journal.write("content/data/curriculum.toml", "")
    track(journal, "content")
    assert said(journal) == ""


def test_a_ledger_elsewhere_is_money_too(journal: Journal) -> None:
    """Wherever in the data folder it lies."""
    journal.write("content/data/money.toml", 'base = "USD"\nledger = "books/my costs.beancount"\n')
    journal.write("content/data/books/my costs.beancount", "")
    track(journal, "content/data/books")
    assert said(journal).startswith("content/data/books/my costs.beancount: in git.")


def test_the_task_check_says_it_once(journal: Journal) -> None:
    """It is no problem, and refuses nothing."""
    journal.write("content/data/money.toml", 'base = "USD"\n')
    journal.write("content/data/costs.csv", COSTS)
    track(journal, "content")
    done = journal.run("check")
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count("in git") == 1
    assert "0 errors, 0 warnings." in done.stdout
