"""A beancount ledger, read by beancount's own programs."""

import json
import os
import pickle
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from plugins.costs.amounts_of import amounts_of
from plugins.costs.beancount import read_books
from plugins.costs.expenses import parse_expenses
from plugins.costs.figures import money_figures
from plugins.costs.model import Books, Expense, Ledger, MoneySettings
from plugins.costs.rates import Rates, parse_rates
from plugins.costs.read import convert
from plugins.costs.study import Study

BOOKS = Books("costs.beancount", line=2)
OPEN = """\
2016-01-01 open Assets:Cash
2016-01-01 open Expenses:Home:Rent
2016-01-01 open Expenses:Education:Course
2016-01-01 open Income:Tutoring
"""


def test_same_figures(tmp_path: Path) -> None:
    """The same spending as CSV and as a ledger gives the same figures."""
    rows, _ = parse_expenses(
        "date,amount,currency,category,payee,note,units,share,spread,visibility\n"
        "2016-09-03,6000.00,MAD,living/rent,Landlord,September,,1/2,,\n"
        '2016-10-02,800.00,EUR,education/course,Ú "dá" city,,dl/nano dl/x,,2016-10..2016-12,\n'
        "2016-10-20,-100.00,USD,education/course,Udacity,partial refund,dl/nano,,,\n"
        "2016-11-14,220.00,USD,education/course,,,,,,private\n"
        "2016-11-20,150.00,USD,income/tutoring,Student,,,,,\n",
        "costs.csv",
    )
    rates, _ = parse_rates(
        "date,from,to,rate\n2016-09-01,USD,MAD,9.77\n2016-10-01,EUR,USD,1.1324\n", "rates.csv"
    )
    (tmp_path / "costs.beancount").write_text(
        OPEN
        + """\
2016-09-01 price USD 9.77 MAD
2016-10-01 price EUR 1.1324 USD
2016-09-03 * "Landlord" "September"
  share: 1/2
  Expenses:Home:Rent          6,000.00 MAD
  Assets:Cash
2016-10-02 * "Ú \\"dá\\" city" "" #dl/nano #dl/x #car
  Expenses:Education:Course   800.00 EUR
    spread: "2016-10..2016-12"
  Assets:Cash
2016-10-20 * "Udacity" "partial refund"
  units: "dl/nano"
  Expenses:Education:Course  -100.00 USD
  Assets:Cash
2016-11-14 * ""
  visibility: "private"
  Expenses:Education:Course   220.00 USD
  Assets:Cash
2016-11-20 * "Student" ""
  Income:Tutoring            -150.00 USD
  Assets:Cash
"""
    )
    books = Books("costs.beancount", (("Expenses:Home", "living"),))
    expenses, prices, problems = read_books(tmp_path, books, "USD")
    assert problems == ()
    assert figures(expenses, prices) == figures(rows, rates)
    assert figures(rows, rates)["spent"] == "1332.98"


def figures(rows: tuple[Expense, ...] | None, rates: Rates) -> dict[str, object]:
    """What `status --json` says of these rows."""
    assert rows is not None
    ledger: Ledger = convert(rows, MoneySettings("USD"), rates, "")
    amounts = amounts_of(ledger, date(2016, 12, 15))
    made: dict[str, object] = json.loads(
        json.dumps(money_figures(amounts, Study(minutes=600), "USD", date(2016, 12, 15)))
    )
    return made


def test_price_in_the_transaction(tmp_path: Path) -> None:
    """A whole price (@@) is a rate too, exact enough to give the price back."""
    (tmp_path / "costs.beancount").write_text(
        OPEN + '2016-09-03 * "x"\n  Expenses:Home:Rent  6000.00 MAD @@ 599.99 USD\n  Assets:Cash\n'
    )
    expenses, _, _ = read_books(tmp_path, BOOKS, "USD")
    assert expenses is not None
    assert round(expenses[0].rate * 6000, 9) == Fraction("599.99")


def test_errors_with_their_lines(tmp_path: Path) -> None:
    """Whatever bean-check finds refuses the ledger, each at its own line and in its own file."""
    (tmp_path / "costs.beancount").write_text('include "more.beancount"\n')
    (tmp_path / "more.beancount").write_text(
        OPEN
        + '2016-09-03 * "x"\n  Expenses:Home:Rent  5 USD\n  Assets:Cash  -4 USD\n'
        + '2016-09-04 * "y"\n  Expenses:Food  5 USD\n  Assets:Cash\n'
    )
    expenses, rates, problems = read_books(tmp_path, BOOKS, "USD")
    assert (expenses, rates.by_pair) == (None, {})
    assert [(Path(one.path).name, one.line, one.code) for one in problems] == [
        ("more.beancount", 5, "BEA005"),
        ("more.beancount", 8, "BEA005"),
    ]
    assert "does not balance" in problems[0].message


