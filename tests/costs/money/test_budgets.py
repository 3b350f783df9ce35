"""`[[budget]]` of money.toml: one for a category from a day on."""

from datetime import date
from decimal import Decimal

import pytest

from plugins.costs.model import Budget
from plugins.costs.settings import parse_settings


def read(text: str) -> tuple[tuple[Budget, ...], list[str]]:
    """The budgets of this text in a currency with two decimals, and the problems."""
    settings, problems = parse_settings(f'base = "USD"\n{text}', "money.toml")
    assert settings is not None
    return settings.budgets, [str(problem) for problem in problems]


LIVING = '[[budget]]\ncategory = "living"\nmonthly = "900.00"\nfrom = 2016-09-01\n'


def test_budget_may_change_from_a_day_on() -> None:
    """The same category stands there once for each of its days; 0 is a budget too."""
    later = LIVING.replace('"900.00"', "0").replace("2016-09", "2017-01")
    assert read(LIVING + later) == (
        (
            Budget("living", Decimal(900), date(2016, 9, 1), 2),
            Budget("living", Decimal(0), date(2017, 1, 1), 6),
        ),
        [],
    )


def test_second_budget_of_a_day_does_not_count() -> None:
    """Of two that would both hold the first one does."""
    budgets, problems = read(LIVING + LIVING.replace("900", "800"))
    assert [budget.monthly for budget in budgets] == [900]
    assert problems == [
        (
            'money.toml:7: MNY007 a second budget for "living" from 2016-09-01 on: '
            "the one on line 2 counts (expected another day)"
        )
    ]


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('category = "living"', "", "6: MNY004 budget without category (expected a category such"),
        ('"living"', '"Living"', '7: MNY003 category: "Living" is no category: expected lower-'),
        ('"living"', "5", "7: MNY003 category is a number (expected a category such as"),
        ('"900.00"', '"-1"', '8: MNY003 monthly: "-1" is less than nothing: expected 0 or more'),
        ('"900.00"', '"9,00"', '8: MNY003 monthly: "9,00" is no amount: expected one like'),
        ('"900.00"', "9.001", '8: MNY003 monthly: "9.001" has 3 decimals where USD has 2'),
        ("2016-09-01", '"soon"', '9: MNY003 from is "soon" (expected a date without quotes'),
        ("monthly", "montly", '8: MNY002 unknown key "montly" in budget (did you mean "monthly"?)'),
    ],
)
def test_faulty_budget_is_left_out(old: str, new: str, problem: str) -> None:
    """Its fault has its own line, not that of another budget; the others are kept."""
    second = LIVING.replace("living", "food").replace("900", "100")
    wrong = LIVING.replace(old, new)
    budgets, problems = read(second + wrong)
    assert [budget.category for budget in budgets] == ["food"]
    assert any(told.startswith(f"money.toml:{problem}") for told in problems)


def test_one_pair_of_brackets_is_no_list_of_budgets() -> None:
    """There may be several, so each is written as one of several."""
    assert read('[budget]\ncategory = "living"') == (
        (),
        ["money.toml:2: MNY003 budget is no table (expected [[budget]] above each)"],
    )
