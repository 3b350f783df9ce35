"""The shapes that a value in money.toml may have: any TOML value in, ours out.

Each returns None where the value is of another kind, and raises ValueError, with what was found and
expected, where it is of the right kind but cannot be used.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal

from plugins.costs.cells import parse_category, parse_currency, parse_sum, sensible_day

AMOUNT = 'an amount in quotes such as "1500.00"'
DAY = "a date without quotes such as 2016-09-01"
CATEGORY = 'a category such as "living/rent"'
TEXT = "a text in quotes"
COUNT = "a whole number of 1 or more, without quotes"


def text(value: object) -> str | None:
    """Words on one line; an empty text says nothing and is none."""
    return " ".join(value.split()) or None if isinstance(value, str) else None


def texts(value: object) -> tuple[str, ...] | None:
    """A list of texts."""
    found = tuple(map(text, value)) if isinstance(value, list) else (None,)
    return tuple(item for item in found if item is not None) if None not in found else None


def flag(value: object) -> bool | None:
    """True or false."""
    return value if isinstance(value, bool) else None


def day(value: object) -> date | None:
    """A date without a time."""
    if not isinstance(value, date) or isinstance(value, datetime):
        return None
    return sensible_day(value)


def count(value: object) -> int | None:
    """A whole number from 1 on, of six digits at most."""
    if isinstance(value, bool) or not isinstance(value, int):
        return None
    if not 1 <= value < 1_000_000:
        raise ValueError("expected a whole number from 1 to 999999")
    return value


def day_of_month(value: object) -> int | None:
    """A day that a month may have."""
    if isinstance(value, bool) or not isinstance(value, int):
        return None
    if not 1 <= value <= 31:
        raise ValueError("expected a day of the month from 1 to 31")
    return value


def category(value: object) -> str | None:
    """A category, as in a row."""
    return parse_category(value) if isinstance(value, str) else None


def currency(value: object) -> str | None:
    """A currency's three letters."""
    return parse_currency(value) if isinstance(value, str) else None


def amount(base: str | None) -> Callable[[object], Decimal | None]:
    """An amount of any sign, or 0, in a text or bare; in no finer units than the base currency
    has, where that is known."""

    def parse(value: object) -> Decimal | None:
        if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
            return None
        return parse_sum(str(value).strip(), base)

    return parse


def amount_not_negative(base: str | None) -> Callable[[object], Decimal | None]:
    """An amount of 0 or more, as `amount`."""
    parse = amount(base)

    def parse_not_negative(value: object) -> Decimal | None:
        found = parse(value)
        if found is not None and found < 0:
            raise ValueError(f'"{value}" is less than nothing: expected 0 or more')
        return found

    return parse_not_negative


def amount_above_zero(base: str | None) -> Callable[[object], Decimal | None]:
    """An amount of more than 0, as `amount`."""
    parse = amount(base)

    def parse_above_zero(value: object) -> Decimal | None:
        found = parse(value)
        if found is not None and found <= 0:
            raise ValueError(f'"{value}" has to be more than 0')
        return found

    return parse_above_zero
