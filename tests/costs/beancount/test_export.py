"""A ledger written as a beancount file."""

import json
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from hypothesis import HealthCheck, given, settings

from plugins.costs.amounts_of import amounts_of
from plugins.costs.beancount import export_beancount, read_books
from plugins.costs.beancount.words import Directive, parse_directives
from plugins.costs.figures import money_figures
from plugins.costs.model import Books, Conversion, Expense, Ledger, MoneySettings, Rate, Unconverted
from plugins.costs.read import convert
from plugins.costs.share import my_amount
from plugins.costs.study import Study
from tests.costs.beancount.ledgers import ledgers

DAY = date(2016, 9, 3)
RENT = Expense(2, DAY, Decimal(6000), "MAD", "living/rent", "Landlord", "September")
USD = MoneySettings("USD")


def figures(ledger: Ledger) -> Mapping[str, object]:
    """What `status --json` says of it on a day in the middle."""
    as_of = date(2016, 5, 15)
    made: Mapping[str, object] = json.loads(
        json.dumps(money_figures(amounts_of(ledger, as_of), Study(minutes=600), "USD", as_of))
    )
    return made


def facts(rows: tuple[Expense, ...]) -> list[tuple[object, ...]]:
    """What of the rows has to be the same after it was written and read."""
    return sorted(
        (
            *(row.day, row.category, row.payee, row.note, row.units, row.spread, row.private),
            *(my_amount(row), row.currency, row.rate),
        )
        for row in rows
    )


def test_export() -> None:
    """My part is an expense, the rest a receivable; rates are prices, the rest is metadata."""
    rate = Rate(date(2016, 9, 1), "MAD", "USD", Fraction("0.1"), "bank")
    row = replace(
        RENT,
        share=Fraction(1, 2),
        units=("dl/a", "dl/b"),
        spread=(date(2016, 9, 1), date(2016, 10, 1)),
        private=True,
        conversion=Conversion(rate.worth, (rate,)),
    )
    income = Expense(3, DAY, Decimal(150), "USD", "income/²")
    assert export_beancount(Ledger(USD, (row, row, income))) == (
        'option "operating_currency" "USD"\n'
        "\n"
        "2016-09-03 open Assets:Cash\n"
        "2016-09-03 open Assets:Receivable:Shared\n"
        "2016-09-03 open Expenses:Living:Rent\n"
        "2016-09-03 open Income:Other\n"
        "\n"
        "2016-09-01 price MAD 0.1 USD\n"
        '  source: "bank"\n'
        "\n"
        + 2
        * (
            '2016-09-03 * "Landlord" "September"\n'
            "  Expenses:Living:Rent  3000.00 MAD\n"
            '    units: "dl/a, dl/b"\n'
            '    spread: "2016-09..2016-10"\n'
            '    visibility: "private"\n'
            "  Assets:Receivable:Shared  3000.00 MAD\n"
            "  Assets:Cash\n"
            "\n"
        )
        + '2016-09-03 * ""\n'
        "  Income:Other  -150.00 USD\n"
        '    category: "income/²"\n'
        "  Assets:Cash\n"
    )


def test_one_rate_a_day() -> None:
    """Of two rates for a day, from two tables, one is written."""
    rates = [Rate(DAY, "MAD", "USD", Fraction(worth)) for worth in ("0.1", "0.2")]
    rows = tuple(replace(RENT, conversion=Conversion(one.worth, (one,))) for one in rates)
    assert export_beancount(Ledger(USD, rows)).count(" price ") == 1


def test_mapping() -> None:
    """Where the author's mapping would read an account otherwise, the category is told."""
    mapped = replace(USD, books=Books("costs.beancount", (("Expenses:Living", "home"),)))
    text = export_beancount(Ledger(mapped, (), (Unconverted(RENT, "no rate"),)))
    assert '  Expenses:Other  6000.00 MAD\n    category: "living/rent"\n' in text


def test_empty() -> None:
    """A ledger without rows is a file with its currency."""
    assert export_beancount(Ledger(USD)) == 'option "operating_currency" "USD"\n'


@given(ledgers(12))
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_nothing_gets_out(ledger: Ledger) -> None:
    """No payee and no note gets out of its quotes: beancount's lexer reads all of the file, and
    there is no option, plugin or include in it but the first line."""
    found = parse_directives(export_beancount(ledger))
    assert found == (Directive("option", ("operating_currency", "USD"), 1),)


@given(ledgers(40))
@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
def test_there_and_back(ledger: Ledger) -> None:
    """What was written bean-check accepts; read back it has the same rows and figures."""
    with tempfile.TemporaryDirectory() as name:
        Path(name, "costs.beancount").write_bytes(export_beancount(ledger).encode())
        expenses, rates, problems = read_books(Path(name), Books("costs.beancount"), "USD")
    assert problems == ()
    assert expenses is not None
    back = convert(expenses, ledger.settings, rates, "costs.beancount")
    assert facts(back.expenses) == facts(ledger.expenses)
    assert facts(tuple(one.expense for one in back.unconverted)) == facts(
        tuple(one.expense for one in ledger.unconverted)
    )
    assert figures(back) == figures(ledger)
