"""What may be shown is decided before any page is made, and holds no more than that."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.costs.model import (
    Budget,
    Comparison,
    Conversion,
    Expense,
    Ledger,
    MoneySettings,
    Publish,
    Rate,
    Recurring,
)
from plugins.costs.months import months_through
from plugins.costs.privacy import redact
from plugins.costs.redacted import Hidden, Redacted, Shares, Sums
from plugins.costs.study import Finished, Study
from plugins.studylog.unknown import Unknown

AS_OF = date(2016, 10, 31)
RENT = Expense(2, date(2016, 9, 3), Decimal("612.34"), "USD", "living/rent")
BOOK = Expense(3, date(2016, 10, 4), Decimal("199.99"), "USD", "education")
DOCTOR = Expense(4, date(2016, 9, 5), Decimal("77.77"), "USD", "health", private=True)
STEP = Decimal(50)


def shown(settings: MoneySettings, *expenses: Expense) -> Redacted:
    """What may be shown of these rows."""
    return redact(Ledger(settings, expenses), Study(), AS_OF)


def sums(settings: MoneySettings, *expenses: Expense) -> Sums:
    """The same, where it has to be sums."""
    found = shown(settings, *expenses)
    assert isinstance(found, Sums)
    return found


def shares(*expenses: Expense, **settings: object) -> Shares:
    """The same, where only percents are published."""
    found = shown(MoneySettings("USD", Publish.PERCENT, **settings), *expenses)  # type: ignore[arg-type] # any field
    assert isinstance(found, Shares)
    return found


def test_nothing_is_known_where_nothing_is_published() -> None:
    """Not even that there are private rows."""
    assert shown(MoneySettings("USD"), RENT, DOCTOR) == Hidden()


def test_nothing_is_shown_where_rounded_has_no_step() -> None:
    """Nothing exact takes its place."""
    assert shown(MoneySettings("USD", Publish.ROUNDED), RENT) == Hidden()


def test_exact_amounts_are_not_rounded() -> None:
    """A step that is left in the settings changes nothing."""
    found = sums(MoneySettings("USD", Publish.EXACT, STEP), RENT, BOOK)
    assert found.amounts.spent == Decimal("812.33")
    assert found.amounts.by_category["living/rent"] == Decimal("612.34")
    assert found.step is None


def test_rounded_sums_are_each_rounded_once() -> None:
    """Each sum by itself: 612.34 + 199.99 is 800, as 600 + 200 is by chance."""
    found = sums(MoneySettings("USD", Publish.ROUNDED, STEP), RENT, BOOK)
    assert found.amounts.spent == 800
    assert found.amounts.by_category == {"education": 200, "living": 600, "living/rent": 600}
    assert found.step == 50


def test_percent_is_whole_percents() -> None:
    """Of the total, which is not there."""
    found = shares(RENT, BOOK)
    quarter, rest = Decimal("0.25"), Decimal("0.75")
    assert found.by_category == {"education": quarter, "living": rest, "living/rent": rest}
    assert found.by_month == {date(2016, 9, 1): rest, date(2016, 10, 1): quarter}
    assert found.by_cell == {
        ("education", date(2016, 10, 1)): quarter,
        ("living", date(2016, 9, 1)): rest,
    }


def test_parts_of_nothing_are_not_shown() -> None:
    """Where refunds outweigh what was spent there are no shares."""
    found = shares(RENT, replace(BOOK, amount=Decimal(-900)))
    assert (found.by_category, found.by_month, found.by_cell) == ({}, {}, {})


@pytest.mark.parametrize(("cash", "months"), [("2030.82", 5), ("1827.75", 5), ("1827.74", 4)])
def test_percent_has_whole_months_of_runway(cash: str, months: int) -> None:
    """406.165 a month are spent of this."""
    opening = {"opening_date": date(2016, 9, 1), "opening_cash": Decimal(cash) + Decimal("812.33")}
    assert shares(RENT, BOOK, **opening).runway_months == months


def test_percent_says_why_there_is_no_runway() -> None:
    """As everywhere else."""
    assert shares(RENT).runway_months == Unknown("no opening cash in money.toml")


@pytest.mark.parametrize("publish", [Publish.EXACT, Publish.ROUNDED, Publish.PERCENT])
def test_private_rows_are_in_no_figure(publish: Publish) -> None:
    """The figures are those of the other rows, and it is said that some are missing."""
    settings = MoneySettings("USD", publish, STEP, publish_details=True)
    without = shown(settings, RENT, BOOK)
    assert not isinstance(without, Hidden)
    noted = replace(without, basis=replace(without.basis, private_left_out=True))
    assert shown(settings, RENT, BOOK, DOCTOR) == noted
    assert noted != without


def test_private_row_of_a_later_day_does_not_announce_itself() -> None:
    """What is to come is nobody's business yet."""
    later = replace(DOCTOR, day=date(2016, 11, 1))
    settings = MoneySettings("USD", Publish.EXACT)
    assert shown(settings, RENT, later) == shown(settings, RENT)


@pytest.mark.parametrize("publish", [Publish.EXACT, Publish.ROUNDED, Publish.PERCENT])
def test_net_refund_is_named(publish: Publish) -> None:
    """A category of which more came back than was spent, and those above it."""
    back = Expense(5, date(2016, 9, 9), Decimal(-90), "USD", "health/insurance")
    found = shown(MoneySettings("USD", publish, STEP), RENT, back)
    assert not isinstance(found, Hidden)
    assert found.basis.net_refunds == ("health", "health/insurance")


