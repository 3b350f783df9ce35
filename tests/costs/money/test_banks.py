"""`[[bank]]` of money.toml: the layout of a bank's CSV."""

import pytest

from plugins.costs.model import Bank
from plugins.costs.settings import parse_settings


def read(text: str) -> tuple[tuple[Bank, ...], list[str]]:
    """The banks of this text, and the problems."""
    settings, problems = parse_settings(f'base = "USD"\n{text}', "money.toml")
    assert settings is not None
    return settings.banks, [str(problem) for problem in problems]


MINE = '[[bank]]\nname = "mine"\ndate = "Date"\namount = "Amount"\ncurrency = "Currency"\n'


def test_bank_is_read_whole() -> None:
    """Texts are matched in the order of the file; an empty category leaves rows out."""
    text = """[[bank]]
name = "sparkasse"
date = "Buchungstag"
date_format = "DD.MM.YY"
debit = "Soll"
credit = "Haben"
default_currency = "EUR"
payee = "Name"
note = "Zweck"
separator = ";"
decimal = ","
spending = "positive"
[bank.categories]
"REWE" = "living/food"
"transfer" = ""
"""
    assert read(text) == (
        (
            Bank(
                name="sparkasse",
                date="Buchungstag",
                day_format="DD.MM.YY",
                debit="Soll",
                credit="Haben",
                default_currency="EUR",
                payee="Name",
                note="Zweck",
                separator=";",
                decimal=",",
                spending_is_positive=True,
                categories=(("REWE", "living/food"), ("transfer", "")),
                line=2,
            ),
        ),
        [],
    )


def test_most_has_a_default() -> None:
    """A layout with the usual marks needs its columns only."""
    bank = Bank("mine", "Date", amount="Amount", currency="Currency", line=2)
    assert read(MINE + 'spending = "negative"') == ((bank,), [])


def test_second_bank_of_a_name_does_not_count() -> None:
    """A name has to say which."""
    banks, problems = read(MINE + MINE)
    assert [bank.line for bank in banks] == [2]
    assert problems == [
        (
            'money.toml:8: MNY007 a second bank "mine": the one on line 2 counts '
            "(expected another name)"
        )
    ]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('name = "mine"', "", "2: MNY004 bank without name (expected a short name such as"),
        ('date = "Date"', "", "2: MNY004 bank without date (expected the name of a column"),
        (
            'amount = "Amount"',
            "",
            "2: MNY004 bank without amount (expected the name of a column, or debit and credit)",
        ),
        ("amount =", "debit =", "2: MNY004 bank without credit (expected the name of a column, be"),
        ("amount =", "credit =", "2: MNY004 bank without debit (expected the name of a column, be"),
        (
            "amount =",
            'debit = "a"\ncredit = "b"\namount =',
            "7: MNY003 amount beside debit and credit (expected one or the other)",
        ),
        (
            'currency = "Currency"',
            "",
            "2: MNY004 bank without currency (expected the name of a column, or default_currency",
        ),
        ("currency =", "default_currency =", '6: MNY003 default_currency: unknown currency "Cu'),
        ("amount =", "payee = 5\namount =", "5: MNY003 payee is a number (expected the name of"),
        ("amount =", 'separator = "ab"\namount =', '5: MNY003 separator is "ab" (expected ","'),
        ("amount =", 'decimal = ""\namount =', '5: MNY003 decimal is "" (expected "." or ",")'),
        ("amount =", "spending = true\namount =", "5: MNY003 spending is a boolean (expected"),
        ("amount =", 'spending = "up"\namount =', '5: MNY003 spending is "up" (expected "neg'),
    ],
)
def test_faulty_bank_is_left_out(old: str, new: str, problem: str) -> None:
    """A file could not be read by half a layout."""
    banks, (told,) = read(MINE.replace(old, new, 1))
    assert banks == ()
    assert told.startswith(f"money.toml:{problem}")


@pytest.mark.parametrize(
    "value", ['"DD.MM"', '"YYYY-MM-DD HH:mm"', '"YYYY-YYYY-MM-DD"', '"%Y-%m-%d"', "5", '""']
)
def test_days_are_written_with_year_month_and_day(value: str) -> None:
    """Each of them once, and nothing else but marks."""
    banks, (told,) = read(MINE + f"date_format = {value}")
    assert banks == ()
    assert told.startswith("money.toml:7: MNY003 date_format is ")
    assert told.endswith('(expected one such as "DD.MM.YYYY")')


def test_faulty_category_is_left_out() -> None:
    """The rows that it is for have none then; the bank is kept."""
    (bank,), problems = read(MINE + '[bank.categories]\nA = "food"\nB = "Food"\nC = 5\n')
    assert bank.categories == (("A", "food"),)
    assert [problem.split(" ")[0] for problem in problems] == ["money.toml:9:", "money.toml:10:"]
