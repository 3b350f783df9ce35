"""Ledgers of every kind, for properties."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from hypothesis import strategies as st

from plugins.costs.beancount.rows import IN_TRANSACTION
from plugins.costs.model import Conversion, Expense, Ledger, MoneySettings, Rate
from plugins.costs.months import months_through
from plugins.costs.rates import rates_of
from plugins.costs.read import convert
from plugins.costs.rounding import minor_unit

CATEGORIES = (
    *("living/rent", "living/3d-print", "education", "été/ßen", "straße", "x/²", "other"),
    *("income", "income/tutoring", "income/ßen"),
)
RATES = tuple(
    Rate(date(2016, month, 1), source, target, Fraction(worth), 'a "bank" \\', month)
    for month in (1, 3, 4)
    for source, target, worth in (("EUR", "USD", "1.1"), ("USD", "JPY", "113.07"))
)
_TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=9)
_WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Z"], exclude_characters=",;"))


@st.composite
def expenses(draw: st.DrawFn) -> Expense:
    """A row as costs.csv may have it; some are in a currency that has no rate."""
    currency = draw(st.sampled_from(["USD", "EUR", "JPY", "TND"]))
    count = draw(st.integers(-(10**6), 10**6).filter(bool))
    day = date(2016, 1, 1) + timedelta(draw(st.integers(0, 150)))
    shares = st.fractions(0, 1, max_denominator=9) if count > 0 else st.just(Fraction(1))
    months = draw(st.integers(0, 4))
    row = Expense(
        line=0,
        day=day,
        amount=count * minor_unit(currency),
        currency=currency,
        category=draw(st.sampled_from(CATEGORIES)),
        payee=draw(_TEXTS).strip(),
        note=draw(_TEXTS).strip(),
        units=tuple(draw(st.lists(_WORDS.filter(bool), max_size=2, unique=True))),
        share=draw(shares),
        spread=months_through(day.replace(day=1), day + timedelta(28 * months)) if months else (),
        private=draw(st.booleans()),
    )
    worth = draw(st.none() | st.decimals("0.01", "99", places=5))
    return row if worth is None or currency == "USD" else _priced(row, worth)


def _priced(row: Expense, worth: Decimal) -> Expense:
    rate = Rate(row.day, row.currency, "USD", Fraction(worth), IN_TRANSACTION)
    return replace(row, conversion=Conversion(rate.worth, (rate,)))


def ledgers(size: int) -> st.SearchStrategy[Ledger]:
    """Ledgers of up to so many rows."""
    return st.lists(expenses(), max_size=size).map(
        lambda rows: convert(
            tuple(replace(row, line=line) for line, row in enumerate(rows, start=2)),
            MoneySettings("USD"),
            rates_of(RATES),
            "costs.csv",
        )
    )
