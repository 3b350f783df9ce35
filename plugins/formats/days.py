"""Days and months as text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from babel import Locale
from babel.dates import format_date, format_skeleton, get_day_names, get_month_names

from plugins.formats.locales import locale_of


@dataclass(frozen=True)
class Day:
    """A day for machines (`iso`, as `<time datetime>` wants it) and for readers (`text`)."""

    iso: str
    text: str


def day(value: date, lang: str) -> Day:
    """The day in the language's long form: `24 September 2016`.

    Plain English stands for the world's, with the day before the month; `en-US` is America's.
    """
    locale = locale_of(lang)
    long_form = Locale("en", "001") if str(locale) == "en" else locale
    return Day(value.isoformat(), format_date(value, "long", locale=long_form))


def short_day(value: date, lang: str) -> Day:
    """The day in the language's middle form: `24 Sep 2016`."""
    locale = locale_of(lang)
    # The world's English would write "Sept", which no other short form of ours does.
    form = "d MMM y" if str(locale) == "en" else "medium"
    return Day(value.isoformat(), format_date(value, form, locale=locale))


def month(value: date, lang: str) -> str:
    """The month of this day with its year: `Sep 2016`."""
    return format_skeleton("yMMM", value, locale=locale_of(lang))


def month_name(value: date, lang: str) -> str:
    """The month of this day alone: `Sep`."""
    return str(get_month_names("abbreviated", "stand-alone", locale=locale_of(lang))[value.month])


def weekday_names(lang: str) -> tuple[str, ...]:
    """The days of a week, Monday first: `Mon`, `Tue` ..."""
    names = get_day_names("abbreviated", "stand-alone", locale=locale_of(lang))
    return tuple(names[number] for number in range(7))
