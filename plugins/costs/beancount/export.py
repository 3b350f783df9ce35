"""A ledger written as a beancount file that its programs accept and that has the same figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Context, Decimal
from fractions import Fraction

from plugins.costs.beancount.accounts import account_of, category_of
from plugins.costs.beancount.rows import IN_TRANSACTION
from plugins.costs.model import Expense, Ledger, Rate
from plugins.costs.rounding import to_minor
from plugins.costs.share import my_amount

_CASH = "Assets:Cash"
_SHARED = "Assets:Receivable:Shared"
Accounts = tuple[tuple[str, str], ...]  # as in `Books.categories`
_DIGITS = Context(prec=60)  # more than any rate that was read has
# Of a text in quotes; a NUL, which nobody wrote on purpose, is none that their lexer can be given.
_ESCAPES = str.maketrans(
    {
        "\\": r"\\",
        '"': r"\"",
        "\n": r"\n",
        "\r": r"\r",
        "\t": r"\t",
        "\f": r"\f",
        "\b": r"\b",
        "\0": "\N{REPLACEMENT CHARACTER}",
    }
)


def export_beancount(ledger: Ledger) -> str:
    """All rows as transactions, each with its metadata, and the rates that they were converted by.

    My part of a row goes to its category's account, the rest to what others owe me; the money
    comes from cash. Rates that no row needed are not in it: the figures do not depend on them.
    """
    rows = (*ledger.expenses, *(one.expense for one in ledger.unconverted))
    ordered = sorted(rows, key=lambda row: (row.day, row.file, row.line))
    mapping = ledger.settings.books.categories if ledger.settings.books else ()
    blocks = [f'option "operating_currency" {_quoted(ledger.settings.base)}\n']
    if ordered:
        blocks.append("".join(_opens(ordered, mapping)))
    blocks += filter(None, ["".join(_prices(ordered))])  # no block without a price
    blocks += ["".join(_transaction(row, mapping)) for row in ordered]
    return "\n".join(blocks)


def _opens(rows: list[Expense], mapping: Accounts) -> Iterator[str]:
    """Each account is there from the first day on."""
    accounts = {account_of(row.category, mapping) for row in rows}
    for account in sorted({_CASH, _SHARED, *accounts}):
        yield f"{rows[0].day} open {account}\n"


def _prices(rows: Iterable[Expense]) -> Iterator[str]:
    """Each rate once, in the order of their days."""
    used = {rate for row in rows for rate in row.conversion.rates if not _is_own(rate)}
    places: set[tuple[date, str, str]] = set()
    for rate in sorted(used, key=lambda one: (one.day, one.source, one.target, one.line)):
        place = rate.day, rate.source, rate.target
        if place not in places:
            places.add(place)
            yield f"{rate.day} price {rate.source} {_number(rate.worth)} {rate.target}\n"
            if rate.origin:
                yield f"  source: {_quoted(rate.origin)}\n"


def _transaction(row: Expense, mapping: Accounts) -> Iterator[str]:
    account = account_of(row.category, mapping)
    texts = (row.payee, row.note) if row.payee else (row.note,)
    yield f"{row.day} * {' '.join(_quoted(text) for text in texts)}\n"
    # A posting of nothing would be no row when read back, and its month might be missing then.
    mine = my_amount(row) or row.amount
    yield f"  {account}  {_amount(row, mine)}\n"
    for name, text in _metadata(row, account, mapping):
        yield f"    {name}: {_quoted(text)}\n"
    if mine != row.amount:
        yield f"  {_SHARED}  {_amount(row, row.amount - mine)}\n"
    yield f"  {_CASH}\n"


def _metadata(row: Expense, account: str, mapping: Accounts) -> Iterator[tuple[str, str]]:
    """What the amount and the account do not say."""
    if category_of(account, mapping, income=row.is_income) != row.category:
        yield "category", row.category
    if row.units:
        yield "units", ", ".join(row.units)
    if not my_amount(row):
        yield "share", "0"
    if row.spread:
        yield "spread", f"{row.spread[0]:%Y-%m}..{row.spread[-1]:%Y-%m}"
    if row.private:
        yield "visibility", "private"


def _amount(row: Expense, amount: Decimal) -> str:
    """The amount as beancount has it, where income is negative, with the price that it had."""
    signed = to_minor(-amount if row.is_income else amount, row.currency)
    prices = (rate for rate in row.conversion.rates if _is_own(rate))
    price = "".join(f" @ {_number(rate.worth)} {rate.target}" for rate in prices)
    return f"{signed} {row.currency}{price}"


def _is_own(rate: Rate) -> bool:
    """Whether the rate was the row's own price and no other row's."""
    return rate.origin == IN_TRANSACTION


def _number(worth: Fraction) -> str:
    return f"{_DIGITS.divide(Decimal(worth.numerator), Decimal(worth.denominator)):f}"


def _quoted(text: str) -> str:
    return f'"{text.translate(_ESCAPES)}"'
