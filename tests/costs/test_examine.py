"""What is told of the money once the day and the plan are known."""

from datetime import date
from pathlib import Path

import pytest

from plugins.costs.examine import examine
from plugins.costs.model import Books, Ledger, MoneySettings
from plugins.costs.read import read
from plugins.curriculum.read import parse
from plugins.problems import Problem
from plugins.site import Data

AS_OF = date(2016, 10, 9)
HEADER = "date,amount,currency,category,units\n"


def told(
    folder: Path, costs: str, *, money: str = "", rates: str = "", plan: str = ""
) -> list[str]:
    """The problems of these files on the day, each file by its name alone."""
    return [
        str(problem).removeprefix(f"{folder.as_posix()}/")
        for problem in problems(folder, costs, money=money, rates=rates, plan=plan)
    ]


def problems(
    folder: Path, costs: str, *, money: str = "", rates: str = "", plan: str = ""
) -> list[Problem]:
    """The same, whole."""
    (folder / "costs.csv").write_text(HEADER + costs, encoding="utf-8")
    (folder / "rates.csv").write_text("date,from,to,rate\n" + rates, encoding="utf-8")
    (folder / "money.toml").write_text(f'base = "USD"\n{money}', encoding="utf-8")
    reading = read(folder)
    assert reading.problems == ()
    curriculum, faults = parse(plan, "c.toml")
    assert faults == ()
    return list(examine(Data(AS_OF, (reading.value, curriculum) if plan else (reading.value,))))


def test_without_money_there_is_nothing_to_tell() -> None:
    """A blog need not have any."""
    assert list(examine(Data(AS_OF))) == []


def test_row_without_a_rate_is_an_error_once_it_is_paid(tmp_path: Path) -> None:
    """One to come need not have a rate yet."""
    rows = "2016-10-09,5.00,MAD,food,\n2016-10-10,6.00,MAD,food,\n"
    missing, later = problems(tmp_path, rows, rates="2016-09-01,MAD,USD,0.1\n")
    assert missing.refuses
    assert not later.refuses
    assert (missing.line, missing.code, later.line, later.code) == (2, "CST011", 3, "CST013")
    assert missing.message == (
        "5.00 MAD cannot be converted: the last rate from MAD to USD is of 2016-09-01, 38 days old "
        "then, of at most 31 (expected one in rates.csv of 2016-10-09 or at most 31 days before)"
    )


def test_ledger_has_no_file_of_rates(tmp_path: Path) -> None:
    """Its prices are in itself."""
    (tmp_path / "costs.csv").write_text(f"{HEADER}2016-10-09,5,MAD,food,\n", encoding="utf-8")
    (tmp_path / "money.toml").write_text('base = "USD"', encoding="utf-8")
    value = read(tmp_path).value
    assert isinstance(value, Ledger)
    settings = MoneySettings("USD", books=Books("costs.beancount"))
    (problem,) = examine(Data(AS_OF, (Ledger(settings, (), value.unconverted),)))
    expected = "(expected a price in the ledger of 2016-10-09 or at most 31 days before)"
    assert problem.message.endswith(expected)


def test_rows_to_come_are_one_warning_at_the_first(tmp_path: Path) -> None:
    """In the order of the file, whether they have a rate or not."""
    rows = "2016-10-09,5,USD,food,\n2016-12-01,5,MAD,food,\n2016-11-01,5,USD,food,\n"
    (problem,) = problems(tmp_path, rows)
    assert not problem.refuses
    assert (problem.line, problem.code) == (3, "CST013")
    assert problem.message == (
        "2 rows are dated after 2016-10-09, this one and others: planned, and counted nowhere "
        "(expected, if it was paid, a day that is over)"
    )


def test_one_row_to_come_is_no_more(tmp_path: Path) -> None:
    """It has no others."""
    assert told(tmp_path, "2016-10-10,5,USD,food,\n") == [
        (
            "costs.csv:2: CST013 the row is dated after 2016-10-09: planned, and counted nowhere "
            "(expected, if it was paid, a day that is over)"
        )
    ]


def test_rows_before_the_opening_are_one_warning(tmp_path: Path) -> None:
    """The cash was counted after they had been paid."""
    rows = "2016-09-01,5,USD,food,\n2016-08-31,5,USD,food,\n2016-08-01,5,USD,food,\n"
    assert told(tmp_path, rows, money="opening_date = 2016-09-01") == [
        (
            "costs.csv:3: CST014 2 rows are dated before the opening_date, 2016-09-01, this one "
            "and others: spent, but not taken from the opening cash"
        )
    ]


