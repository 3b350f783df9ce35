"""Exchange rates: what one unit of a currency was worth in another on a day."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from types import MappingProxyType

from plugins.costs.cells import parse_currency, parse_day, parse_number
from plugins.costs.model import Rate
from plugins.costs.table import Format, Row, parse_table
from plugins.problems import Problem, error

_FORMAT = Format(
    columns=("date", "from", "to", "rate", "source"),
    required=("date", "from", "to", "rate"),
    code="RAT",
)
_OLDEST = timedelta(days=31)


@dataclass(frozen=True)
class Rates:
    """All known rates by source and target, the oldest first."""

    by_pair: Mapping[tuple[str, str], tuple[Rate, ...]]

    def on(self, day: date, source: str, target: str, base: str) -> Fraction | None:
        """What one unit of `source` was worth in `target`, None where it is not known.

        The last rate on or before the day that is at most 31 days old; else the inverse of
        such a rate the other way round; else the way through the base currency.
        """
        worth = self._between(day, source, target)
        if worth is None and base not in {source, target}:
            to_base = self._between(day, source, base)
            from_base = self._between(day, base, target)
            if to_base is not None and from_base is not None:
                return to_base * from_base
        return worth

    def _between(self, day: date, source: str, target: str) -> Fraction | None:
        if source == target:
            return Fraction(1)
        direct = self._last(day, source, target)
        if direct is not None:
            return direct
        inverse = self._last(day, target, source)
        return None if inverse is None else 1 / inverse

    def _last(self, day: date, source: str, target: str) -> Fraction | None:
        rates = self.by_pair.get((source, target), ())
        found = bisect_right(rates, day, key=lambda rate: rate.day)
        if not found or day - rates[found - 1].day > _OLDEST:
            return None
        return rates[found - 1].worth


def rates_of(rates: Iterable[Rate]) -> Rates:
    """The rates, ready to be looked up; of two for the same day the later one in order counts."""
    by_pair: dict[tuple[str, str], list[Rate]] = {}
    for rate in rates:
        by_pair.setdefault((rate.source, rate.target), []).append(rate)
    ordered = {
        pair: tuple(sorted(found, key=lambda rate: rate.day)) for pair, found in by_pair.items()
    }
    return Rates(MappingProxyType(ordered))


def parse_rates(text: str, shown: str) -> tuple[Rates, tuple[Problem, ...]]:
    """The rates of a rates.csv file, and what is wrong in it; faulty rows are left out."""
    table, problems = parse_table(text, shown, _FORMAT)
    if table is None:
        return rates_of(()), problems
    rates: list[Rate] = []
    faults: list[Problem] = []
    for row in table.rows:
        try:
            rates.append(_rate(row))
        except ValueError as reason:
            faults.append(error(shown, row.line, "RAT004", str(reason)))
    return rates_of(rates), (*problems, *faults)


def _rate(row: Row) -> Rate:
    day = parse_day(row.cells["date"])
    source = parse_currency(row.cells["from"])
    target = parse_currency(row.cells["to"])
    worth = Fraction(parse_number(row.cells["rate"]))
    if worth <= 0:
        raise ValueError(f'the rate "{row.cells["rate"]}" has to be more than 0')
    return Rate(day, source, target, worth)
