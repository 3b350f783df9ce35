"""The template shows a costs view, and only what is in it."""

import re
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import html5lib
import pytest
from jinja2 import ChoiceLoader, DictLoader, FileSystemLoader

from plugins.costs.model import (
    Budget,
    Comparison,
    Conversion,
    Expense,
    Ledger,
    MoneySettings,
    Publish,
    Rate,
    Recurring,
)
from plugins.costs.privacy import redact
from plugins.costs.study import Finished, Study
from plugins.costs.view import costs_view
from plugins.host.templates import environment_of
from plugins.site import Config

THEME = Path(__file__).parents[2] / "theme" / "templates"
BASE = DictLoader({"base.html": "<!doctype html><title>t</title>{% block main %}{% endblock %}"})
AS_OF = date(2016, 10, 31)
SPREAD = "Sep 2016 \N{EN DASH} Oct 2016"
CONFIG = Config(
    name="n", tagline="", author="a", url="https://example.org", preview=False, lang="en", day=AS_OF
)
RENT = Expense(2, date(2016, 9, 3), Decimal("612.34"), "USD", "living/rent")
BOOK = Expense(3, date(2016, 10, 4), Decimal("199.99"), "USD", "education", units=("dl/book",))
DOCTOR = Expense(4, date(2016, 9, 5), Decimal("77.77"), "USD", "health/<b>", private=True)
STUDY = Study(
    minutes=6000,
    minutes_on={"dl": 3000, "dl/book": 3000, "dl/book/ch6": 600},
    finished=(Finished("dl/book/ch6", "Nets & <b>", date(2016, 9, 20)),),
    titles={"dl": "Deep learning", "dl/book": "The book", "dl/book/ch6": "Nets & <b>"},
)
FULL: dict[str, Any] = {
    "round_to": Decimal(50),
    "opening_date": date(2016, 9, 1),
    "opening_cash": Decimal("5123.45"),
    "reserve": Decimal("1011.12"),
    "budgets": (Budget("living", Decimal("612.12"), date(2016, 9, 1)),),
    "recurring": (Recurring("living/rent", Decimal("612.34"), 3, date(2016, 9, 3)),),
    "comparison": Comparison(
        "Master's", Decimal(80_000), 24, 3000, Decimal(1500), Decimal(5000), "https://example.org/t"
    ),
}


@dataclass(frozen=True)
class Shell:
    """As much of the site's view as this page sees."""

    preview: bool


def page(
    publish: Publish, *expenses: Expense, preview: bool = False, as_of: date = AS_OF, **given: Any
) -> str:
    """The page of these rows, in a base with nothing in it."""
    environment = environment_of(ChoiceLoader([BASE, FileSystemLoader(THEME)]))
    settings = MoneySettings("USD", publish, **given)
    shown = redact(Ledger(settings, expenses), STUDY, as_of)
    view = costs_view(shown, publish, replace(CONFIG, preview=preview))
    return environment.get_template("costs.html").render(page=view, site=Shell(preview))


def headings(text: str) -> list[str]:
    """The sections of a page."""
    return re.findall("<h2>(.*?)</h2>", text)


def tables(text: str) -> list[list[list[str]]]:
    """The cells of every table of a page."""
    tree = html5lib.parse(text, namespaceHTMLElements=False)
    return [
        [["".join(cell.itertext()).strip() for cell in row] for row in table.iter("tr")]
        for table in tree.iter("table")
    ]


def test_page_shows_the_main_thing_first() -> None:
    """A sentence, then the figures, each with what it is taken over."""
    text = page(Publish.EXACT, RENT, BOOK, **FULL)
    assert "$812.33 spent in 2 months." in text
    assert "At the present pace the savings last until" in text
    assert "<dd>$812.33</dd>" in text
    assert "<dd>$406.17 <small>over 2 months</small></dd>" in text


def test_page_has_its_sections_in_the_order_of_questions() -> None:
    """Where it went, whether that was meant, how long it lasts, what it buys."""
    assert headings(page(Publish.EXACT, RENT, BOOK, **FULL)) == [
        "Where it went",
        "Against budget",
        "How long it lasts",
        "What an hour and a unit cost",
        "Against a degree",
        "How these figures are made",
    ]


def test_no_table_is_there_twice() -> None:
    """Each chart has its own, each section another one."""
    found = tables(page(Publish.EXACT, RENT, BOOK, **FULL))
    heads = [tuple(table[0]) for table in found]
    assert heads == [
        ("Month", "All", "Living", "Education"),
        ("Category", "Spent", "Share"),
        ("Month", "Budget", "Spent", "Left or over"),
        ("Day", "Cash", "At the net burn", "Recurring items alone", "Reserve"),
        ("Track", "Hours", "Cost"),
        ("Resource", "Hours", "Cost"),
        ("Unit", "Finished", "Hours", "Cost"),
        ("", "These studies", "Master's"),
    ]


def test_comparison_prints_its_assumptions_with_their_source() -> None:
    """Rows, sum, the price of an hour; the source is a link where it is an address."""
    text = page(Publish.EXACT, RENT, BOOK, **FULL)
    (rows,) = [table for table in tables(text) if table[0][-1] == "Master's"]
    assert [row[0] for row in rows[1:]] == [
        "Education",
        "Living",
        "Income forgone",
        "Sum",
        "Education, an hour",
    ]
    assert rows[-1][1:] == ["$2.00", "$26.67"]
    assert '<a href="https://example.org/t">https://example.org/t</a>' in text
    assert "<dd>3,000 h</dd>" in text


