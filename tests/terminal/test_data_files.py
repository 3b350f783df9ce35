"""The examples of docs/data-files.md are what the engine reads."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from plugins.costs.examine import examine
from plugins.costs.expenses import COLUMNS
from plugins.costs.model import Bank, Ledger
from plugins.costs.read import read
from plugins.costs.settings import parse_settings
from plugins.imports.bank_layout import columns_of
from plugins.site import Data

TEXT = (Path(__file__).parents[2] / "docs" / "data-files.md").read_text(encoding="utf-8")


def examples(section: str, kind: str) -> tuple[str, ...]:
    """The blocks of a kind below the heading that begins with these words."""
    (body,) = re.findall(rf"^## {re.escape(section)}.*?\n(.*?)(?=^## |\Z)", TEXT, re.M | re.S)
    return tuple(re.findall(rf"^```{kind}\n(.*?)^```", body, re.M | re.S))


def test_the_money_is_read_without_a_word(tmp_path: Path) -> None:
    """All of costs.csv, rates.csv and money.toml, its tables one below the other."""
    for name in ("costs.csv", "rates.csv"):
        (text,) = examples(name, "csv")
        (tmp_path / name).write_text(text, encoding="utf-8")
    money = "\n".join(examples("money.toml", "toml"))
    (tmp_path / "money.toml").write_text(money, encoding="utf-8")
    reading = read(tmp_path)
    assert reading.problems == ()
    ledger = reading.value
    assert isinstance(ledger, Ledger)
    assert len(ledger.expenses) == 5
    settings = ledger.settings
    assert (len(settings.budgets), len(settings.recurring), len(settings.banks)) == (2, 1, 1)
    assert settings.comparison is not None
    assert tuple(examine(Data(date(2016, 11, 30), (ledger,)))) == ()


def test_the_bank_has_every_key() -> None:
    """As far as they go together."""
    settings, _ = parse_settings("\n".join(examples("money.toml", "toml")), "money.toml")
    assert settings is not None
    (bank,) = settings.banks
    assert columns_of(bank) == ("Booked on", "Amount", "Payee", "Text")
    assert bank.separator != Bank.separator
    assert bank.decimal != Bank.decimal
    assert dict(bank.categories)["My savings"] == ""


def test_a_ledger_elsewhere_is_read_without_a_word() -> None:
    """Its lines stand above the tables."""
    (text,) = examples("A beancount ledger", "toml")
    settings, problems = parse_settings(f'base = "USD"\n{text}', "money.toml")
    assert problems == ()
    assert settings is not None
    assert settings.books is not None
    assert settings.books.path == "costs.beancount"
    assert settings.books.categories == (("Expenses:Home", "living"),)


@pytest.mark.parametrize("column", COLUMNS.columns)
def test_every_column_is_described(column: str) -> None:
    """In the table below the example."""
    assert re.search(rf"^\|.*`{column}`.* \|", TEXT, re.M)
