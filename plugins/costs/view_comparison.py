"""Against a degree: three rows and their sum, and every assumption that they rest on."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from urllib.parse import urlsplit

from plugins.costs.comparison import Against, Compared, Kind, against_degree
from plugins.costs.model import Comparison
from plugins.costs.redacted import Sums
from plugins.costs.view_writing import Writing, months
from plugins.site import words
from plugins.studylog.unknown import Unknown

_NAMES = {
    Kind.EDUCATION: words("Education"),
    Kind.LIVING: words("Living"),
    Kind.FORGONE: words("Income forgone"),
}


@dataclass(frozen=True)
class ComparedRow:
    """What I paid or went without, and what the degree would have taken; or `why` neither is
    known."""

    name: str
    mine: str
    theirs: str
    why: str = ""


@dataclass(frozen=True)
class Assumption:
    """Something that the author assumes about the degree."""

    name: str
    value: str


@dataclass(frozen=True)
class ComparisonView:
    """The rows, and under `total` the sum of those that are known.

    `source` says where the assumptions come from, `url` the same where it is an address.
    """

    label: str
    rows: tuple[ComparedRow, ...]
    total: ComparedRow
    months: str
    assumptions: tuple[Assumption, ...]
    source: str
    url: str


def comparison_view(shown: Sums, write: Writing) -> ComparisonView | None:
    """The studies against the degree of money.toml; None without one."""
    found, degree = against_degree(shown.amounts), shown.amounts.comparison
    if isinstance(found, Unknown) or degree is None:
        return None
    return ComparisonView(
        label=found.label,
        rows=tuple(_row(_NAMES[kind], row, write) for kind, row in found.rows),
        total=_sum(found, write),
        months=months(shown.amounts.months_averaged),
        assumptions=_assumptions(degree, write),
        source=degree.source,
        url=degree.source if urlsplit(degree.source).scheme in {"http", "https"} else "",
    )


def _row(name: str, row: Compared | Unknown, write: Writing) -> ComparedRow:
    if isinstance(row, Unknown):
        return ComparedRow(name, "", "", row.why)
    return ComparedRow(name, write.money(row.mine), write.money(row.theirs))


def _sum(found: Against, write: Writing) -> ComparedRow:
    whole = all(isinstance(row, Compared) for _, row in found.rows)
    return _row(words("Sum") if whole else words("Sum of what is known"), found.sum, write)


def _assumptions(degree: Comparison, write: Writing) -> tuple[Assumption, ...]:
    """Those that were made, in the order in which one asks for them."""
    made = (
        (words("Tuition"), write.money(degree.tuition)),
        (words("Lasts"), months(degree.months) if degree.months else ""),
        (
            words("Work in all"),
            write.hours(degree.workload_hours * 60) if degree.workload_hours else "",
        ),
        (words("Living, a month"), _money(degree.living_monthly, write)),
        (words("Net income forgone, a month"), _money(degree.forgone_net_monthly, write)),
    )
    return tuple(Assumption(name, value) for name, value in made if value)


def _money(amount: Decimal | None, write: Writing) -> str:
    return "" if amount is None else write.money(amount)
