"""The cost view: my share, over its months, through the day, refunds in and income out."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from plugins.costs.model import Conversion, Expense
from plugins.costs.read import parse_expenses
from plugins.costs.spending import spend

HEADER = "date,amount,currency,category,payee,note,units,share,spread,visibility\n"


def rows(*lines: str) -> tuple[Expense, ...]:
    """Expenses from rows of costs.csv, without faults."""
    expenses, problems = parse_expenses(HEADER + "\n".join(lines), "costs.csv")
    assert problems == ()
    assert expenses is not None
    return expenses


def months(year: int, *numbers: int) -> tuple[date, ...]:
    """The first days of these months."""
    return tuple(date(year, number, 1) for number in numbers)


CASABLANCA = rows(
    *(
        f"{year}-{month:02}-03,1200.00,USD,living/rent,,,,1/2,,"
        for year, month in [(2016, n) for n in range(9, 13)] + [(2017, n) for n in range(1, 7)]
    ),
    *(
        f"{year}-{month:02}-15,430.00,USD,living/everything-else,,,,,,"
        for year, month in [(2016, n) for n in range(9, 13)] + [(2017, n) for n in range(1, 7)]
    ),
    "2016-10-01,300.00,USD,living/coworking,,,,,,",
    "2016-11-01,300.00,USD,living/coworking,,,,,,",
    "2016-09-20,100.00,USD,education/book,,,,,,",
    "2016-10-02,900.00,USD,education/course,,,,,2016-10..2016-12,",
    "2016-10-20,-100.00,USD,education/course,,,,,,",
    *(f"2017-{month:02}-05,50.00,USD,education/course,,,,,," for month in (1, 2, 3, 4)),
)


def test_ten_months_in_casablanca() -> None:
    """The figures of the journal that this is modelled on."""
    spending = spend(CASABLANCA, date(2017, 6, 30))
    assert spending.total == Decimal("12000.00")
    assert spending.by_category()["education"] == Decimal("1100.00")
    assert spending.by_category()["living/rent"] == Decimal("6000.00")
    assert spending.average_month == Decimal("1200.00")
    assert spending.months_averaged == 10


def test_parents_hold_what_is_below_them() -> None:
    """A category has its own rows and those of its parts."""
    found = spend(
        rows(
            "2016-09-03,10,USD,living,,,,,,",
            "2016-09-03,20,USD,living/rent,,,,,,",
            "2016-09-03,5,USD,living/rent/deposit,,,,,,",
        ),
        date(2016, 9, 30),
    ).by_category()
    assert found == {"living": 35, "living/rent": 25, "living/rent/deposit": 5}


def test_only_months_through_the_day_are_recognised() -> None:
    """What is paid for later months is not spent yet, in this view."""
    spending = spend(rows("2016-10-02,1000.00,USD,x,,,,,2016-10..2016-12,"), date(2016, 11, 15))
    assert spending.total == Decimal("666.67")
    assert spending.by_month() == dict(
        zip(months(2016, 10, 11), (Decimal("333.34"), Decimal("333.33")), strict=True)
    )


def test_later_rows_are_counted_nowhere() -> None:
    """A row of tomorrow is a plan, also where its months are past."""
    spending = spend(
        rows("2016-10-02,9,USD,x,,,,,2016-08..2016-09,", "2016-10-02,9,USD,income/x,,,,,,"),
        date(2016, 10, 1),
    )
    assert spending.total == 0
    assert spending.income == 0
    assert spending.months == ()


def test_share_goes_before_spread() -> None:
    """Half of 0.05 is 0.03, and that is spread."""
    spending = spend(rows("2016-09-03,0.05,USD,x,,,,1/2,2016-09..2016-10,"), date(2016, 10, 1))
    assert list(spending.by_month().values()) == [Decimal("0.02"), Decimal("0.01")]


def test_refund_lessens_its_category_and_month() -> None:
    """A refund is a negative expense."""
    spending = spend(
        rows("2016-09-03,900,USD,education,,,,,,", "2016-10-03,-100,USD,education,,,,,,"),
        date(2016, 10, 31),
    )
    assert spending.by_category() == {"education": 800}
    assert spending.by_month()[date(2016, 10, 1)] == -100


def test_income_is_no_spending() -> None:
    """Income is summed apart, with its share; a name that only begins alike is none."""
    spending = spend(
        rows(
            "2016-09-03,150,USD,income/tutoring,,,,1/2,,",
            "2016-09-03,7,USD,income,,,,,,",
            "2016-09-03,5,USD,income-tax,,,,,,",
        ),
        date(2016, 9, 30),
    )
    assert spending.total == 5
    assert spending.income == 82


def test_months_have_no_gap() -> None:
    """A month in which nothing was spent is a month."""
    spending = spend(
        rows("2016-09-03,10,USD,x,,,,,,", "2016-11-03,20,USD,x,,,,,,"), date(2016, 12, 15)
    )
    assert spending.by_month() == dict(zip(months(2016, 9, 10, 11), (10, 0, 20), strict=True))


def test_average_leaves_out_the_month_that_is_not_over() -> None:
    """Two complete months, and what was spent in them."""
    spending = spend(
        rows("2016-09-03,10,USD,x,,,,,,", "2016-11-03,500,USD,x,,,,,,"), date(2016, 11, 29)
    )
    assert spending.average_month == 5
    assert spending.months_averaged == 2


def test_no_complete_month_has_no_average() -> None:
    """In the first month it is unknown."""
    spending = spend(rows("2016-09-03,10,USD,x,,,,,,"), date(2016, 9, 29))
    assert spending.average_month is None
    assert spending.months_averaged == 0


def test_conversion_is_not_rounded() -> None:
    """Two halves of a cent are one."""
    row = Expense(
        1, date(2016, 9, 3), Decimal("0.05"), "MAD", "x", conversion=Conversion(Fraction(1, 10))
    )
    assert spend((row, row), date(2016, 9, 30)).total == Decimal("0.01")


def test_cells_are_top_categories_by_month() -> None:
    """What the chart stacks: the first word of each category."""
    spending = spend(
        rows("2016-09-03,10,USD,living/rent,,,,,,", "2016-09-04,20,USD,living/food,,,,,,"),
        date(2016, 9, 30),
    )
    assert spending.by_cell() == {("living", date(2016, 9, 1)): 30}
