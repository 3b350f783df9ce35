"""What is wrong with the money only when it is held against the day, the plan and itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from posixpath import dirname, join

from plugins.costs.categories import meant_category
from plugins.costs.model import Budget, Expense, Ledger, Rate, Recurring
from plugins.costs.money.codes import UNUSED
from plugins.costs.rates import OLDEST
from plugins.curriculum.model import Curriculum
from plugins.problems import Problem, did_you_mean, error, warning
from plugins.site import Data


def examine(data: Data) -> Iterator[Problem]:
    """Errors: CST011 for each row through the as-of date without a rate, CST012 for each unknown
    unit where there is a plan. Warnings, each with its number of rows: CST013 for rows to come,
    CST014 for rows before the opening date, RAT006 for a rate that is used the other way round;
    MNY006 for a category in money.toml that no row has."""
    ledger = data.get(Ledger)
    if ledger is None:
        return
    rows = _rows(ledger)
    yield from _without_rate(ledger, data.as_of)
    yield from _to_come(rows, data.as_of)
    yield from _before_opening(rows, ledger.settings.opening_date)
    yield from _turned(ledger, data.as_of)
    yield from _unused(ledger, frozenset(row.category for row in rows))
    curriculum = data.get(Curriculum)
    if curriculum is not None:
        yield from _unknown_units(rows, curriculum)


def _rows(ledger: Ledger) -> tuple[Expense, ...]:
    """All rows, in the order of their files' lines, those without a rate among them."""
    rows = (*ledger.expenses, *(row.expense for row in ledger.unconverted))
    return tuple(sorted(rows, key=lambda row: (row.file, row.line)))


def _without_rate(ledger: Ledger, as_of: date) -> Iterator[Problem]:
    for missing in ledger.unconverted:
        row = missing.expense
        if row.day <= as_of:
            found = f"{row.amount} {row.currency} cannot be converted: {missing.reason}"
            place = "a price in the ledger" if ledger.settings.books else "one in rates.csv"
            days = f"of {row.day} or at most {OLDEST.days} days before"
            yield error(row.file, row.line, "CST011", f"{found} (expected {place} {days})")


def _to_come(rows: Iterable[Expense], as_of: date) -> Iterator[Problem]:
    days = f"dated after {as_of}"
    advice = "planned, and counted nowhere (expected, if it was paid, a day that is over)"
    yield from _first(rows, "CST013", lambda row: row.day > as_of, days, advice)


def _before_opening(rows: Iterable[Expense], opening: date | None) -> Iterator[Problem]:
    if opening is not None:
        days = f"dated before the opening_date, {opening}"
        advice = "spent, but not taken from the opening cash"
        yield from _first(rows, "CST014", lambda row: row.day < opening, days, advice)


def _first(
    rows: Iterable[Expense], code: str, odd: Callable[[Expense], bool], days: str, state: str
) -> Iterator[Problem]:
    """One warning for all odd rows, at the first of them."""
    found = [row for row in rows if odd(row)]
    if len(found) == 1:
        yield warning(found[0].file, found[0].line, code, f"the row is {days}: {state}")
    elif found:
        message = f"{len(found)} rows are {days}, this one and others: {state}"
        yield warning(found[0].file, found[0].line, code, message)


def _turned(ledger: Ledger, as_of: date) -> Iterator[Problem]:
    """The pairs of currencies of which the rate the other way round was used.

    In a beancount ledger a price is usually written one way only: there it is as it should be.
    """
    if ledger.settings.books:
        return
    turned: dict[tuple[str, str], list[Rate]] = {}
    for row in ledger.expenses:
        if row.day <= as_of and row.currency != ledger.settings.base:
            for rate in row.conversion.rates:
                if rate.source == ledger.settings.base:
                    turned.setdefault((rate.target, rate.source), []).append(rate)
    shown = join(dirname(ledger.settings.file), "rates.csv")
    for (source, target), rates in turned.items():
        counted = "1 row" if len(rates) == 1 else f"{len(rates)} rows"
        found = f"the rate from {target} to {source} is used the other way round for {counted}"
        message = f"{found} in {source} (expected one from {source} to {target})"
        yield warning(shown, min(rate.line for rate in rates), "RAT006", message)


def _unused(ledger: Ledger, used: frozenset[str]) -> Iterator[Problem]:
    """Budgets for what nothing is spent on, and recurring items in a category that is nearly one
    of the rows'; none before there is a row."""
    settings = ledger.settings
    seen: set[str] = set()
    everything: tuple[Budget | Recurring, ...] = (*settings.budgets, *settings.recurring)
    for planned in everything if used else ():
        category = planned.category
        if category in seen or any(f"{name}/".startswith(f"{category}/") for name in used):
            continue
        meant = meant_category(category, used)
        if meant or isinstance(planned, Budget):
            seen.add(category)
            guess = f' (did you mean "{meant}"?)' if meant else " (expected the category of a row)"
            message = f'no row is in the category "{category}"{guess}'
            yield warning(settings.file, planned.line, UNUSED, message)


def _unknown_units(rows: Iterable[Expense], curriculum: Curriculum) -> Iterator[Problem]:
    guesses: dict[str, str] = {}
    for row in rows:
        for unit in row.units:
            if unit not in curriculum.known:
                if unit not in guesses:
                    guesses[unit] = did_you_mean(unit, curriculum.known)
                expected = f"expected a track, resource or unit of {curriculum.source}"
                message = f'units: unknown id "{unit}"{guesses[unit]} ({expected})'
                yield error(row.file, row.line, "CST012", message)
