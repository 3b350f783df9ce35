"""Postings become expenses and price directives become rates, by the same rules as rows of CSV."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cached_property, lru_cache
from pathlib import Path

from plugins.costs.beancount.accounts import category_of
from plugins.costs.beancount.queries import Answer
from plugins.costs.cells import parse_currency, parse_day
from plugins.costs.expenses import parse_expense
from plugins.costs.model import Conversion, Expense, Rate
from plugins.costs.rates import Rates, rates_of
from plugins.costs.table import Row
from plugins.problems import Problem, error, shown_path, warning
from plugins.studylog.unknown import Unknown

IN_TRANSACTION = "in the transaction"


@dataclass(frozen=True)
class Chart:
    """What the accounts of a ledger mean: how it calls its expenses and its income, and which
    categories its author gave to accounts."""

    options: Mapping[str, str]
    categories: tuple[tuple[str, str], ...]

    @cached_property
    def expenses(self) -> str:
        """The first part of the accounts of expenses."""
        return self.options.get("name_expenses", "Expenses")

    @cached_property
    def income(self) -> str:
        """The first part of the accounts of income."""
        return self.options.get("name_income", "Income")

    def reads(self, account: str) -> bool:
        """Whether postings on this account are rows."""
        return _root(account) in {self.expenses, self.income}

    def category(self, posting: Answer) -> str:
        """The category that a posting names itself, or else the one of its account."""
        income = _root(posting["account"]) == self.income
        return posting["category"] or category_of(
            posting["account"], self.categories, income=income
        )


def _root(account: str) -> str:
    return account.partition(":")[0]


def parse_prices(answers: Iterable[Answer]) -> tuple[Rates, tuple[Problem, ...]]:
    """The rates that price directives give, and what is wrong with some.

    Prices of what is no currency (shares, miles) are left out: no amount can be in them. Of two
    prices for one day the first one counts, as in rates.csv.
    """
    first: dict[tuple[date, str, str], Rate] = {}
    problems: list[Problem] = []
    for answer in answers:
        shown, line = _place(answer)
        try:
            rate = _rate(answer, line)
        except ValueError as reason:
            problems.append(error(shown, line, "RAT004", str(reason)))
            continue
        if rate is None:
            continue
        counted = first.setdefault((rate.day, rate.source, rate.target), rate)
        if counted.worth != rate.worth:
            again = f"a second price of {rate.source} in {rate.target} on {rate.day}"
            message = f"{again}: the first one counts (expected one a day)"
            problems.append(warning(shown, line, "RAT005", message))
    return rates_of(first.values()), tuple(problems)


def _rate(answer: Answer, line: int) -> Rate | None:
    """The rate of a price directive; None where it is of no use here."""
    try:
        source, target = parse_currency(answer["currency"]), parse_currency(answer["target"])
    except ValueError:
        return None
    worth = Fraction(Decimal(answer["number"]))
    if source == target:
        return None
    return Rate(parse_day(answer["day"]), source, target, _above(worth), answer["source"], line)


def _above(worth: Fraction) -> Fraction:
    if worth <= 0:
        raise ValueError("the price has to be more than 0")
    return worth


def parse_postings(
    answers: Iterable[Answer], chart: Chart, rates: Rates, base: str
) -> tuple[tuple[Expense, ...], tuple[Problem, ...]]:
    """The rows in a ledger, and what is wrong with some, which are left out.

    Money that went out is positive in them, a refund negative, and so is income that was given
    back: which of them it is, the category says. Postings of nothing are no rows. A row with
    a price of its own, `@` or `@@`, has its conversion to `base` already.
    """
    expenses: list[Expense] = []
    problems: list[Problem] = []
    for answer in answers:
        if not chart.reads(answer["account"]) or not Decimal(answer["number"]):
            continue
        shown, line = _place(answer)
        cells = _cells(answer, chart.category(answer))
        expense, faults = parse_expense(Row(line, cells), shown)
        problems += faults
        if expense is None:
            continue
        try:
            expenses.append(_priced(expense, answer, rates, base))
        except ValueError as reason:
            problems.append(error(shown, line, "CST011", str(reason)))
    return tuple(expenses), tuple(problems)


def _cells(posting: Answer, category: str) -> dict[str, str]:
    """A posting as the cells of a row in costs.csv."""
    number = Decimal(posting["number"])
    amount = f"{-number if category.partition('/')[0] == 'income' else number:f}"
    # Decimals that are all 0 say nothing; others are too many where the currency has fewer.
    amount = amount.rstrip("0").rstrip(".") if "." in amount else amount
    tags = [tag for tag in posting["tags"].split(",") if "/" in tag]
    return {
        "date": posting["day"],
        "amount": amount,
        "currency": posting["currency"],
        "category": category,
        "payee": posting["payee"].strip(),
        "note": posting["narration"].strip(),
        "units": " ".join([posting["units"], *tags]),
        "share": posting["share"],
        "spread": posting["spread"],
        "visibility": posting["visibility"],
    }


def _priced(expense: Expense, posting: Answer, rates: Rates, base: str) -> Expense:
    """The row with the conversion that its own price gives it, if it has one.

    From the price's currency it goes on to the base one; where there is no rate for that, the row
    is converted as if it had no price. ValueError where the price is none.
    """
    own, target = expense.currency, posting["price_currency"]
    if not posting["price"] or own in {base, target}:
        return expense
    worth = _above(Fraction(Decimal(posting["price"])))
    rate = Rate(expense.day, own, target, worth, IN_TRANSACTION, expense.line)
    onward = rates.on(expense.day, target, base, base)
    if isinstance(onward, Unknown):
        return expense
    conversion = Conversion(worth * onward.worth, (rate, *onward.rates))
    return replace(expense, conversion=conversion)


def _place(answer: Answer) -> tuple[str, int]:
    """The file and the line where an answer stands in the ledger."""
    return _shown(answer["file"]), int(answer["line"] or 0)


@lru_cache(maxsize=64)
def _shown(file: str) -> str:
    return shown_path(Path(file))
