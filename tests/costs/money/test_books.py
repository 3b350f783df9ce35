"""`ledger`, `ledger_plugins` and `[accounts]` of money.toml."""

import pytest

from plugins.costs.model import Books
from plugins.costs.settings import parse_settings
from plugins.problems import Severity


def read(text: str) -> tuple[Books | None, list[str]]:
    """Where the books are by this text, and the problems."""
    settings, problems = parse_settings(f'base = "USD"\n{text}', "money.toml")
    assert settings is not None
    return settings.books, [str(problem) for problem in problems]


def test_ledger_has_its_accounts_and_what_it_may_load() -> None:
    """Accounts are in the order of the file."""
    text = (
        'ledger = "costs.beancount"\nledger_plugins = ["beancount.plugins.auto_accounts"]\n'
        '[accounts]\n"Expenses:Home:Rent" = "living/rent"\nExpenses = "living"\n'
    )
    assert read(text) == (
        Books(
            "costs.beancount",
            (("Expenses:Home:Rent", "living/rent"), ("Expenses", "living")),
            ("beancount.plugins.auto_accounts",),
            2,
        ),
        [],
    )


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (
            '"Expenses:Rent" = "Rent"',
            '5: MNY003 Expenses:Rent: "Rent" is no category: expected lower-case words',
        ),
        ('"Expenses:Rent" = 5', "5: MNY003 Expenses:Rent is a number (expected a category such as"),
        (
            '"Expenses Rent" = "rent"',
            '5: MNY003 "Expenses Rent" is no account (expected one such as',
        ),
        ('"" = "rent"', '3: MNY003 "" is no account (expected one such as "Expenses:Home:Rent")'),
        ('Expenses.Rent = "rent"', "3: MNY003 Expenses is a table (expected a category such as"),
    ],
)
def test_faulty_account_is_left_out(line: str, problem: str) -> None:
    """The other ones are kept."""
    books, (told,) = read(f'ledger = "x"\n[accounts]\n"Income:Job" = "income/job"\n{line}')
    assert books == Books("x", (("Income:Job", "income/job"),), (), 2)
    assert told.startswith(f"money.toml:{problem}")


@pytest.mark.parametrize("value", ["5", '""', "[]"])
def test_ledger_is_a_file_name(value: str) -> None:
    """Anything else is none."""
    books, (told,) = read(f"ledger = {value}")
    assert books is None
    assert told.startswith("money.toml:2: MNY003 ledger is ")
    assert told.endswith('(expected the name of a file such as "costs.beancount")')


@pytest.mark.parametrize("value", ['"x"', "[5]"])
def test_plugins_are_a_list_of_names(value: str) -> None:
    """None is allowed where it is not clear which."""
    books, (told,) = read(f'ledger = "x"\nledger_plugins = {value}')
    assert books == Books("x", line=2)
    assert told.endswith("(expected a list of names in quotes)")


def test_accounts_without_a_ledger_are_idle() -> None:
    """A mapping that nothing uses is told of, and publishing does not wait."""
    text = 'base = "USD"\nledger_plugins = []\n[accounts]\n'
    settings, problems = parse_settings(text, "money.toml")
    assert settings is not None
    assert settings.books is None
    assert [str(problem) for problem in problems] == [
        f"money.toml:{line}: MNY005 {key} is used by nothing "
        '(expected a ledger = "costs.beancount" above it)'
        for line, key in ((2, "ledger_plugins"), (3, "accounts"))
    ]
    assert {problem.severity for problem in problems} == {Severity.WARNING}
