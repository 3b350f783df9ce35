"""money.toml: the base currency, what may be published, and what the money is held against."""

from __future__ import annotations

from decimal import Decimal

from plugins.costs.model import MoneySettings, Publish
from plugins.costs.money import values
from plugins.costs.money.banks import banks_of
from plugins.costs.money.books import books_of
from plugins.costs.money.budgets import budgets_of
from plugins.costs.money.codes import CODES, NO_DAY, UNREADABLE, WRONG
from plugins.costs.money.comparison import comparison_of
from plugins.costs.money.recurring import recurring_of
from plugins.problems import Problem, did_you_mean
from plugins.toml import Source, Table, parse_toml


def parse_settings(text: str, shown: str) -> tuple[MoneySettings | None, tuple[Problem, ...]]:
    """The settings in this TOML text, and what is wrong in it.

    None where the text is no TOML or has no usable `base`. A setting that cannot be used has its
    default; for `publish` that is to publish nothing. A table with a fault is left out.
    """
    document, unreadable = parse_toml(text, shown, UNREADABLE)
    if document is None:
        return None, unreadable
    source = Source(text, shown, CODES)
    settings = _settings(Table(source, "", document, 1))
    return settings, tuple(sorted(source.problems))


def names_ledger(text: str) -> bool:
    """Whether the text says where a ledger is; one that is no TOML may be meant to."""
    document, _ = parse_toml(text, "", UNREADABLE)
    return document is None or "ledger" in document


def _settings(root: Table) -> MoneySettings | None:
    """All settings, or None without a base."""
    base = root.need("base", values.currency, 'a currency such as "USD"')
    round_to = root.get("round_to", values.amount_above_zero(None), "an amount such as 50")
    comparison = root.table("comparison")
    opening_date = root.get("opening_date", values.day, values.DAY)
    cash = root.get("opening_cash", values.amount(base), values.AMOUNT)
    if cash is not None and "opening_date" not in root.values:
        message = "opening_cash without opening_date (expected the day on which you had it)"
        root.report("opening_cash", NO_DAY, message)
    settings = MoneySettings(
        base=base or "",
        publish=_publish(root, round_to),
        round_to=round_to,
        publish_details=root.get("publish_details", values.flag, "true or false") or False,
        opening_date=opening_date,
        opening_cash=cash if opening_date else None,
        reserve=root.get("reserve", values.amount_not_negative(base), values.AMOUNT) or Decimal(0),
        budgets=tuple(budgets_of(root, base)),
        recurring=tuple(
            item
            for table in root.tables("recurring")
            if (item := recurring_of(table, base)) is not None
        ),
        comparison=comparison_of(comparison, base) if comparison else None,
        books=books_of(root),
        banks=tuple(banks_of(root)),
        file=root.source.path,
    )
    root.end()
    return None if base is None else settings


def _publish(root: Table, round_to: Decimal | None) -> Publish:
    """What may be published: nothing, where that is in doubt."""
    found = root.get("publish", _parse_publish, ", ".join(Publish)) or Publish.NONE
    if found is not Publish.ROUNDED or round_to is not None:
        return found
    if "round_to" not in root.values:
        root.report("publish", WRONG, 'publish = "rounded" needs a round_to, such as round_to = 50')
    return Publish.NONE


def _parse_publish(value: object) -> Publish | None:
    if not isinstance(value, str):
        return None
    if value not in list(Publish):
        guess = did_you_mean(value, Publish)
        raise ValueError(f'"{value}"{guess} is none of {", ".join(Publish)}')
    return Publish(value)