def test_rate_that_is_turned_is_told_once_a_pair(tmp_path: Path) -> None:
    """At the first of the rates; where there is one of its own, nothing is turned."""
    rows = (
        "2016-09-20,5,MAD,food,\n2016-09-03,5,MAD,food,\n2016-09-03,5,EUR,food,\n"
        "2016-09-03,5,TND,food,\n2016-09-03,5,USD,food,\n2016-10-10,5,JPY,food,\n"
    )
    rates = (
        "2016-09-15,USD,MAD,10\n2016-09-01,USD,MAD,9\n2016-09-01,EUR,USD,1.1\n"
        "2016-09-01,USD,TND,2\n2016-09-20,USD,JPY,100\n"
    )
    found = [text for text in told(tmp_path, rows, rates=rates) if "CST013" not in text]
    assert found == [
        (
            "rates.csv:2: RAT006 the rate from USD to MAD is used the other way round for 2 rows "
            "in MAD (expected one from MAD to USD)"
        ),
        (
            "rates.csv:5: RAT006 the rate from USD to TND is used the other way round for 1 row in "
            "TND (expected one from TND to USD)"
        ),
    ]


def test_prices_of_a_ledger_may_be_turned(tmp_path: Path) -> None:
    """There one way is the custom."""
    problems(tmp_path, "2016-09-03,5,MAD,food,\n", rates="2016-09-01,USD,MAD,10\n")
    value = read(tmp_path).value
    assert isinstance(value, Ledger)
    settings = MoneySettings("USD", books=Books("costs.beancount"))
    assert list(examine(Data(AS_OF, (Ledger(settings, value.expenses),)))) == []


def budget(category: str, since: str = "2016-09-01") -> str:
    """A table of money.toml."""
    return f'[[budget]]\ncategory = "{category}"\nmonthly = "9"\nfrom = {since}\n'


def test_budget_that_nothing_uses_is_told_once(tmp_path: Path) -> None:
    """A parent of what is spent on is used; a second budget of the same category is no news."""
    money = budget("living") + budget("travel") + budget("travel", "2017-01-01") + budget("fod")
    rows = "2016-09-03,5,USD,living/rent,\n2016-09-03,5,USD,food,\n"
    assert told(tmp_path, rows, money=money) == [
        'money.toml:6: MNY006 no row is in the category "travel" (expected the category of a row)',
        'money.toml:14: MNY006 no row is in the category "fod" (did you mean "food"?)',
    ]


@pytest.mark.parametrize(
    ("category", "warned"), [("living/rnt", True), ("living/rent", False), ("gym", False)]
)
def test_recurring_item_is_told_where_it_is_misspelt(
    tmp_path: Path, category: str, warned: bool
) -> None:
    """What was never paid yet may be due all the same."""
    item = f'[[recurring]]\ncategory = "{category}"\namount = "9"\nday = 3\nfrom = 2016-09-01\n'
    found = told(tmp_path, "2016-09-03,5,USD,living/rent,\n", money=item)
    meant = 'money.toml:2: MNY006 no row is in the category "living/rnt" (did you mean'
    assert [text.startswith(meant) for text in found] == [True] * warned


def test_before_the_first_row_every_budget_is_unused(tmp_path: Path) -> None:
    """Which is no news."""
    assert told(tmp_path, "", money=budget("living")) == []


PLAN = '[[track]]\nid = "dl"\ntitle = "D"\n[[track.resource]]\nid = "book"\ntitle = "B"\n'


def test_unknown_unit_is_an_error_and_the_row_counts(tmp_path: Path) -> None:
    """Tracks and resources are known; every row that has the slip is named."""
    rows = (
        "2016-09-03,5,USD,food,dl dl/book\n2016-09-03,5,USD,food,dl dl/bok\n"
        "2016-09-03,5,MAD,food,dl/bok\n"
    )
    found = problems(tmp_path, rows, plan=PLAN, rates="2016-09-01,MAD,USD,1\n")
    assert [(problem.line, problem.code, problem.refuses) for problem in found] == [
        (3, "CST012", True),
        (4, "CST012", True),
    ]
    assert found[0].message == (
        'units: unknown id "dl/bok" (did you mean "dl/book"?) '
        "(expected a track, resource or unit of c.toml)"
    )


def test_without_a_plan_no_unit_is_unknown(tmp_path: Path) -> None:
    """Who keeps none may write there what they like."""
    assert told(tmp_path, "2016-09-03,5,USD,food,anything\n") == []