# Every amount in here is a canary: none of them is a multiple of 50, nor is their sum.
RATE = Rate(date(2016, 9, 1), "USD", "MAD", Fraction("9.7351"), "a bank", 2)
CANARIES = MoneySettings(
    "USD",
    round_to=STEP,
    publish_details=True,
    opening_date=date(2016, 9, 1),
    opening_cash=Decimal("15234.56"),
    reserve=Decimal("1543.21"),
    budgets=(Budget("living", Decimal("923.17"), date(2016, 9, 1)),),
    recurring=(Recurring("living/rent", Decimal("617.31"), 3, date(2016, 9, 1)),),
    comparison=Comparison(
        "Degree", Decimal("80123.45"), 24, 3000, Decimal("1487.65"), Decimal("5038.71")
    ),
)
CANARY_ROWS = (
    RENT,
    BOOK,
    DOCTOR,
    replace(BOOK, amount=Decimal("-33.33"), units=("dl/goodfellow",)),
    replace(RENT, amount=Decimal("1237.89"), share=Fraction(1, 3), units=("dl",)),
    replace(BOOK, amount=Decimal("871.13"), spread=months_through(date(2016, 9, 1), AS_OF)),
    Expense(5, date(2016, 10, 9), Decimal("161.61"), "USD", "income/tutoring"),
    Expense(6, date(2016, 11, 9), Decimal("488.12"), "USD", "living/rent"),
    Expense(
        7,
        date(2016, 9, 9),
        Decimal("4321.01"),
        "MAD",
        "living/food",
        conversion=Conversion(1 / RATE.worth, (RATE,)),
    ),
)
STUDY = Study(
    minutes=1995,
    minutes_on={"dl": 855, "dl/goodfellow": 855},
    finished=(Finished("dl/goodfellow", "A book", date(2016, 10, 1)),),
    titles={"dl": "Deep learning", "dl/goodfellow": "A book"},
)


def leaves(value: object) -> Iterator[object]:
    """Every value in a tree of dataclasses, mappings and tuples that is none of these itself."""
    if is_dataclass(value):
        for field in fields(value):
            yield from leaves(getattr(value, field.name))
    elif isinstance(value, Mapping):
        for pair in value.items():
            yield from leaves(pair)
    elif isinstance(value, tuple):
        for one in value:
            yield from leaves(one)
    else:
        yield value


def redacted(publish: Publish) -> Redacted:
    """What may be shown of the canaries."""
    return redact(Ledger(replace(CANARIES, publish=publish), CANARY_ROWS), STUDY, AS_OF)


def exact_amounts() -> set[Decimal]:
    """Every amount of the canaries' exact sums, and each sum and difference of two of them."""
    ledger = Ledger(replace(CANARIES, publish=Publish.EXACT), CANARY_ROWS)
    found = (*leaves(redact(ledger, STUDY, AS_OF)), *(row.amount for row in CANARY_ROWS))
    single = {value for value in found if isinstance(value, Decimal) and value}
    assert [amount for amount in single if amount % STEP == 0] == []
    pairs = list(combinations(single, 2))
    return single | {a + b for a, b in pairs} | {abs(a - b) for a, b in pairs}


def test_rounded_holds_multiples_of_the_step_alone() -> None:
    """No exact amount, no rate: not one number with decimals that is anything else."""
    found = list(leaves(redacted(Publish.ROUNDED)))
    decimals = [value for value in found if isinstance(value, Decimal)]
    assert len(decimals) > 30
    assert [value for value in decimals if value % STEP] == []
    assert [value for value in found if isinstance(value, float | Fraction)] == []
    canaries = {amount for amount in exact_amounts() if amount % STEP}
    assert canaries.isdisjoint(value for value in found if isinstance(value, int | Decimal))


def test_percent_holds_whole_percents_alone() -> None:
    """No amount, no rate; numbers are percents, months and counts of rows."""
    found = list(leaves(redacted(Publish.PERCENT)))
    decimals = [value for value in found if isinstance(value, Decimal)]
    assert len(decimals) > 5
    assert [value for value in decimals if value % Decimal("0.01") or abs(value) > 2] == []
    assert [value for value in found if isinstance(value, float | Fraction)] == []
    assert exact_amounts().isdisjoint(value for value in found if isinstance(value, int | Decimal))


@pytest.mark.parametrize("publish", [Publish.ROUNDED, Publish.PERCENT, Publish.NONE])
def test_no_text_has_an_amount_in_it(publish: Publish) -> None:
    """Reasons, names and origins neither."""
    texts = [value for value in leaves(redacted(publish)) if isinstance(value, str)]
    digits = {str(amount).replace(".", "") for amount in exact_amounts()}
    assert [text for text in texts if any(one in text.replace(".", "") for one in digits)] == []


@given(
    st.lists(st.decimals(-(10**6), 10**6, places=2), max_size=9),
    st.decimals("0.01", 10**4, places=2),
)
def test_any_amount_is_rounded_to_any_step(amounts: list[Decimal], step: Decimal) -> None:
    """Whatever the step, nothing that is no multiple of it is left."""
    rows = (replace(RENT, amount=amount) for amount in amounts)
    settings = replace(CANARIES, publish=Publish.ROUNDED, round_to=step)
    found = leaves(sums(settings, *rows, *CANARY_ROWS))
    assert [value for value in found if isinstance(value, Decimal) and value % step] == []
