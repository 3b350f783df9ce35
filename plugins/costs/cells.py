"""What one cell may hold: each function takes its text and returns the value.

All of them raise ValueError with what was found and what was expected, and none of them guesses.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache, lru_cache

from babel.numbers import get_currency_precision, list_currencies

from plugins.costs.months import months_through
from plugins.problems import did_you_mean

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_NUMBER = re.compile(r"[+-]?[0-9]{1,12}(?:\.([0-9]{1,9}))?")
_GROUPED = re.compile(r"[+-]?[0-9]+(?:[.,'\s][0-9]+)+")
_PERCENT = re.compile(r"([0-9]{1,2}(?:\.[0-9]{1,9})?|100)\s*%")
_RATIO = re.compile(r"([0-9]{1,9})/([0-9]{1,9})|[0-9]{1,9}(?:\.[0-9]{1,9})?")
_SPREAD = re.compile(r"([0-9]{4}-[0-9]{2})\.\.([0-9]{4}-[0-9]{2})")
_CATEGORY = re.compile(r"[^\W_]+(?:-[^\W_]+)*(?:/[^\W_]+(?:-[^\W_]+)*)*")
_CURRENCIES = frozenset(list_currencies())
_FIRST_YEAR = 1970  # a year before is a slip of the pen, and would make a table of its months
_LAST_YEAR = 2199  # and so is one after
_LONGEST_SPREAD = 600  # months, for the same reason

# Thousands of rows have the same few days, categories, shares and spreads.
_remembered = lru_cache(maxsize=4096)


@_remembered
def parse_day(text: str) -> date:
    """A day such as 2016-09-03."""
    if not _DAY.fullmatch(text):
        raise ValueError(f'"{text}" is no date: expected one like 2016-09-03')
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise ValueError(f'"{text}" is no day of the calendar') from None
    return sensible_day(day)


def sensible_day(day: date) -> date:
    """The day, where its year is no slip of the pen."""
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        years = f"{_FIRST_YEAR} to {_LAST_YEAR}"
        raise ValueError(f'"{day}" is not in the years {years}: expected a date like 2016-09-03')
    return day


def parse_currency(text: str) -> str:
    """A currency's three letters as in ISO 4217."""
    if text not in _CURRENCIES:
        guess = did_you_mean(text, _CURRENCIES)
        raise ValueError(f'unknown currency "{text}"{guess}: expected a code like USD')
    return text


def parse_number(text: str) -> Decimal:
    """A decimal number with a point and nothing between its thousands, of either sign."""
    if not _NUMBER.fullmatch(text):
        advice = ", with a point before the decimals and nothing between the thousands"
        hint = advice if _GROUPED.fullmatch(text) else ""
        raise ValueError(f'"{text}" is no amount: expected one like 1234.56{hint}')
    return Decimal(text)


def parse_sum(text: str, currency: str | None) -> Decimal:
    """An amount of either sign, or 0, in no finer units than its currency has.

    Where the currency is not known (None), its decimals are not checked.
    """
    amount = parse_number(text)
    decimals = len(text.partition(".")[2])
    if currency is not None and decimals > _decimals(currency):
        counted = "1 decimal" if decimals == 1 else f"{decimals} decimals"
        found = f'"{text}" has {counted} where {currency} has {_decimals(currency)}'
        raise ValueError(f"{found}: expected no more than these")
    return amount


def parse_amount(text: str, currency: str | None) -> Decimal:
    """As `parse_sum`, but not 0."""
    amount = parse_sum(text, currency)
    if not amount:
        raise ValueError(f'the amount "{text}" is nothing: expected one other than 0')
    return amount


# babel looks it up in a table for each call: too slow for every row.
_decimals = cache(get_currency_precision)


@_remembered
def parse_category(text: str) -> str:
    """A path of lower-case words such as `living/rent`."""
    if not _CATEGORY.fullmatch(text) or text != text.lower():
        expected = "expected lower-case words like living/rent"
        raise ValueError(f'"{text}" is no category: {expected}')
    return text


def parse_units(text: str) -> tuple[str, ...]:
    """Paths of the curriculum, with commas, semicolons or spaces between them."""
    return tuple(dict.fromkeys(re.findall(r"[^,;\s]+", text)))


@_remembered
def parse_share(text: str) -> Fraction:
    """The part that is mine, from 0 to 1: a fraction (`1/2`) or a decimal (`0.5`), or all of it."""
    if not text:
        return Fraction(1)
    if percent := _PERCENT.fullmatch(text):
        written = (Decimal(percent[1]) / 100).normalize()
        raise ValueError(f'"{text}" is no share: expected {written:f}, without a percent sign')
    found = _RATIO.fullmatch(text)
    if found is None or (found[2] is not None and not int(found[2])):
        raise ValueError(f'"{text}" is no share: expected one like 1/2 or 0.5')
    share = Fraction(text)
    if share > 1:
        raise ValueError(f'the share "{text}" is more than the whole: expected 0 to 1')
    return share


@_remembered
def parse_spread(text: str) -> tuple[date, ...]:
    """The months from the first through the last, or none where the cell is empty."""
    if not text:
        return ()
    found = _SPREAD.fullmatch(text)
    if found is None:
        raise ValueError(f'"{text}" is no span of months: expected one like 2016-10..2016-12')
    first, last = (parse_day(f"{month}-01") for month in found.groups())
    if last < first:
        advice = "expected the earlier month first"
        raise ValueError(f'the spread "{text}" ends before it starts: {advice}')
    months = months_through(first, last)
    if len(months) > _LONGEST_SPREAD:
        raise ValueError(f'the spread "{text}" is longer than {_LONGEST_SPREAD} months')
    return months


def parse_visibility(text: str) -> bool:
    """Whether the row is private."""
    if text not in {"", "private"}:
        guess = did_you_mean(text, ["private"])
        raise ValueError(f'unknown visibility "{text}"{guess}: expected private or nothing')
    return text == "private"
