"""Where the figures come from, as rows."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from plugins.costs.redacted import Basis, CurrencyUse, Payment, Shares, SpreadUse
from plugins.costs.view_basis import BasisView, CurrencyRow, PaymentRow, SpreadRow, basis_view
from plugins.costs.view_writing import Writing
from plugins.studylog.unknown import Unknown
from tests.costs.viewed import AS_OF, OCTOBER, SEPTEMBER, WRITE, sums

DAY = date(2016, 9, 3)


def basis(step: str = "", planned: str = "0", **given: Any) -> BasisView:
    """The view of sums with this basis."""
    shown = replace(sums(planned=Decimal(planned)), basis=Basis(**given))
    return basis_view(replace(shown, step=Decimal(step)) if step else shown, WRITE)


def test_currencies_say_which_rates_were_used_and_how() -> None:
    """The base currency needs none."""
    found = basis(
        currencies=(
            CurrencyUse("MAD", 2, DAY, DAY, ("bank",), ("direct", "inverse", "across")),
            CurrencyUse("USD", 1),
        )
    ).currencies
    assert found == (
        CurrencyRow(
            "MAD",
            2,
            WRITE.day(DAY),
            WRITE.day(DAY),
            ("as written", "turned round", "by way of the base currency"),
            ("bank",),
        ),
        CurrencyRow("USD", 1, None, None, (), ()),
    )


def test_the_base_currency_alone_needs_no_table() -> None:
    """Nothing was converted."""
    assert basis(currencies=(CurrencyUse("USD", 1),)).currencies == ()


def test_spread_payments_name_their_months() -> None:
    """With the amount, where one may be shown."""
    spread = SpreadUse(DAY, "health/insurance", SEPTEMBER, OCTOBER, Decimal(100))
    assert basis(spreads=(spread, replace(spread, amount=None))).spreads == (
        SpreadRow(WRITE.day(DAY), "Health: Insurance", "Sep 2016", "Oct 2016", "$100.00"),
        SpreadRow(WRITE.day(DAY), "Health: Insurance", "Sep 2016", "Oct 2016", ""),
    )


def test_payments_are_shown_as_far_as_there_is_room() -> None:
    """How many more there are is said."""
    payment = Payment(DAY, "gifts", Decimal(5), "<b>", "=cmd")
    found = basis(payments=(payment, replace(payment, amount=None)), payments_in_all=5)
    assert found.payments == (
        PaymentRow(WRITE.day(DAY), "Gifts", "$5.00", "<b>", "=cmd"),
        PaymentRow(WRITE.day(DAY), "Gifts", "", "<b>", "=cmd"),
    )
    assert found.payments_left == 3


def test_rounding_private_rows_and_refunds_are_said() -> None:
    """And nothing of the kind where there is nothing of it."""
    found = basis(step="50", private_left_out=True, net_refunds=("education/course",))
    assert (found.rounded_to, found.private_left_out) == ("$50.00", True)
    assert found.net_refunds == ("Education: Course",)
    plain = basis()
    assert (plain.rounded_to, plain.private_left_out, plain.planned) == ("", False, "")


def test_rows_to_come_are_counted_with_what_they_amount_to() -> None:
    """Where that is known."""
    assert basis(planned="70", planned_rows=2).planned == (
        "2 expenses to come, $70.00 in all, are in none of these figures."
    )
    assert basis(planned_rows=1).planned == "1 expense to come is in none of these figures."


def test_shares_have_no_amounts_below_them() -> None:
    """Neither a step nor what is to come."""
    shares = Shares(AS_OF, {}, {}, {}, Unknown(""), Basis(planned_rows=1))
    found = basis_view(shares, Writing("en"))
    assert found.rounded_to == ""
    assert found.planned == "1 expense to come is in none of these figures."


def test_spread_payments_are_shown_as_far_as_there_is_room() -> None:
    """How many more there are is said."""
    spread = SpreadUse(DAY, "health", SEPTEMBER, OCTOBER, None)
    assert basis(spreads=(spread,), spreads_in_all=3).spreads_left == 2