def test_comparison_says_what_is_missing() -> None:
    """A row without an assumption has its reason in place of figures."""
    given = FULL | {"comparison": Comparison("M", Decimal(1), source="a guess")}
    text = page(Publish.EXACT, RENT, **given)
    assert '<td colspan="2">no months in the comparison of money.toml</td>' in text
    assert "<dd>a guess</dd>" in text


def test_author_s_texts_stay_text() -> None:
    """Titles are escaped as any other text."""
    text = page(Publish.EXACT, RENT, **FULL)
    assert "Nets &amp; &lt;b&gt;" in text


def test_part_of_a_month_is_said_to_be_one() -> None:
    """Its budget is in proportion."""
    text = page(Publish.EXACT, RENT, as_of=date(2016, 10, 10), **FULL)
    assert "Oct 2016 is not over" in text
    assert '<th scope="row">Oct 2016, so far</th>' in text


def test_rounded_page_says_so() -> None:
    """Sums of rounded amounts may not add up."""
    text = page(Publish.ROUNDED, RENT, BOOK, round_to=Decimal(50))
    assert "may not add up" in text
    assert "$50.00" in text


@pytest.mark.parametrize("preview", [True, False])
@pytest.mark.parametrize("publish", [Publish.ROUNDED, Publish.PERCENT, Publish.NONE])
def test_no_exact_amount_is_anywhere(publish: Publish, preview: bool) -> None:
    """Not in text, tables or drawing, also in a preview."""
    text = page(publish, RENT, BOOK, DOCTOR, preview=preview, **FULL)
    canaries = ("612", "199", "812", "406", "77.7", "5123", "5,123", "1011", "1,011", "4,311")
    assert [part for part in canaries if part in text] == []


def test_percent_page_has_no_amounts() -> None:
    """Its tables have shares alone, its figures the runway in whole months."""
    text = page(Publish.PERCENT, RENT, BOOK, **FULL)
    assert headings(text) == ["Where it went", "How these figures are made"]
    assert "<td>75%</td>" in text
    assert "<dd>8 months</dd>" in text
    assert "Shares are rounded to whole percents" in text
    assert "$" not in text


def test_private_rows_are_mentioned_and_not_shown() -> None:
    """A reader knows that something is missing, and not what."""
    text = page(Publish.EXACT, RENT, DOCTOR)
    assert "Some expenses are private" in text
    assert "ealth" not in text
    assert "77.77" not in text


def test_rates_spreads_payments_and_what_is_to_come_are_told() -> None:
    """Below the figures that are made of them."""
    rate = Rate(date(2016, 9, 1), "EUR", "USD", Fraction(11, 10), "the bank's page")
    abroad = replace(
        BOOK,
        currency="EUR",
        payee="<i>X",
        note="=cmd",
        conversion=Conversion(Fraction(11, 10), (rate,)),
        spread=(date(2016, 9, 1), date(2016, 10, 1)),
    )
    later = replace(RENT, day=date(2016, 11, 3))
    text = page(Publish.EXACT, RENT, abroad, later, publish_details=True)
    found = tables(text)
    assert found[-3][1:] == [
        ["EUR", "1", "1 Sep 2016", "as written", "the bank's page"],
        ["USD", "1", "none needed", "", ""],
    ]
    assert found[-2][1:] == [["4 Oct 2016", "Education", SPREAD, "$219.99"]]
    assert found[-1][1:] == [
        ["4 Oct 2016", "Education", "<i>X", "=cmd", "$219.99"],
        ["3 Sep 2016", "Living: Rent", "", "", "$612.34"],
    ]
    assert "1 expense to come, $612.34 in all, is in none of these figures." in text


def test_shares_have_spreads_and_payments_without_amounts() -> None:
    """The column is not there."""
    spread = replace(BOOK, spread=(date(2016, 9, 1), date(2016, 10, 1)), payee="X")
    found = tables(page(Publish.PERCENT, spread, publish_details=True))
    assert found[-2] == [
        ["Paid on", "Category", "Months"],
        ["4 Oct 2016", "Education", SPREAD],
    ]
    assert found[-1][1:] == [["4 Oct 2016", "Education", "X", ""]]


def test_net_refunds_are_named() -> None:
    """A bar to the left of the axis, and the category below."""
    text = page(Publish.EXACT, RENT, replace(BOOK, amount=Decimal(-20)))
    assert "More came back than was spent on: Education</p>" in text


def test_preview_names_the_value_in_force() -> None:
    """Its author sees what would be published, and by which word."""
    text = page(Publish.PERCENT, RENT, preview=True)
    assert '<code>publish = "percent"</code>' in text


def test_preview_of_nothing_says_only_that() -> None:
    """No table, no drawing."""
    text = page(Publish.NONE, RENT, preview=True)
    assert "Nothing about money is published." in text
    assert "A line publish = in money.toml says how much of it is shown." in text
    assert "<table" not in text
    assert "<svg" not in text


@pytest.mark.parametrize("publish", [Publish.EXACT, Publish.PERCENT])
def test_empty_ledger_is_a_page(publish: Publish) -> None:
    """Nothing spent yet, and why the rest is not known."""
    text = page(publish)
    assert "Nothing is spent yet." in text or "is not known" in text
    assert "no opening cash in money.toml" in text
    assert "<svg" not in text
