"""Accounts and categories."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.costs.beancount.accounts import account_of, category_of
from plugins.costs.cells import parse_category

HOME = (("Expenses:Home", "living"), ("Expenses:Home:Books", "education/book"))


@pytest.mark.parametrize(
    ("account", "category"),
    [
        ("Expenses:Living:Rent", "living/rent"),
        ("Expenses:Home:Rent", "living/rent"),
        ("Expenses:Home", "living"),
        ("Expenses:Home:Books:Old", "education/book/old"),
        ("Expenses:Homework", "homework"),
        ("Expenses:Été:Eating--Out-", "été/eating-out"),
    ],
)
def test_category(account: str, category: str) -> None:
    """The longest beginning that the author named counts, else the account's own name."""
    assert category_of(account, HOME) == category


def test_income() -> None:
    """An account of income is a category below income."""
    assert category_of("Income:Tutoring", (), income=True) == "income/tutoring"


@pytest.mark.parametrize(
    ("category", "account"),
    [
        ("living/rent", "Expenses:Living:Rent"),
        ("income/tutoring", "Income:Tutoring"),
        ("income", "Income:Other"),
        ("été/3d-print", "Expenses:Été:3d-print"),
        ("living/²", "Expenses:Other"),
        ("straße", "Expenses:Straße"),
        ("ßen", "Expenses:Other"),
        ("home/rent", "Expenses:Other"),
    ],
)
def test_account(category: str, account: str) -> None:
    """A category has an account of its name, unless beancount or the mapping would not have it."""
    assert account_of(category, HOME) == account


@given(st.from_regex(r"[^\W_]{1,3}(-[^\W_]{1,3})?(/[^\W_]{1,3})?", fullmatch=True))
def test_there_and_back(text: str) -> None:
    """A category's account gives it back, or is the one for the rest."""
    try:
        category = parse_category(text.lower())
    except ValueError:
        return
    account = account_of(category, ())
    back = category_of(account, (), income=category.partition("/")[0] == "income")
    assert back == category or account.endswith(":Other")
