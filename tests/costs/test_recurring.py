"""What will be due, and when."""

from datetime import date
from decimal import Decimal

from plugins.costs.amounts import Due
from plugins.costs.model import Recurring
from plugins.costs.recurring import dues

RENT = Decimal(600)


def days(item: Recurring, as_of: date) -> list[date]:
    """The days on which the item is due."""
    return [due.day for due in dues([item], as_of)]


def test_item_is_due_on_its_day_of_each_month() -> None:
    """Through its last day."""
    item = Recurring("living/rent", RENT, 3, date(2016, 9, 3), date(2016, 12, 3))
    assert days(item, date(2016, 10, 3)) == [date(2016, 11, 3), date(2016, 12, 3)]


def test_item_begins_on_its_first_day() -> None:
    """A month whose day is before it has none."""
    item = Recurring("living/rent", RENT, 3, date(2016, 9, 4), date(2016, 11, 2))
    assert days(item, date(2016, 8, 31)) == [date(2016, 10, 3)]


def test_month_without_the_day_has_it_on_its_last() -> None:
    """The 31st of February."""
    item = Recurring("living/rent", RENT, 31, date(2016, 1, 1), date(2016, 4, 30))
    assert days(item, date(2016, 1, 31)) == [
        date(2016, 2, 29),
        date(2016, 3, 31),
        date(2016, 4, 30),
    ]


def test_item_without_an_end_is_told_for_two_years() -> None:
    """And not for ever."""
    found = days(Recurring("living/rent", RENT, 3, date(2016, 9, 3)), date(2016, 10, 9))
    assert (found[0], found[-1], len(found)) == (date(2016, 11, 3), date(2018, 10, 3), 24)


def test_dues_of_all_items_are_in_order() -> None:
    """By day, then by category."""
    rent = Recurring("living/rent", RENT, 3, date(2016, 9, 1), date(2016, 11, 30))
    phone = Recurring("living/phone", Decimal(9), 3, date(2016, 9, 1), date(2016, 10, 30))
    assert dues([rent, phone], date(2016, 9, 30)) == (
        Due(date(2016, 10, 3), "living/phone", Decimal(9)),
        Due(date(2016, 10, 3), "living/rent", RENT),
        Due(date(2016, 11, 3), "living/rent", RENT),
    )
