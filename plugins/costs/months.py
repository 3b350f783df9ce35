"""Months, each named by its first day."""

from __future__ import annotations

from datetime import date, timedelta


def month_of(day: date) -> date:
    """The month in which a day lies."""
    return day.replace(day=1)


def next_month(month: date) -> date:
    """The month after this one."""
    return month_of(month + timedelta(days=31))


def months_through(first: date, last: date) -> tuple[date, ...]:
    """All months from the first through the last; none where the last is before the first."""
    months: list[date] = []
    month = first
    while month <= last:
        months.append(month)
        month = next_month(month)
    return tuple(months)


def is_complete(month: date, as_of: date) -> bool:
    """Whether the month's last day is not after the day that figures are as of."""
    return next_month(month) - timedelta(days=1) <= as_of
