"""Hours, percentages and money as text, each rounded once, half away from zero."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from babel.numbers import (
    format_compact_currency,
    format_currency,
    format_decimal,
    format_percent,
    get_currency_precision,
    get_currency_symbol,
)

from plugins.formats.locales import locale_of

_HUNDREDTH = Decimal("0.01")
_NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"


def hours(minutes: int | Fraction, lang: str) -> str:
    """Minutes as hours with at most one decimal: `26.5 h`, `1,733 h`."""
    return f"{number(Fraction(minutes) / 60, 1, lang)} h"


def number(value: int | Fraction, places: int, lang: str) -> str:
    """A number with at most so many decimals: 0.6875 with four of them, 21.68 with two."""
    rounded = _decimal(value).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    # The locale's own form, which groups digits as it is used to, ends after three decimals.
    form = "#,##0." + "#" * places if places > 3 else None
    return format_decimal(rounded + 0, form, locale=locale_of(lang))


def percent(ratio: Decimal | Fraction, lang: str) -> str:
    """A ratio as whole percent: 0.545 is `55%`."""
    rounded = _decimal(ratio).quantize(_HUNDREDTH, ROUND_HALF_UP)
    return format_percent(rounded + 0, locale=locale_of(lang))


def money(amount: Decimal, currency: str, lang: str) -> str:
    """An amount with its currency, in the currency's own number of decimals (2 for USD, 0 for JPY).

    A code that stands as letters right before the figure is set off from it (`TND 12.500`), as
    Unicode's locale data ask for and Babel does not do.
    """
    locale = locale_of(lang)
    unit = Decimal(1).scaleb(-get_currency_precision(currency))
    text = format_currency(amount.quantize(unit, ROUND_HALF_UP) + 0, currency, locale=locale)
    return _set_off(text, get_currency_symbol(currency, locale=locale))


def compact_money(amount: Decimal, currency: str, lang: str) -> str:
    """A round amount as the axis of a chart has it, with at most two decimals: `$1.5K`, `€750`."""
    locale = locale_of(lang)
    text = format_compact_currency(amount + 0, currency, locale=locale, fraction_digits=2)
    return _set_off(text, get_currency_symbol(currency, locale=locale))


def _set_off(text: str, symbol: str) -> str:
    """A no-break space between letters and the figure right after them."""
    before, found, after = text.partition(symbol)
    if found and symbol[-1:].isalpha() and after[:1].isdigit():
        return f"{before}{symbol}{_NO_BREAK_SPACE}{after}"
    return text


def _decimal(value: int | Fraction | Decimal) -> Decimal:
    """With more digits than are ever shown, so that rounding it is rounding the value."""
    if isinstance(value, Fraction):
        return Decimal(value.numerator) / value.denominator
    return Decimal(value)
