"""`[[bank]]` and `[bank.categories]`: how a bank's CSV is laid out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from plugins.costs.model import Bank
from plugins.costs.money import values
from plugins.costs.money.codes import TWICE, WRONG
from plugins.toml import Table

_COLUMN = "the name of a column in quotes"
_PARTS = re.compile("YYYY|YY|MM|DD")


def banks_of(root: Table) -> Iterator[Bank]:
    """The banks, without the faulty ones and those that have an earlier one's name."""
    first: dict[str, int] = {}
    for table in root.tables("bank"):
        bank = _bank(table)
        if bank is None:
            continue
        line = first.setdefault(bank.name, table.line)
        if line == table.line:
            yield bank
        else:
            message = f'a second bank "{bank.name}": the one on line {line} counts'
            table.fault("name", TWICE, f"{message} (expected another name)")


def _bank(table: Table) -> Bank | None:
    _one_way_of_amounts(table)
    if "currency" not in table.values and "default_currency" not in table.values:
        table.miss("currency", 'the name of a column, or default_currency = "USD"')
    bank = Bank(
        name=table.need("name", values.text, 'a short name such as "mybank"') or "",
        date=table.need("date", values.text, _COLUMN) or "",
        day_format=table.get("date_format", _day_format, 'one such as "DD.MM.YYYY"')
        or Bank.day_format,
        amount=_column(table, "amount"),
        debit=_column(table, "debit"),
        credit=_column(table, "credit"),
        currency=_column(table, "currency"),
        default_currency=table.get("default_currency", values.currency, '"USD"') or "",
        payee=_column(table, "payee"),
        note=_column(table, "note"),
        separator=table.get("separator", _one_of(",;|\t"), r'",", ";", "|" or "\t"')
        or Bank.separator,
        decimal=table.get("decimal", _one_of(".,"), '"." or ","') or Bank.decimal,
        spending_is_positive=table.get("spending", _sign, '"negative" or "positive"') or False,
        categories=_categories(table),
        line=table.line,
    )
    table.end()
    return None if table.faulty else bank


def _one_way_of_amounts(table: Table) -> None:
    """Either `amount`, or `debit` and `credit`."""
    others = [key for key in ("debit", "credit") if key in table.values]
    if "amount" in table.values and others:
        message = f"amount beside {' and '.join(others)} (expected one or the other)"
        table.fault("amount", WRONG, message)
    elif "amount" not in table.values and not others:
        table.miss("amount", "the name of a column, or debit and credit")
    elif "amount" not in table.values and len(others) == 1:
        missing = "credit" if others == ["debit"] else "debit"
        table.miss(missing, f"the name of a column, beside {others[0]}")


def _column(table: Table, key: str) -> str:
    return table.get(key, values.text, _COLUMN) or ""


def _categories(bank: Table) -> tuple[tuple[str, str], ...]:
    """Texts with the category of the rows that have them; "" leaves such rows out."""
    table = bank.table("categories")
    if table is None:
        return ()
    found = ((name, table.get(name, _category, values.CATEGORY)) for name in table.values)
    return tuple((name, category) for name, category in found if category is not None)


def _category(value: object) -> str | None:
    return "" if value == "" else values.category(value)


def _day_format(value: object) -> str | None:
    """A year, a month and a day, each once, with no other letters or digits between them."""
    if not isinstance(value, str):
        return None
    parts = sorted(part[0] for part in _PARTS.findall(value))
    rest = _PARTS.sub("", value)
    return value if parts == ["D", "M", "Y"] and not re.search(r"\w", rest) else None


def _one_of(marks: str) -> Callable[[object], str | None]:
    """A parser of texts of one character, one of these."""

    def parse(value: object) -> str | None:
        return value if isinstance(value, str) and len(value) == 1 and value in marks else None

    return parse


def _sign(value: object) -> bool | None:
    """Whether spending is positive."""
    return value == "positive" if value in {"positive", "negative"} else None
