"""Whether an author's own text names an amount: a note could tell what no figure may."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from plugins.costs.model import Expense
from plugins.costs.rounding import to_minor
from plugins.costs.share import my_amount, times

_FEWEST = 2  # figures: a note may well say "part 1"
_LONGEST = 4  # words of one number: `1 234 567 890`
_NUMBER = re.compile(r"[0-9]+(?:[.,'\N{RIGHT SINGLE QUOTATION MARK}][0-9]+)*")
_BETWEEN = str.maketrans("", "", ".,'\N{RIGHT SINGLE QUOTATION MARK}")


def figures_of(rows: Iterable[Expense], base: str) -> frozenset[str]:
    """The figures of each row's amount and of my part of it, in its currency and in the base:
    `123456` for 1234.56, and `1234` and `1235`, which stand for it in whole units."""
    amounts = (amount for row in rows for amount in _amounts(row, base))
    found = {figures for amount in amounts for figures in _figures(amount)}
    return frozenset(figures for figures in found if len(figures) >= _FEWEST)


def names_amount(text: str, figures: frozenset[str]) -> bool:
    """Whether a number in the text has these figures, whatever stands between its thousands and
    before its decimals: `1234.56`, `1,234.56`, `1 234,56`, `1.234,56`."""
    words = text.split()
    return any(
        number.translate(_BETWEEN) in figures
        for first in range(len(words))
        for count in range(1, _LONGEST + 1)
        for number in _NUMBER.findall("".join(words[first : first + count]))
    )


def _amounts(row: Expense, base: str) -> Iterator[Decimal]:
    for amount in {row.amount, my_amount(row)}:
        yield abs(to_minor(amount, row.currency))
        yield abs(to_minor(times(amount, row.rate), base))


def _figures(amount: Decimal) -> Iterator[str]:
    whole, point, decimals = f"{amount:f}".partition(".")
    yield whole + decimals
    if point:
        yield whole + decimals.rstrip("0")
    for rounding in (ROUND_DOWN, ROUND_HALF_UP):
        yield str(amount.quantize(Decimal(1), rounding))
