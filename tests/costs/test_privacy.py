"""What may be shown is decided before any page is made, and holds no more than that."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from plugins.costs.model import Expense, Ledger, MoneySettings, Publish
from plugins.costs.privacy import Figure, Shown, redact

AS_OF = date(2016, 10, 31)
RENT = Expense(2, date(2016, 9, 3), Decimal("612.34"), "USD", "living/rent")
BOOK = Expense(3, date(2016, 10, 4), Decimal("199.99"), "USD", "education")
DOCTOR = Expense(4, date(2016, 9, 5), Decimal("77.77"), "USD", "health", private=True)


def shown(settings: MoneySettings, *expenses: Expense) -> Shown:
    """What may be shown of these rows."""
    return redact(Ledger(settings, expenses), AS_OF)


def test_nothing_is_known_where_nothing_is_published() -> None:
    """Not even that there are private rows."""
    assert shown(MoneySettings("USD"), RENT, DOCTOR) == Shown(Publish.NONE, "USD")


def test_exact_amounts_are_all_there() -> None:
    """Sums, shares, and the average of the two months."""
    found = shown(MoneySettings("USD", Publish.EXACT), RENT, BOOK)
    assert found.total == Decimal("812.33")
    assert found.average_month == Decimal("406.17")
    assert found.months_averaged == 2
    assert dict(found.categories)["living/rent"].amount == Decimal("612.34")
    assert [figure.amount for _, figure in found.months] == [Decimal("612.34"), Decimal("199.99")]
    assert found.cells[0] == ("living", date(2016, 9, 1), Decimal("612.34"))
    assert found.round_to is None


def test_step_is_not_used_where_amounts_are_exact() -> None:
    """A step that is left in the settings changes nothing."""
    settings = MoneySettings("USD", Publish.EXACT, round_to=Decimal(50))
    assert shown(settings, RENT).total == Decimal("612.34")


def test_rounded_amounts_are_multiples_of_the_step() -> None:
    """Every amount, in sums, categories, months, cells and the average."""
    found = shown(MoneySettings("USD", Publish.ROUNDED, Decimal(50)), RENT, BOOK)
    amounts = [
        found.total,
        found.average_month,
        *(figure.amount for _, figure in (*found.categories, *found.months)),
        *(amount for _, _, amount in found.cells),
    ]
    assert [amount for amount in amounts if amount is None or amount % 50] == []
    assert found.total == 800
    assert found.round_to == 50


def test_rounded_ratios_come_from_rounded_amounts() -> None:
    """A ratio of exact amounts would give them away: 600 of 800, not 612.34 of 812.33."""
    found = shown(MoneySettings("USD", Publish.ROUNDED, Decimal(50)), RENT, BOOK)
    assert dict(found.categories)["living"] == Figure(Decimal(600), Decimal("0.75"))


def test_percent_has_no_amounts() -> None:
    """Whole percents of the total, and no total, average or amount beside them."""
    found = shown(MoneySettings("USD", Publish.PERCENT), RENT, BOOK)
    assert found == Shown(
        Publish.PERCENT,
        "USD",
        categories=(
            ("education", Figure(None, Decimal("0.25"))),
            ("living", Figure(None, Decimal("0.75"))),
            ("living/rent", Figure(None, Decimal("0.75"))),
        ),
        months=(
            (date(2016, 9, 1), Figure(None, Decimal("0.75"))),
            (date(2016, 10, 1), Figure(None, Decimal("0.25"))),
        ),
        cells=(
            ("living", date(2016, 9, 1), Decimal("0.75")),
            ("education", date(2016, 10, 1), Decimal("0.25")),
        ),
    )


def test_parts_of_nothing_are_not_shown() -> None:
    """Where refunds outweigh what was spent there are no shares."""
    back = replace(BOOK, amount=Decimal(-900))
    assert shown(MoneySettings("USD", Publish.PERCENT), RENT, back) == Shown(Publish.PERCENT, "USD")


def test_share_of_nothing_is_unknown() -> None:
    """The amounts are shown without their shares then."""
    back = replace(RENT, amount=Decimal("-612.34"))
    found = shown(MoneySettings("USD", Publish.EXACT), RENT, back)
    assert dict(found.categories)["living"] == Figure(Decimal("0.00"), None)


@pytest.mark.parametrize("publish", [Publish.EXACT, Publish.ROUNDED, Publish.PERCENT])
def test_private_rows_are_in_no_figure(publish: Publish) -> None:
    """The figures are those of the other rows, and it is said that some are missing."""
    settings = MoneySettings("USD", publish, Decimal(50))
    without = shown(settings, RENT, BOOK)
    assert shown(settings, RENT, BOOK, DOCTOR) == replace(without, private_left_out=True)
    assert not without.private_left_out


def test_private_row_of_a_later_day_does_not_announce_itself() -> None:
    """What is to come is nobody's business yet."""
    later = replace(DOCTOR, day=date(2016, 11, 1))
    assert not shown(MoneySettings("USD", Publish.EXACT), RENT, later).private_left_out


def test_no_complete_month_has_no_average() -> None:
    """Unknown is not nothing."""
    found = redact(Ledger(MoneySettings("USD", Publish.EXACT), (RENT,)), date(2016, 9, 5))
    assert found.average_month is None
