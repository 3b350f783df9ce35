"""A journal in which every amount is distinctive, and the ways in which an amount may be written.

No amount, and no sum of all, is a multiple of the step that amounts are rounded to, and none is
below 1,000: so it has four figures even in whole units, and no count, percent or day is mistaken
for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from html import unescape
from itertools import combinations
from pathlib import Path
from typing import Any

from plugins.costs.amounts_of import amounts_of
from plugins.costs.figures import money_figures
from plugins.costs.model import Expense, Ledger
from plugins.costs.read import read
from plugins.costs.rounding import to_minor
from plugins.costs.share import my_amount, times
from plugins.costs.study import Study
from tests.journals import Journal, add_plan

AS_OF = date(2017, 1, 20)
STEP = Decimal(100)
COSTS = """\
date,amount,currency,category,payee,note,units,share,spread,visibility
2016-09-03,61237.58,MAD,living/rent,Zaid,first of 61237.58,,1/2,,
2016-09-15,1483.29,USD,living/food,Souk,"list: 1,483.29",,,,
2016-09-20,2719.37,EUR,education/book,Shop,"2 719,37 in all",dl/goodfellow/ch6,,,
2016-10-02,8437.61,USD,education/course,School,half of it,dl,,2016-10..2017-02,
2016-10-20,-1268.43,USD,education/course,School,back: 126843,dl,,,
2016-11-03,64391.17,MAD,living/rent,Zaid,,,2/3,,
2016-11-14,3127.83,EUR,health/insurance,Doctor,secret,,,,private
2016-11-20,2641.93,USD,income/tutoring,Student,,,,,
2016-12-05,-1731.39,USD,travel/visa,Consulate,,,,,
2016-12-09,1367.73,GBP,living/food,Grocer,,dl/goodfellow dl/goodfellow/ch10,,,
2017-01-04,1879.67,USD,living/rent,Zaid,,,,,
2017-02-03,1543.21,USD,living/rent,Zaid,to come,,,,
"""
RATES = """\
date,from,to,rate,source
2016-09-01,USD,MAD,9.7351,a bank
2016-11-01,MAD,USD,0.101937,a bank
2016-09-10,EUR,USD,1.12473,a bank
2016-11-10,USD,EUR,0.913741,a bank
2016-12-01,GBP,USD,1.25931,a bank
"""
MONEY = """\
base = "USD"
publish = "{publish}"
round_to = 100
publish_details = {details}
opening_date = 2016-09-01
opening_cash = "47234.56"
reserve = "1846.73"

[[budget]]
category = "living"
monthly = "3923.17"
from = 2016-09-01

[[budget]]
category = "travel"
monthly = "1234.56"
from = 2016-11-10

[[recurring]]
category = "living/rent"
amount = "2617.31"
day = 3
from = 2016-09-03

[comparison]
label = "A degree"
tuition = "80123.45"
months = 24
workload_hours = 3000
living_monthly = "1487.65"
forgone_net_monthly = "5038.71"
source = "a guess"
"""


def add_canaries(journal: Journal, publish: str, details: str = "false") -> None:
    """A plan, a log and money in all its forms, to be published in this way."""
    add_plan(journal)
    journal.post("nets", "Units: dl/goodfellow/ch6", "What I learned.")
    journal.write("content/data/costs.csv", COSTS)
    journal.write("content/data/rates.csv", RATES)
    journal.write("content/data/money.toml", MONEY.format(publish=publish, details=details))


def single_amounts(data: Path) -> frozenset[Decimal]:
    """Every exact amount of a ledger: as written, my part, converted, and all sums of these, with
    the private rows and without."""
    ledger = read(data).value
    assert isinstance(ledger, Ledger)
    assert ledger.unconverted == ()
    public = replace(ledger, expenses=tuple(row for row in ledger.expenses if not row.private))
    found = {amount for row in ledger.expenses for amount in _of_row(row)}
    for one in (ledger, public):
        amounts = amounts_of(one, AS_OF)
        found |= set(_in_json(money_figures(amounts, Study(), "USD", AS_OF)))
        found |= {to_minor(amount, "USD") for _, amount in amounts.cash_on}
        found |= {to_minor(amount, "USD") for amount in amounts.by_cell.values()}
    found |= {Decimal(text) for text in re.findall(r'"([\d.]+\.\d\d|80123)"', MONEY)}
    return frozenset(abs(amount) for amount in found if abs(amount) >= 1000)


def _of_row(row: Expense) -> Iterator[Decimal]:
    yield row.amount
    yield my_amount(row)
    yield to_minor(times(row.amount, row.rate), "USD")
    yield to_minor(times(my_amount(row), row.rate), "USD")


def _in_json(value: Any) -> Iterator[Decimal]:
    if isinstance(value, dict):
        for one in value.values():
            yield from _in_json(one)
    elif isinstance(value, list):
        for one in value:
            yield from _in_json(one)
    elif isinstance(value, str) and re.fullmatch(r"-?\d+\.\d\d", value):
        yield Decimal(value)


def with_pairs(amounts: Iterable[Decimal]) -> frozenset[Decimal]:
    """These and the sums and differences of any two of them, as far as they have four figures."""
    single = frozenset(amounts)
    pairs = list(combinations(single, 2))
    found = single | {a + b for a, b in pairs} | {abs(a - b) for a, b in pairs}
    return frozenset(amount for amount in found if amount >= 1000)


# Between thousands: nothing, comma, point, apostrophes, and the spaces that languages have there.
_BETWEEN = (
    *("", ",", ".", "'", "\N{RIGHT SINGLE QUOTATION MARK}"),
    *(" ", "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}", "\N{THIN SPACE}"),
)


def ways_of_writing(amount: Decimal) -> Iterator[str]:
    """The amount with its decimals, in minor units, and in whole units where these are no multiple
    of the step: 1234.56, 1,234.56, 1 234,56, 123456, 1235, 1,235, 1234."""
    exact = amount.quantize(Decimal("0.01"))
    yield str(exact).replace(".", "")
    for between in _BETWEEN:
        grouped = f"{exact:,}"
        whole, _, decimals = grouped.partition(".")
        for point in ".,":
            yield f"{whole.replace(',', between)}{point}{decimals}"
        for rounding in (ROUND_DOWN, ROUND_HALF_UP):
            units = exact.quantize(Decimal(1), rounding)
            if units % STEP:
                yield f"{units:,}".replace(",", between)


_SPACE = "[ \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}]"
_NUMBERS = re.compile(rf"\d+(?:(?:[.,'\N{{RIGHT SINGLE QUOTATION MARK}}]|{_SPACE})\d+)*")
# Lengths and places in a drawing, in hundredths of a unit: `M12.5 40.31H9`.
_GEOMETRY = re.compile(
    r'\b(?:d|x|y|[xy][12]|c[xy]|r|width|height|points|viewBox|transform)="[\d\s.,A-Za-z()-]*"'
)


def numbers_in(raw: bytes) -> frozenset[str]:
    """Every number in a file as it is written; of several with spaces between them each run.

    What lies in a drawing's geometry is none: that nothing can be had from there is another test.
    """
    text = _GEOMETRY.sub("", unescape(raw.decode("utf-8", "replace")))
    found: set[str] = set()
    for run in set(_NUMBERS.findall(text)):
        parts = re.split(f"({_SPACE})", run)
        for first in range(0, len(parts), 2):
            for last in range(first, min(len(parts), first + 7), 2):
                found.add("".join(parts[first : last + 1]))
    return frozenset(found)
