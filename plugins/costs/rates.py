"""Exchange rates: what one unit of a currency was worth in another on a day."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from types import MappingProxyType

from plugins.costs.cells import parse_currency, parse_day, parse_number
from plugins.costs.model import Conversion, Rate
from plugins.costs.table import Format, Row, parse_table
from plugins.problems import Problem, error, warning
from plugins.studylog.unknown import Unknown

_FORMAT = Format(
    columns=("date", "from", "to", "rate", "source"),
    required=("date", "from", "to", "rate"),
    code="RAT",
)
OLDEST = timedelta(days=31)


@dataclass(frozen=True)
class Rates:
    """All known rates by source and target, the oldest first."""

    by_pair: Mapping[tuple[str, str], tuple[Rate, ...]]

    def on(self, day: date, source: str, target: str, base: str) -> Conversion | Unknown:
        """What one unit of `source` was worth in `target`, and by which rates; or why that is not
        known.

        The last rate on or before the day that is at most 31 days old; else the inverse of
        such a rate the other way round; else the way through the base currency.
        """
        found = self._between(day, source, target)
        if found is None and base not in {source, target}:
            to_base = self._between(day, source, base)
            from_base = self._between(day, base, target)
            if to_base is not None and from_base is not None:
                worth = to_base.worth * from_base.worth
                return Conversion(worth, (*to_base.rates, *from_base.rates))
        return found or self._why_not(day, source, target)

    def _between(self, day: date, source: str, target: str) -> Conversion | None:
        if source == target:
            return Conversion()
        direct = self._last(day, source, target)
        if direct is not None and day - direct.day <= OLDEST:
            return Conversion(direct.worth, (direct,))
        inverse = self._last(day, target, source)
        if inverse is not None and day - inverse.day <= OLDEST:
            return Conversion(1 / inverse.worth, (inverse,))
        return None

    def _last(self, day: date, source: str, target: str) -> Rate | None:
        """The last rate on or before the day, of any age."""
        rates = self.by_pair.get((source, target), ())
        found = bisect_right(rates, day, key=lambda rate: rate.day)
        return rates[found - 1] if found else None

    def _why_not(self, day: date, source: str, target: str) -> Unknown:
        pair = f"from {source} to {target}"
        rates = (*self.by_pair.get((source, target), ()), *self.by_pair.get((target, source), ()))
        if not rates:
            return Unknown(f"there is no rate {pair}")
        before = [rate.day for rate in rates if rate.day <= day]
        if not before:
            first = min(rate.day for rate in rates)
            return Unknown(f"the first rate {pair} is of {first}, after the row's day")
        age = f"{(day - max(before)).days} days old then, of at most {OLDEST.days}"
        return Unknown(f"the last rate {pair} is of {max(before)}, {age}")


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
    """The rates of a rates.csv file, and what is wrong in it.

    Faulty rows are left out, and so are those for the day and the currencies of a row above.
    """
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
    first: dict[tuple[date, str, str], Rate] = {}
    for rate in rates:
        first.setdefault(_place(rate), rate)
    repeated = _repeated(rates, first, shown)
    return rates_of(first.values()), (*problems, *faults, *repeated)


def _rate(row: Row) -> Rate:
    day = parse_day(row.cells["date"])
    source = parse_currency(row.cells["from"])
    target = parse_currency(row.cells["to"])
    worth = Fraction(parse_number(row.cells["rate"]))
    if worth <= 0:
        raise ValueError(f'the rate "{row.cells["rate"]}" has to be more than 0')
    if source == target:
        raise ValueError(f"a rate from {source} to itself: expected two currencies")
    return Rate(day, source, target, worth, row.cells["source"], row.line)


def _place(rate: Rate) -> tuple[date, str, str]:
    return rate.day, rate.source, rate.target


def _repeated(
    rates: Iterable[Rate], first: Mapping[tuple[date, str, str], Rate], shown: str
) -> Iterator[Problem]:
    """The rows that repeat another one: an error where they say something else."""
    for rate in rates:
        counted = first[_place(rate)]
        if rate.line == counted.line:
            continue
        report = warning if rate.worth == counted.worth else error
        again = f"a second rate from {rate.source} to {rate.target} on {rate.day}"
        message = f"{again}: the one on line {counted.line} counts (expected one a day)"
        yield report(shown, rate.line, "RAT005", message)
