"""What stands below the figures."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from plugins.costs.basis import basis_of
from plugins.costs.model import (
    Conversion,
    Expense,
    Ledger,
    MoneySettings,
    Publish,
    Rate,
    Unconverted,
)
from plugins.costs.months import months_through
from plugins.costs.redacted import Basis, CurrencyUse, Payment, SpreadUse
from plugins.costs.rounding import to_step

AS_OF = date(2016, 10, 31)
RENT = Expense(2, date(2016, 9, 3), Decimal(612), "USD", "living/rent", "Landlord", "September")
DETAILS = MoneySettings("USD", publish_details=True)


def exact(amount: Decimal) -> Decimal:
    """Amounts as they are."""
    return amount


def basis(*rows: Expense, settings: MoneySettings | None = None) -> Basis:
    """The basis of these rows, with exact amounts."""
    return basis_of(Ledger(settings or MoneySettings("USD"), rows), AS_OF, exact, ())


def in_currency(currency: str, *rates: Rate) -> Expense:
    """A row in a currency, converted by these rates."""
    conversion = Conversion(Fraction(1, 2), rates)
    return Expense(3, date(2016, 9, 9), Decimal(100), currency, "x", conversion=conversion)


def test_currencies_have_the_days_and_sources_of_their_rates() -> None:
    """And how many rows were in them; the base currency needs no rate."""
    old = Rate(date(2016, 8, 31), "MAD", "USD", Fraction(1, 10), "a bank", 2)
    new = Rate(date(2016, 9, 5), "USD", "MAD", Fraction(10), "a friend", 3)
    across = Rate(date(2016, 9, 2), "TND", "EUR", Fraction(1, 3))
    found = basis(
        RENT,
        in_currency("MAD", new),
        in_currency("MAD", old),
        in_currency("TND", across, Rate(date(2016, 9, 1), "EUR", "USD", Fraction(1))),
    )
    assert found.currencies == (
        CurrencyUse(
            "MAD",
            2,
            date(2016, 8, 31),
            date(2016, 9, 5),
            ("a bank", "a friend"),
            ("direct", "inverse"),
        ),
        CurrencyUse("TND", 1, date(2016, 9, 1), date(2016, 9, 2), (), ("across",)),
        CurrencyUse("USD", 1),
    )


def test_spread_is_named_with_its_months() -> None:
    """My part of the payment; spread plays no part in income."""
    months = months_through(date(2016, 10, 1), date(2016, 12, 1))
    half = replace(RENT, spread=months, share=Fraction(1, 2))
    found = basis(half, replace(half, category="income/grant"), RENT)
    first, last = date(2016, 10, 1), date(2016, 12, 1)
    assert found.spreads == (SpreadUse(RENT.day, "living/rent", first, last, Decimal(306)),)


def test_spreads_are_in_the_order_of_their_days() -> None:
    """In whichever order the rows stand."""
    spread = replace(RENT, spread=(date(2016, 10, 1),))
    later = replace(spread, day=date(2016, 9, 4))
    assert [one.day for one in basis(later, spread).spreads] == [RENT.day, later.day]


def test_payments_are_shown_where_details_may_be() -> None:
    """The newest first, and no income."""
    later = replace(RENT, day=date(2016, 10, 3), note="October")
    pay = replace(RENT, category="income/tutoring")
    found = basis(RENT, later, pay, settings=DETAILS)
    assert found.payments == (
        Payment(date(2016, 10, 3), "living/rent", Decimal(612), "Landlord", "October"),
        Payment(date(2016, 9, 3), "living/rent", Decimal(612), "Landlord", "September"),
    )
    assert found.payments_in_all == 2


def test_payees_and_notes_are_kept_back_else() -> None:
    """Not one payment is there."""
    found = basis(RENT)
    assert (found.payments, found.payments_in_all) == ((), 0)


def test_page_holds_the_newest_payments_only() -> None:
    """And says how many there are."""
    rows = [replace(RENT, day=date(2015, 1, 1) + timedelta(days=day)) for day in range(501)]
    found = basis(*rows, settings=DETAILS)
    assert len(found.payments) == 500
    assert found.payments[-1].day == date(2015, 1, 2)
    assert found.payments_in_all == 501


def test_amounts_are_shown_as_they_may_be() -> None:
    """Rounded, or not at all."""
    row = replace(RENT, spread=(date(2016, 9, 1),))
    ledger = Ledger(DETAILS, (row,))
    found = basis_of(ledger, AS_OF, lambda amount: to_step(amount, Decimal(50)), ())
    assert found.spreads[0].amount == found.payments[0].amount == 600
    hidden = basis_of(ledger, AS_OF, None, ())
    assert (hidden.spreads[0].amount, hidden.payments[0].amount) == (None, None)


def test_rows_to_come_are_counted() -> None:
    """With a rate or without; they are nowhere else."""
    later = replace(RENT, day=date(2016, 11, 1), currency="EUR", spread=(date(2016, 11, 1),))
    ledger = Ledger(DETAILS, (later, RENT), (Unconverted(later, "no rate"),))
    found = basis_of(ledger, AS_OF, exact, ())
    assert found.planned_rows == 2
    assert replace(found, planned_rows=0) == basis(RENT, settings=DETAILS)


def test_private_rows_are_known_to_be_missing() -> None:
    """But one to come is not announced, neither as private nor as planned."""
    private = replace(RENT, private=True, currency="EUR", spread=(date(2016, 9, 1),))
    assert basis(private, settings=DETAILS) == Basis(private_left_out=True)
    assert basis(replace(private, day=date(2016, 11, 1)), settings=DETAILS) == Basis()


def test_net_refunds_are_those_that_the_figures_show() -> None:
    """They are handed on."""
    found = basis_of(Ledger(DETAILS), AS_OF, exact, iter(["health"]))
    assert found.net_refunds == ("health",)


def test_page_has_no_room_for_all_that_was_spread() -> None:
    """The newest are on it, and how many there are."""
    first = replace(RENT, spread=(RENT.day.replace(day=1),))
    rows = [replace(first, line=n, day=first.day - timedelta(days=n)) for n in range(502)]
    found = basis(*rows)
    assert (len(found.spreads), found.spreads_in_all) == (500, 502)
    assert found.spreads[-1].day == first.day


def test_payee_or_note_that_names_an_amount_is_left_out_unless_exact_ones_are_published() -> None:
    """Of another row too, and of a private one; what names none stays."""
    half = replace(RENT, payee="Half of 850", note="September")
    private = replace(RENT, amount=Decimal(850), private=True)

    def shown(publish: Publish) -> tuple[Payment, ...]:
        return basis(half, private, settings=replace(DETAILS, publish=publish)).payments

    exact_one = Payment(RENT.day, "living/rent", RENT.amount, "Half of 850", "September")
    assert shown(Publish.EXACT) == (exact_one,)
    for publish in (Publish.ROUNDED, Publish.PERCENT):
        assert shown(publish) == (replace(exact_one, payee="\N{HORIZONTAL ELLIPSIS}"),)
