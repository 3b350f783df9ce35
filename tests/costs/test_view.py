"""The view is what may be shown, as text in the site's language."""

from datetime import date
from decimal import Decimal

from plugins.costs.model import Publish
from plugins.costs.shown import Figure, Shown
from plugins.costs.view import FigureRow, costs_view
from plugins.site import Config

SEPTEMBER = date(2016, 9, 1)


def config(lang: str = "en") -> Config:
    """A published site in this language."""
    return Config(
        name="n",
        tagline="",
        author="a",
        url="https://example.org",
        preview=False,
        lang=lang,
        day=date(2016, 10, 1),
    )


def figure(amount: str, share: str) -> Figure:
    """A figure from text."""
    return Figure(Decimal(amount), Decimal(share))


def test_amounts_are_written_as_money() -> None:
    """Each with its currency, shares as percent."""
    view = costs_view(
        Shown(
            Publish.ROUNDED,
            "USD",
            total=Decimal(1200),
            average_month=Decimal(1200),
            months_averaged=1,
            categories=(("living", figure("1200", "1")),),
            months=((SEPTEMBER, figure("1200", "1")),),
            cells=(("living", SEPTEMBER, Decimal(1200)),),
            round_to=Decimal(50),
        ),
        config(),
    )
    assert (view.spent, view.average, view.months_averaged) == ("$1,200.00", "$1,200.00", "1")
    assert view.categories == (FigureRow("Living", 0, "$1,200.00", "100%"),)
    assert view.months == (FigureRow("Sep 2016", 0, "$1,200.00", "100%"),)
    assert view.rounded_to == "$50.00"


def test_language_is_the_sites() -> None:
    """Spanish amounts and months on a Spanish site."""
    view = costs_view(
        Shown(Publish.EXACT, "EUR", total=Decimal(1), months=((SEPTEMBER, figure("1", "1")),)),
        config("es"),
    )
    assert view.spent == "1,00\N{NO-BREAK SPACE}€"
    assert view.months[0].name == "sept 2016"


def test_largest_category_comes_first_with_its_parts() -> None:
    """Parts follow their parent, the larger part first, however large another category is."""
    shown = Shown(
        Publish.EXACT,
        "USD",
        categories=(
            ("education", figure("500", "0.5")),
            ("living", figure("600", "0.5")),
            ("living/everything-else", figure("100", "0.1")),
            ("living/rent", figure("500", "0.4")),
            ("living/rent/deposit", figure("50", "0.1")),
        ),
    )
    assert [(row.name, row.depth) for row in costs_view(shown, config()).categories] == [
        ("Living", 0),
        ("Rent", 1),
        ("Deposit", 2),
        ("Everything else", 1),
        ("Education", 0),
    ]


def test_unknown_share_is_a_dash() -> None:
    """A share that cannot be known is not 0."""
    shown = Shown(Publish.EXACT, "USD", categories=(("x", Figure(Decimal(0), None)),))
    assert costs_view(shown, config()).categories == (FigureRow("X", 0, "$0.00", "—"),)


def test_chart_stacks_categories_by_month() -> None:
    """One column a month, also where a category has nothing in it."""
    october = date(2016, 10, 1)
    shown = Shown(
        Publish.EXACT,
        "USD",
        categories=(
            ("education", figure("5", "0.3")),
            ("living", figure("10", "0.7")),
            ("living/rent", figure("10", "0.7")),
        ),
        months=((SEPTEMBER, figure("10", "0.7")), (october, figure("5", "0.3"))),
        cells=(("living", SEPTEMBER, Decimal(10)), ("education", october, Decimal(5))),
    )
    chart = costs_view(shown, config()).chart
    assert chart is not None
    assert chart.header == ("Living", "Education")
    assert [(row.name, row.cells) for row in chart.rows] == [
        ("Sep 2016", ("$10.00", "$0.00")),
        ("Oct 2016", ("$0.00", "$5.00")),
    ]
    assert chart.description == "One column a month, Sep 2016 to Oct 2016, stacked by category."


def test_shares_are_all_that_percent_shows() -> None:
    """No amount in text, table or drawing."""
    shown = Shown(
        Publish.PERCENT,
        "USD",
        categories=(("living", Figure(None, Decimal(1))),),
        months=((SEPTEMBER, Figure(None, Decimal(1))),),
        cells=(("living", SEPTEMBER, Decimal(1)),),
    )
    view = costs_view(shown, config())
    assert (view.spent, view.average, view.rounded_to) == ("", "", "")
    assert view.categories == (FigureRow("Living", 0, "", "100%"),)
    assert view.chart is not None
    assert view.chart.rows[0].cells == ("100%",)
    assert "$" not in repr(view)


def test_nothing_to_show_has_no_chart() -> None:
    """An empty ledger is a page of words."""
    assert costs_view(Shown(Publish.EXACT, "USD"), config()).chart is None
