"""Days and months as text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from babel import Locale
from babel.dates import format_date, format_skeleton

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


def month(value: date, lang: str) -> str:
    """The month of this day with its year: `Sep 2016`."""
    return format_skeleton("yMMM", value, locale=locale_of(lang))
