"""The categories that are known, and the one that a new one was probably meant to be."""

from __future__ import annotations

from collections.abc import Collection

from plugins.costs.model import Ledger
from plugins.problems import nearest


def known_categories(ledger: Ledger) -> frozenset[str]:
    """Those of the rows, of the budgets and of the recurring items."""
    rows = (*ledger.expenses, *(one.expense for one in ledger.unconverted))
    budgets, recurring = ledger.settings.budgets, ledger.settings.recurring
    return frozenset(row.category for row in rows).union(
        (one.category for one in budgets), (one.category for one in recurring)
    )


def meant_category(category: str, known: Collection[str]) -> str:
    """The category that `category` nearly is, "" for none and where it is known itself.

    They are held against each other word by word: `living/gas` is not meant to be `living/food`,
    only because both begin with `living`.
    """
    words = category.split("/")
    paths = [path.split("/") for path in known]
    for depth, word in enumerate(words):
        here = {path[depth] for path in paths if path[:depth] == words[:depth] and path[depth:]}
        if word not in here:
            meant = nearest(word, here)
            return "/".join([*words[:depth], meant, *words[depth + 1 :]]) if meant else ""
    return ""
