"""`[[recurring]]` of money.toml: what is due every month."""

from datetime import date
from decimal import Decimal

import pytest

from plugins.costs.model import Recurring
from plugins.costs.settings import parse_settings

RENT = (
    '[[recurring]]\ncategory = "living/rent"\namount = "600.00"\nday = 31\n'
    "from = 2016-09-03\nto = 2017-06-03\n"
)


def read(text: str) -> tuple[tuple[Recurring, ...], list[str]]:
    """The items of this text, and the problems."""
    settings, problems = parse_settings(f'base = "USD"\n{text}', "money.toml")
    assert settings is not None
    return settings.recurring, [str(problem) for problem in problems]


def test_item_is_read_whole() -> None:
    """The last day of it is in it."""
    since, until = date(2016, 9, 3), date(2017, 6, 3)
    assert read(RENT) == ((Recurring("living/rent", Decimal(600), 31, since, until, 2),), [])


def test_item_may_go_on() -> None:
    """Without a last day it has none."""
    ((item,), problems) = read(RENT.replace("to = 2017-06-03\n", ""))
    assert (item.until, problems) == (None, [])


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("31", "32", "5: MNY003 day: expected a day of the month from 1 to 31"),
        ("31", "0", "5: MNY003 day: expected a day of the month from 1 to 31"),
        ("31", '"3"', '5: MNY003 day is "3" (expected a day of the month such as 3, without'),
        ("31", "true", "5: MNY003 day is a boolean (expected a day of the month such as 3, with"),
        ("day = 31", "", "2: MNY004 recurring without day (expected a day of the month such as 3"),
        ("2017-06-03", "2016-09-02", "7: MNY003 to is 2016-09-02, before 2016-09-03 (expected a"),
        ("2017-06-03", "true", "7: MNY003 to is a boolean (expected a date without quotes"),
        ('"600.00"', '"-600.00"', '4: MNY003 amount: "-600.00" has to be more than 0'),
        ('"600.00"', "[]", "4: MNY003 amount is a list (expected an amount in quotes"),
        ("to =", "til =", '7: MNY002 unknown key "til" in recurring'),
    ],
)
def test_fault_is_named_at_its_line(old: str, new: str, problem: str) -> None:
    """The item is left out where its value is not known; another key is only too much."""
    items, (told,) = read(RENT.replace(old, new))
    assert told.startswith(f"money.toml:{problem}")
    assert len(items) == ("MNY002" in problem)
