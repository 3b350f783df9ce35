"""The locale of a page's language, as Babel knows it."""

from __future__ import annotations

from functools import lru_cache

from babel import Locale, UnknownLocaleError


@lru_cache(maxsize=64)
def locale_of(lang: str) -> Locale:
    """The locale of a language tag (`es`, `pt-BR`); English where Babel does not know it."""
    try:
        return Locale.parse(lang.replace("_", "-"), sep="-")
    except (ValueError, UnknownLocaleError):
        return Locale("en")
