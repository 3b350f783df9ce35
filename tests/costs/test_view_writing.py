"""The page's figures and names read as its language writes them."""

from datetime import date
from decimal import Decimal

import pytest

from plugins.costs.view_writing import Writing, depth, display, display_path, largest_first, months
from tests.costs.viewed import WRITE, decimals


def test_figures_are_written_in_the_language_of_the_site() -> None:
    """Spanish amounts, months and hours on a Spanish site."""
    write = Writing("es", "EUR")
    assert write.money(Decimal(1)) == "1,00\N{NO-BREAK SPACE}€"
    assert write.axis(Decimal(2500)) == "2,5\N{NO-BREAK SPACE}mil\N{NO-BREAK SPACE}€"
    assert write.month(date(2016, 9, 3)) == "sept 2016"
    assert write.day(date(2016, 9, 3)).text == "3 sept 2016"
    assert write.hours(90) == "1,5 h"


@pytest.mark.parametrize(("whole", "text"), [("40", "25%"), ("0", "—"), ("-5", "—")])
def test_share_of_nothing_is_a_dash(whole: str, text: str) -> None:
    """A share that cannot be known is not 0."""
    assert WRITE.share_of(Decimal(10), Decimal(whole)) == text


def test_a_figure_may_break_at_its_currency() -> None:
    """A narrow column has no room for both on a line."""
    write = Writing("en", "TND")
    assert write.figure(Decimal(12)) == "TND 12.000"
    assert write.money(Decimal(12)) == "TND\N{NO-BREAK SPACE}12.000"


def test_names_are_for_readers() -> None:
    """The last word of a category, or all of them where it stands alone."""
    assert display("living/everything-else") == "Everything else"
    assert display_path("living/everything-else") == "Living: Everything else"
    assert display_path("living") == "Living"
    assert (depth("living"), depth("living/rent")) == (0, 1)


def test_months_are_counted() -> None:
    """One of them is no plural."""
    assert (months(1), months(10)) == ("1 month", "10 months")


def test_largest_category_comes_first_with_its_parts() -> None:
    """Parts follow their parent, the larger part first, however large another category is."""
    amounts = decimals(
        education="500", living="600", living_else="100", living_rent="500", living_rent_deposit="5"
    )
    assert largest_first(amounts) == (
        "living",
        "living/rent",
        "living/rent/deposit",
        "living/else",
        "education",
    )
