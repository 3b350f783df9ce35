"""How the page about money writes its amounts, shares, months and days, and names categories."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from plugins.formats import Day, compact_money, hours, money, month, percent, short_day
from plugins.site import nwords, words

UNKNOWN = "\N{EM DASH}"


@dataclass(frozen=True)
class Writing:
    """Figures in the site's language; amounts are in `base`, which shares alone can do without."""

    lang: str
    base: str = ""

    def money(self, amount: Decimal) -> str:
        """An amount, to the minor unit of its currency."""
        return money(amount, self.base, self.lang)

    def figure(self, amount: Decimal) -> str:
        """An amount for a narrow place: it may break at its currency, and only there."""
        return self.money(amount).replace("\N{NO-BREAK SPACE}", " ")

    def axis(self, amount: Decimal) -> str:
        """An amount as short as the axis of a chart wants it."""
        return compact_money(amount, self.base, self.lang)

    def share(self, ratio: Decimal) -> str:
        """A part of a whole, in whole percent."""
        return percent(ratio, self.lang)

    def share_of(self, amount: Decimal, whole: Decimal) -> str:
        """An amount's part of the whole; a dash where that is nothing, or less."""
        return self.share(amount / whole) if whole > 0 else UNKNOWN

    def hours(self, minutes: int) -> str:
        """Minutes as hours."""
        return hours(minutes, self.lang)

    def month(self, first: date) -> str:
        """The month of a day."""
        return month(first, self.lang)

    def day(self, value: date) -> Day:
        """A day."""
        return short_day(value, self.lang)


def months(number: int) -> str:
    """So many months."""
    return nwords("%(num)s month", "%(num)s months", number)


def display(category: str) -> str:
    """A category's name for readers: `living/everything-else` is `Everything else`."""
    name = category.rpartition("/")[2].replace("-", " ")
    return name[:1].upper() + name[1:]


def display_path(category: str) -> str:
    """The name with those above it, where the category stands alone: `Living: Rent`."""
    above, _, _ = category.rpartition("/")
    if not above:
        return display(category)
    return words("%(above)s: %(name)s", above=display_path(above), name=display(category))


def depth(path: str) -> int:
    """How many names stand above the last one of a path."""
    return path.count("/")


def largest_first(by_category: Mapping[str, Decimal]) -> tuple[str, ...]:
    """Categories by what they cost, each with its own parts right below it."""

    def place(path: str) -> tuple[tuple[Decimal, str], ...]:
        names = path.split("/")
        above = ("/".join(names[:count]) for count in range(1, len(names) + 1))
        return tuple((-by_category[parent], parent) for parent in above)

    return tuple(sorted(by_category, key=place))
