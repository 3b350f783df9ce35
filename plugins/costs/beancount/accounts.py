"""Accounts and categories: `Expenses:Living:Rent` is `living/rent`, and back again."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W_]+")
_UNNAMED = "Other"


def category_of(account: str, mapping: Iterable[tuple[str, str]], *, income: bool = False) -> str:
    """The category of an account: the longest beginning in the mapping with what comes behind it,
    else its name without the first part, which for `income` is `income`.
    """
    parts = account.split(":")
    known = dict(mapping)
    for count in range(len(parts), 0, -1):
        beginning = ":".join(parts[:count])
        if beginning in known:
            return "/".join((known[beginning], *_words(parts[count:])))
    return "/".join((*(("income",) if income else ()), *_words(parts[1:])))


def account_of(category: str, mapping: Iterable[tuple[str, str]]) -> str:
    """An account for a category, which `category_of` gives the same one wherever it can.

    Not every word can be part of an account: `Expenses:Other` then, or `Income:Other`.
    """
    words = category.split("/")
    income = words[0] == "income"
    root = "Income" if income else "Expenses"
    account = ":".join((root, *(_part(word) for word in words[income:])))
    valid = all(_is_part(part) for part in account.split(":")) and ":" in account
    if valid and category_of(account, mapping, income=income) == category:
        return account
    return f"{root}:{_UNNAMED}"


def _words(parts: Iterable[str]) -> tuple[str, ...]:
    """The parts of an account as a category has them: lower case, single hyphens."""
    return tuple("-".join(_WORD.findall(part.lower())) for part in parts)


def _part(word: str) -> str:
    return word[:1].upper() + word[1:]


def _is_part(part: str) -> bool:
    """Whether beancount takes it for part of an account: letters, decimal digits and hyphens,
    none of the first in lower case."""
    return (part[:1].isupper() or part[:1].isdecimal()) and all(
        one.isalpha() or one.isdecimal() or one == "-" for one in part
    )
