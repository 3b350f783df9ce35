"""The figures for programs, held against the values that are agreed on."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from plugins.costs.amounts_of import amounts_of
from plugins.costs.figures import money_figures
from plugins.costs.model import Budget, Comparison, Expense, Ledger, MoneySettings
from plugins.costs.months import months_through
from plugins.costs.study import Finished, Study

DEGREE = Comparison(
    label="2-year US master's (tuition only)",
    tuition=Decimal(80000),
    months=24,
    workload_hours=3000,
    living_monthly=Decimal(1500),
    forgone_net_monthly=Decimal(5000),
)
SETTINGS = MoneySettings(
    "USD",
    opening_date=date(2016, 9, 1),
    opening_cash=Decimal(15000),
    reserve=Decimal(1500),
    comparison=DEGREE,
)


def row(day: date, amount: str, category: str, share: str = "1") -> Expense:
    """A row in USD."""
    return Expense(2, day, Decimal(amount), "USD", category, share=Fraction(share))


def figures(ledger: Ledger, study: Study, as_of: date) -> Mapping[str, Any]:
    """The figures as a program reads them."""
    made = money_figures(amounts_of(ledger, as_of), study, ledger.settings.base, as_of)
    read: Mapping[str, Any] = json.loads(json.dumps(made))
    return read


def casablanca() -> tuple[Expense, ...]:
    """Ten months of the journal that this is modelled on."""
    months = months_through(date(2016, 9, 1), date(2017, 6, 1))
    course = row(date(2016, 10, 2), "900.00", "education/course")
    return (
        *(row(month.replace(day=3), "1200.00", "living/rent", "1/2") for month in months),
        *(row(month.replace(day=15), "430.00", "living/everything-else") for month in months),
        row(date(2016, 10, 1), "300.00", "living/coworking"),
        row(date(2016, 11, 1), "300.00", "living/coworking"),
        row(date(2016, 9, 20), "100.00", "education/book"),
        replace(course, spread=months_through(date(2016, 10, 1), date(2016, 12, 1))),
        row(date(2016, 10, 20), "-100.00", "education/course"),
        *(row(date(2017, month, 5), "50.00", "education/course") for month in (1, 2, 3, 4)),
    )


def test_ten_months_in_casablanca() -> None:
    """12,000.00 in all, 1,200.00 a month, 6.92 and 0.63 an hour, 26.67 an hour of the degree."""
    ledger = Ledger(SETTINGS, casablanca())
    found = figures(ledger, Study(minutes=1733 * 60), date(2017, 6, 30))
    assert found["spent"] == "12000.00"
    assert found["average_month"] == "1200.00"
    assert found["months_averaged"] == 10
    assert found["by_category"]["education"] == "1100.00"
    assert found["by_category"]["living/rent"] == "6000.00"
    assert found["by_category"]["living/coworking"] == "600.00"
    assert found["cost_per_hour"] == "6.92"
    assert found["education_cost_per_hour"] == "0.63"
    assert found["tuition_per_hour"] == "26.67"
    assert found["cash"] == "3000.00"


def test_every_key_with_its_form() -> None:
    """Amounts are text with decimals, months numbers, days ISO; the divisions round half up."""
    rows = (
        row(date(2016, 9, 3), "600.00", "living/rent"),
        row(date(2016, 9, 15), "250.00", "living/everything-else"),
        row(date(2016, 9, 20), "350.00", "education"),
        row(date(2016, 10, 1), "50.00", "living/everything-else"),
        row(date(2016, 10, 2), "250.00", "education"),
        row(date(2016, 11, 2), "70.00", "education"),
    )
    settings = replace(SETTINGS, budgets=(Budget("living", Decimal(900), date(2016, 9, 1)),))
    study = Study(
        minutes=1995,
        minutes_on={"dl": 1590, "dl/goodfellow": 1590, "dl/goodfellow/ch6": 855},
        finished=(Finished("dl/goodfellow/ch6", "Feedforward nets", date(2016, 9, 23)),),
        titles={"dl": "Deep learning", "dl/goodfellow": "Book", "dl/goodfellow/ch6": "Nets"},
    )
    assert figures(Ledger(settings, rows), study, date(2016, 10, 9)) == {
        "base": "USD",
        "spent": "1500.00",
        "income": "0.00",
        "cash": "13500.00",
        "reserve": "1500.00",
        "planned": "70.00",
        "average_month": "1200.00",
        "months_averaged": 1,
        "net_burn": "1200.00",
        "months_burned": 1,
        "runway_months": 10,
        "runway_date": "2017-08-09",
        "by_category": {
            "education": "600.00",
            "living": "900.00",
            "living/everything-else": "300.00",
            "living/rent": "600.00",
        },
        "by_month": {"2016-09": "1200.00", "2016-10": "300.00"},
        "cost_per_hour": "45.11",
        "education_cost_per_hour": "18.05",
        "tuition_per_hour": "26.67",
        "cost_per_unit": {"dl/goodfellow/ch6": "642.86"},
        "cost_per_track": {"dl": "1195.49"},
        "budgets": {
            "living": {
                "2016-09": {"budget": "900.00", "actual": "850.00", "variance": "50.00"},
                "2016-10": {"budget": "261.29", "actual": "50.00", "variance": "211.29"},
            }
        },
        "comparison": {
            "education": ["600.00", "80000.00"],
            "living": ["900.00", "36000.00"],
            "forgone": ["5000.00", "120000.00"],
        },
    }


def test_what_cannot_be_known_is_null_beside_its_reason() -> None:
    """An empty ledger, no cash, no log, no degree: each figure says why it is not there."""
    found = figures(Ledger(MoneySettings("JPY")), Study(), date(2016, 10, 9))
    hours, degree = "no hours logged", "no comparison in money.toml"
    assert found == {
        "base": "JPY",
        "spent": "0",
        "income": "0",
        "cash": None,
        "cash_why": "no opening cash in money.toml",
        "reserve": "0",
        "planned": "0",
        "average_month": None,
        "average_month_why": "too little history: no complete month with spending",
        "months_averaged": 0,
        "net_burn": None,
        "net_burn_why": "too little history: no complete month",
        "months_burned": 0,
        "runway_months": None,
        "runway_months_why": "no opening cash in money.toml",
        "runway_date": None,
        "runway_date_why": "no opening cash in money.toml",
        "by_category": {},
        "by_month": {},
        "cost_per_hour": None,
        "cost_per_hour_why": hours,
        "education_cost_per_hour": None,
        "education_cost_per_hour_why": hours,
        "tuition_per_hour": None,
        "tuition_per_hour_why": degree,
        "cost_per_unit": None,
        "cost_per_unit_why": hours,
        "cost_per_track": None,
        "cost_per_track_why": hours,
        "budgets": {},
        "comparison": None,
        "comparison_why": degree,
    }


def test_row_of_the_comparison_without_its_assumption_is_null() -> None:
    """The others are there."""
    degree = replace(DEGREE, living_monthly=None)
    ledger = Ledger(replace(SETTINGS, comparison=degree))
    assert figures(ledger, Study(), date(2016, 10, 9))["comparison"] == {
        "education": ["0.00", "80000.00"],
        "living": None,
        "living_why": "no living_monthly in the comparison of money.toml",
        "forgone": ["0.00", "120000.00"],
    }
