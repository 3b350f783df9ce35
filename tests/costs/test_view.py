"""The page has the sections that may be shown, and no others."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from plugins.costs.model import Publish
from plugins.costs.redacted import Basis, Hidden, Shares
from plugins.costs.view import PATH, CostsView, costs_view
from plugins.costs.view_writing import Writing
from plugins.site import Config
from tests.costs.viewed import AS_OF, SEPTEMBER, decimals, sums

CONFIG = Config(
    name="n",
    tagline="",
    author="a",
    url="https://example.org",
    preview=False,
    lang="en",
    day=date(2016, 10, 1),
)
ONE = Decimal(1)


def test_amounts_have_every_section() -> None:
    """As far as there is something to show in it."""
    shown = sums(
        spent=ONE,
        by_category=decimals(living="1"),
        by_month={SEPTEMBER: ONE},
        by_cell={("living", SEPTEMBER): ONE},
    )
    view = costs_view(shown, Publish.EXACT, CONFIG)
    assert (view.publish, view.frame.canonical) == ("exact", "https://example.org/costs/")
    assert view.as_of == Writing("en").day(AS_OF)
    assert len(view.figures) == 6
    assert None not in {view.spending, view.lasts, view.hours, view.basis}
    assert (view.budgets, view.comparison) == (None, None)


def test_language_is_the_sites() -> None:
    """Spanish amounts on a Spanish site."""
    view = costs_view(
        replace(sums(spent=ONE), base="EUR"), Publish.EXACT, replace(CONFIG, lang="es")
    )
    assert view.figures[0].shown.text == "1,00 €"


def test_shares_have_charts_and_a_basis_alone() -> None:
    """No section that would need an amount."""
    shown = Shares(
        AS_OF, {"living": ONE}, {SEPTEMBER: ONE}, {("living", SEPTEMBER): ONE}, 3, Basis()
    )
    view = costs_view(shown, Publish.PERCENT, CONFIG)
    assert [one.term for one in view.figures] == ["Runway"]
    assert None not in {view.spending, view.basis}
    assert {view.budgets, view.lasts, view.hours, view.comparison} == {None}


def test_where_nothing_is_published_nothing_is_known() -> None:
    """Not even a day."""
    view = costs_view(Hidden(), Publish.NONE, CONFIG)
    assert view == CostsView(
        frame=CONFIG.frame(PATH, title="Costs", description="What the studies cost."),
        publish="none",
    )
