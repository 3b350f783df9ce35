"""`ledger`, `ledger_plugins` and `[accounts]`: a beancount ledger instead of costs.csv."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.costs.model import Books
from plugins.costs.money import values
from plugins.costs.money.codes import IDLE, WRONG
from plugins.problems import warning
from plugins.toml import Table

_ACCOUNT = re.compile(r"[^\s:]+(?::[^\s:]+)*")


def books_of(root: Table) -> Books | None:
    """Where the ledger is and how to read it; None where the rows are in costs.csv."""
    path = root.get("ledger", values.text, 'the name of a file such as "costs.beancount"')
    allowed = root.get("ledger_plugins", values.texts, "a list of names in quotes") or ()
    accounts = root.table("accounts")
    categories = tuple(_categories(accounts)) if accounts else ()
    if "ledger" not in root.values:
        _idle(root)
    if path is None:
        return None
    return Books(path, categories, allowed, root.source.line_of_key("ledger", root.line))


def _categories(accounts: Table) -> Iterator[tuple[str, str]]:
    """Accounts, or the beginnings of their names, with their categories."""
    for name in accounts.values:
        category = accounts.get(name, values.category, values.CATEGORY)
        if not _ACCOUNT.fullmatch(name):
            message = f'"{name}" is no account (expected one such as "Expenses:Home:Rent")'
            accounts.fault(name, WRONG, message)
        elif category is not None:
            yield name, category


def _idle(root: Table) -> None:
    source = root.source
    for key in ("ledger_plugins", "accounts"):
        if key in root.values:
            line = source.line_of_key(key, root.line)
            message = f'{key} is used by nothing (expected a ledger = "costs.beancount" above it)'
            source.problems.append(warning(source.path, line, IDLE, message))
