"""The template shows a costs view, and only what is in it."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from jinja2 import ChoiceLoader, DictLoader, FileSystemLoader

from plugins.costs.model import Expense, Ledger, MoneySettings, Publish
from plugins.costs.privacy import redact
from plugins.costs.shown import shown_of
from plugins.costs.study import Study
from plugins.costs.view import costs_view
from plugins.host.templates import environment_of
from plugins.site import Config

THEME = Path(__file__).parents[2] / "theme" / "templates"
BASE = DictLoader({"base.html": "{% block main %}{% endblock %}"})
AS_OF = date(2016, 10, 31)
CONFIG = Config(
    name="n", tagline="", author="a", url="https://example.org", preview=False, lang="en", day=AS_OF
)
RENT = Expense(2, date(2016, 9, 3), Decimal("612.34"), "USD", "living/rent")
BOOK = Expense(3, date(2016, 10, 4), Decimal("199.99"), "USD", "education")
DOCTOR = Expense(4, date(2016, 9, 5), Decimal("77.77"), "USD", "health/<b>", private=True)


@dataclass(frozen=True)
class Shell:
    """As much of the site's view as this page sees."""

    preview: bool


def page(settings: MoneySettings, *expenses: Expense, preview: bool = False) -> str:
    """The page of these rows, in a base with nothing in it."""
    environment = environment_of(ChoiceLoader([BASE, FileSystemLoader(THEME)]))
    redacted = redact(Ledger(settings, expenses), Study(), AS_OF)
    shown = shown_of(redacted, settings.publish, settings.base)
    view = costs_view(shown, replace(CONFIG, preview=preview))
    return environment.get_template("costs.html").render(page=view, site=Shell(preview))


def test_page_shows_sums_tables_and_chart() -> None:
    """The total, the average with its months, both tables and the drawing."""
    text = page(MoneySettings("USD", Publish.EXACT), RENT, BOOK)
    assert "<dd>$812.33</dd>" in text
    assert "<dd>$406.17</dd>" in text
    assert "<caption>Spending by category</caption>" in text
    assert "<caption>Spending by month</caption>" in text
    assert "<svg" in text
    assert "private" not in text
    assert "rounded" not in text


def test_rounded_page_says_so() -> None:
    """Sums of rounded amounts may not add up."""
    text = page(MoneySettings("USD", Publish.ROUNDED, Decimal(50)), RENT, BOOK)
    assert "may not add up" in text
    assert "$50.00" in text


@pytest.mark.parametrize("preview", [True, False])
@pytest.mark.parametrize("publish", [Publish.ROUNDED, Publish.PERCENT, Publish.NONE])
def test_no_exact_amount_is_anywhere(publish: Publish, preview: bool) -> None:
    """Not in text, tables or drawing, also in a preview."""
    text = page(MoneySettings("USD", publish, Decimal(50)), RENT, BOOK, DOCTOR, preview=preview)
    found = [part for part in ("612", "199", "812", "406", "77.7") if part in text]
    assert found == []


def test_percent_page_has_no_column_of_amounts() -> None:
    """Its tables have shares alone."""
    text = page(MoneySettings("USD", Publish.PERCENT), RENT, BOOK)
    assert '<th scope="col">Spent</th>' not in text
    assert "<td>75%</td>" in text
    assert "$" not in text


def test_private_rows_are_mentioned_and_not_shown() -> None:
    """A reader knows that something is missing, and not what."""
    text = page(MoneySettings("USD", Publish.EXACT), RENT, DOCTOR)
    assert "Some expenses are private" in text
    assert "ealth" not in text
    assert "77.77" not in text


def test_preview_names_the_value_in_force() -> None:
    """Its author sees what would be published, and by which word."""
    text = page(MoneySettings("USD", Publish.PERCENT), RENT, preview=True)
    assert '<code>publish = "percent"</code>' in text


def test_preview_of_nothing_says_only_that() -> None:
    """No table, no drawing."""
    text = page(MoneySettings("USD"), RENT, preview=True)
    assert "Nothing about money is published." in text
    assert "<table" not in text
    assert "<svg" not in text


def test_empty_ledger_is_a_page() -> None:
    """Nothing spent yet."""
    text = page(MoneySettings("USD", Publish.EXACT))
    assert "<dd>$0.00</dd>" in text
    assert "There is nothing to show yet." in text
    assert "Average month" not in text
