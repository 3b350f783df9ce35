"""The part that the site gets: pages, menu and figures, from a ledger."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from plugins.costs import part, register
from plugins.costs.model import Expense, Ledger, MoneySettings, Publish
from plugins.costs.view import CostsView
from plugins.site import Config, Data, MenuItem, Output

CONFIG = Config(
    name="n",
    tagline="",
    author="a",
    url="https://example.org",
    preview=False,
    lang="en",
    day=date(2016, 10, 31),
)
PREVIEW = replace(CONFIG, preview=True)


def data(publish: Publish = Publish.NONE, *expenses: Expense) -> Data:
    """What a site has read that has these expenses."""
    return Data(date(2016, 10, 31), (Ledger(MoneySettings("USD", publish), expenses),))


RENT = Expense(2, date(2016, 9, 3), Decimal("612.34"), "USD", "living/rent")
DOCTOR = Expense(3, date(2016, 9, 5), Decimal("77.77"), "USD", "health", private=True)
PAY = Expense(4, date(2016, 9, 6), Decimal(150), "USD", "income/tutoring")


@pytest.mark.parametrize("config", [CONFIG, PREVIEW])
def test_blog_without_costs_has_nothing_of_them(config: Config) -> None:
    """No page, no menu entry, no figures."""
    empty = Data(date(2016, 10, 31))
    assert list(part.outputs(empty, config)) == []
    assert list(part.menu(empty, config)) == []
    assert part.figures(empty) == {}


def test_published_site_has_no_page_unless_told() -> None:
    """Without a publish line there is no page and no way to one."""
    assert list(part.outputs(data(Publish.NONE, RENT), CONFIG)) == []
    assert list(part.menu(data(Publish.NONE, RENT), CONFIG)) == []


def test_preview_says_that_nothing_is_published() -> None:
    """It has a page, and no amount is in it."""
    (output,) = part.outputs(data(Publish.NONE, RENT), PREVIEW)
    assert isinstance(output, Output)
    assert isinstance(output.view, CostsView)
    assert output.view.publish == "none"
    assert "612" not in repr(output.view)


@pytest.mark.parametrize("config", [CONFIG, PREVIEW])
def test_page_is_made_where_it_may_be(config: Config) -> None:
    """In a preview the same figures as when published."""
    (output,) = part.outputs(data(Publish.EXACT, RENT, DOCTOR), config)
    assert isinstance(output, Output)
    assert (output.path, output.template) == ("costs/index.html", "costs.html")
    assert isinstance(output.view, CostsView)
    assert output.view.figures[0].shown.text == "$612.34"


@pytest.mark.parametrize(("config", "address"), [(CONFIG, "costs/"), (PREVIEW, "costs/index.html")])
def test_menu_leads_to_the_page(config: Config, address: str) -> None:
    """In a preview to the file."""
    assert list(part.menu(data(Publish.EXACT, RENT), config)) == [MenuItem("Costs", address)]


def test_figures_are_exact_and_whole() -> None:
    """Private rows are in them, whatever may be published."""
    figures = part.figures(data(Publish.NONE, RENT, DOCTOR, PAY))
    money = json.loads(json.dumps(figures))["money"]
    assert money["spent"] == "690.11"
    assert money["income"] == "150.00"
    assert money["by_category"] == {
        "health": "77.77",
        "living": "612.34",
        "living/rent": "612.34",
    }


def test_what_is_odd_between_files_is_told() -> None:
    """A row to come here, held against the day."""
    later = replace(RENT, day=date(2016, 11, 3))
    assert [problem.code for problem in part.examine(data(Publish.NONE, later))] == ["CST013"]


def test_pelican_finds_a_register() -> None:
    """Without one it would not take the package for a plugin; it changes nothing."""
    register()
    assert part.name == "costs"