def test_error_without_a_place(tmp_path: Path) -> None:
    """What bean-check can name no place for is a problem of the ledger."""
    (tmp_path / "costs.beancount").write_text('include "costs.beancount"\n')
    _, _, problems = read_books(tmp_path, BOOKS, "USD")
    assert [(Path(one.path).name, one.line, one.code) for one in problems] == [
        ("costs.beancount", 0, "BEA005")
    ]


def test_code_does_not_run(tmp_path: Path) -> None:
    """A plugin beside the ledger is refused and not run."""
    mark = tmp_path / "ran"
    (tmp_path / "evil.py").write_text(f"open({str(mark)!r}, 'w')\n__plugins__ = ()\n")
    (tmp_path / "costs.beancount").write_text('include "b.beancount"\n')
    (tmp_path / "b.beancount").write_text(
        'option "insert_pythonpath" "TRUE"\nplugin "evil"\n' + OPEN
    )
    expenses, _, problems = read_books(tmp_path, BOOKS, "USD")
    assert expenses is None
    assert [(one.line, one.code) for one in problems] == [(1, "BEA003"), (2, "BEA003")]
    assert not mark.exists()


def test_allowed_plugin(tmp_path: Path) -> None:
    """A plugin that was allowed by name does its work; rows that it makes up have no line."""
    (tmp_path / "mine.py").write_text(
        "__plugins__ = ['double']\n"
        "def double(entries, options):\n"
        "    made = [one._replace(postings=[posting._replace(meta=None) for posting in"
        " one.postings]) for one in entries if hasattr(one, 'postings')]\n"
        "    return entries + made, []\n"
    )
    (tmp_path / "costs.beancount").write_text(
        'option "insert_pythonpath" "TRUE"\nplugin "mine"\nplugin "beancount.plugins.auto"\n'
        '2016-09-03 * "x"\n  Expenses:Food  5 USD\n  Assets:Cash\n'
    )
    allowed = ("insert_pythonpath", "mine", "beancount.plugins.auto")
    expenses, _, problems = read_books(tmp_path, Books("costs.beancount", (), allowed), "USD")
    assert problems == ()
    assert expenses is not None
    assert sorted((one.line, one.amount) for one in expenses) == [(0, Decimal(5)), (5, Decimal(5))]
    assert sorted(one.name for one in tmp_path.iterdir()) == ["costs.beancount", "mine.py"]


class Code:
    """What a pickle runs when it is loaded: it makes a folder."""

    def __init__(self, path: str) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, tuple[str]]:
        """The call that loading makes."""
        return os.mkdir, (self.path,)


def test_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A cache beside the ledger, which is code, is neither read nor taken away, none is made, and
    bean-query's own start file is not run."""
    home = tmp_path / "home/.config/beanquery"
    home.mkdir(parents=True)
    (home / "init").write_text(f".output {tmp_path}/redirected\n")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    data = tmp_path / "data"
    data.mkdir()
    cache = pickle.dumps(Code(str(tmp_path / "ran")))
    (data / ".costs.beancount.picklecache").write_bytes(cache)
    (data / "costs.beancount").write_text(
        OPEN + '2016-09-03 * "é"\n  Expenses:Home:Rent  5 USD\n  Assets:Cash\n'
    )
    expenses, _, _ = read_books(data, BOOKS, "USD")
    assert expenses is not None
    assert [one.note for one in expenses] == ["é"]
    assert sorted(one.name for one in data.iterdir()) == [
        ".costs.beancount.picklecache",
        "costs.beancount",
    ]
    assert sorted(one.name for one in tmp_path.iterdir()) == ["data", "home"]


def test_two_at_once(tmp_path: Path) -> None:
    """Two ledgers in one folder are each read by themselves."""
    for name, amount in (("a", "1"), ("b", "2")):
        (tmp_path / f"{name}.beancount").write_text(
            OPEN + f'2016-09-03 * ""\n  Expenses:Home:Rent  {amount} USD\n  Assets:Cash\n'
        )
    with ThreadPoolExecutor() as pool:
        read = list(
            pool.map(lambda name: read_books(tmp_path, Books(f"{name}.beancount"), "USD")[0], "ab")
        )
    assert [[one.amount for one in rows or ()] for rows in read] == [[1], [2]]


def test_not_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without beancount's programs it is said how to get them, in one line to be copied."""
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    monkeypatch.setenv("PATH", "")
    (tmp_path / "costs.beancount").write_text("")
    expenses, _, (problem,) = read_books(tmp_path, BOOKS, "USD")
    install = "-m pip install --require-hashes -r requirements-beancount.txt"
    assert expenses is None
    assert (Path(problem.path).name, problem.line, problem.code) == ("money.toml", 2, "BEA001")
    assert f"`.venv/bin/python {install}`" in problem.message
    assert f"`.venv\\Scripts\\python {install}`" in problem.message
