"""A bank's rows as rows of costs.csv, without those that are there already."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from plugins.costs.append import Entry
from plugins.costs.model import Bank, Expense
from plugins.costs.rounding import to_minor
from plugins.imports.bank import Booking

UNSORTED = "unsorted"
UNSORTED_INCOME = "income/unsorted"

Key = tuple[date, Decimal, str]


@dataclass(frozen=True)
class Double:
    """A row of the bank, and the one of costs.csv that is taken for the same."""

    booking: Booking
    expense: Expense

    @property
    def is_doubtful(self) -> bool:
        """Whether nothing but the day and the amount speaks for it."""
        return not _same_payee(self.booking, self.expense)


def wanted(bookings: Iterable[Booking], bank: Bank) -> tuple[Booking, ...]:
    """Those that the layout does not leave out, in the order of their days.

    Within a day they are in the order in which they were booked: a file whose newest rows stand
    first is turned round.
    """
    kept = tuple(booking for booking in bookings if category_of(booking, bank))
    forward = not kept or kept[0].day <= kept[-1].day
    return tuple(sorted(kept if forward else reversed(kept), key=lambda booking: booking.day))


def category_of(booking: Booking, bank: Bank) -> str:
    """The category of the first text that the row contains; "" where it is to be left out."""
    found = (category for text, category in bank.categories if booking.contains(text))
    return next(found, UNSORTED if booking.spent > 0 else UNSORTED_INCOME)


def entry_of(booking: Booking, bank: Bank) -> Entry:
    """The row's cells: spending is positive, a refund negative, income positive again.

    The amount is written with the decimals of its currency, or as it is where it has more.
    """
    category = category_of(booking, bank)
    amount = -booking.spent if _is_income(category) else booking.spent
    return Entry(
        date=booking.day.isoformat(),
        amount=_written(amount, booking.currency),
        currency=booking.currency,
        category=category,
        payee=booking.payee,
        note=booking.note,
    )


def without_doubles(
    bookings: Iterable[Booking], expenses: Iterable[Expense]
) -> tuple[tuple[Booking, ...], tuple[Double, ...]]:
    """The rows that costs.csv does not have yet, and those that it has.

    The same are those of one day, amount and currency, each row of costs.csv once. A row with the
    same payee is taken first.
    """
    there = defaultdict[Key, list[Expense]](list)
    for expense in expenses:
        there[_key_of(expense)].append(expense)
    first = _matched(bookings, there, _same_payee)
    second = _matched((b for b, e in first if e is None), there, lambda _booking, _expense: True)
    same = (found for found in (*first, *second) if found[1] is not None)
    doubles = tuple(Double(booking, expense) for booking, expense in same if expense)
    return tuple(b for b, e in second if e is None), doubles


def _matched(
    bookings: Iterable[Booking],
    there: dict[Key, list[Expense]],
    fits: Callable[[Booking, Expense], bool],
) -> list[tuple[Booking, Expense | None]]:
    """Each row with the first of the expenses that fits it, which is then there no more."""
    found = list[tuple[Booking, Expense | None]]()
    for booking in bookings:
        same = there[booking.day, booking.spent, booking.currency]
        expense = next((one for one in same if fits(booking, one)), None)
        if expense is not None:
            same.remove(expense)
        found.append((booking, expense))
    return found


def _key_of(expense: Expense) -> Key:
    """What the bank would say of it: that money came in is a minus there, whatever it was for."""
    spent = -expense.amount if _is_income(expense.category) else expense.amount
    return expense.day, spent, expense.currency


def _same_payee(booking: Booking, expense: Expense) -> bool:
    return " ".join(booking.payee.casefold().split()) == " ".join(expense.payee.casefold().split())


def _is_income(category: str) -> bool:
    return category.partition("/")[0] == "income"


def _written(amount: Decimal, currency: str) -> str:
    whole = to_minor(amount, currency)
    return f"{whole if whole == amount else amount:f}"
