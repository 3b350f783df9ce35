"""The page about money in a real browser: its charts can be read on a phone, its tables heard."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import dedent

import pytest
from playwright.sync_api import Page

from tests.journals import Journal, add_money, add_plan, make_journal

MORE = """
reserve = "1500.00"

[[budget]]
category = "living"
monthly = "900.00"
from = 2016-09-01

[[budget]]
category = "education"
monthly = "300.00"
from = 2016-09-15

[[recurring]]
category = "living/rent"
amount = "600.00"
day = 3
from = 2016-09-03

[comparison]
label = "A master's degree"
tuition = "80000"
months = 24
workload_hours = 3000
living_monthly = "1500"
forgone_net_monthly = "5000"
source = "https://example.org/a/very/long/address/of/a/page/on/which/the/tuition/is/written"
"""

# Texts of one drawing that stand on each other, each pair as it reads.
COLLISIONS = """() => [...document.querySelectorAll('svg')].flatMap((svg) => {
  const texts = [...svg.querySelectorAll('text')];
  const boxes = texts.map((text) => text.getBoundingClientRect());
  return texts.flatMap((text, i) => texts.slice(i + 1).filter((other, j) => {
    const [a, b] = [boxes[i], boxes[i + 1 + j]];
    return a.left < b.right && b.left < a.right && a.top + 4 < b.bottom && b.top + 4 < a.bottom;
  }).map((other) => `${text.textContent} / ${other.textContent}`));
})"""

# How large the smallest text of a drawing is on the screen.
SMALLEST = """() => Math.min(...[...document.querySelectorAll('svg text')].map((text) =>
  text.getScreenCTM().a * parseFloat(getComputedStyle(text).fontSize)))"""


@pytest.fixture(scope="module")
def costly(tmp_path_factory: pytest.TempPathFactory) -> Journal:
    """A journal with everything about money, and its preview in the middle of a month."""
    journal = make_journal(tmp_path_factory.mktemp("costly") / "journal")
    add_plan(journal)
    add_money(journal)
    with (journal.content / "data" / "money.toml").open("a", encoding="utf-8") as file:
        file.write(dedent(MORE))
    done = journal.run("build", STUDY_AS_OF="2017-06-10")
    assert done.returncode == 0, done.stdout + done.stderr
    return journal


def open_page(page: Page, journal: Journal) -> None:
    """Open the page from disk, with everything on it unfolded."""
    path: Path = journal.output / "costs" / "index.html"
    page.goto(path.as_uri())
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")


@pytest.mark.parametrize("width", [320, 390, 640, 1024, 1280])
def test_nothing_moves_the_page_sideways(page: Page, costly: Journal, width: int) -> None:
    """Charts shrink, tables move in themselves, long addresses break."""
    page.set_viewport_size({"width": width, "height": 800})
    open_page(page, costly)
    wider = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(wider) == 0


@pytest.mark.parametrize("width", [390, 768, 1280])
def test_charts_can_be_read(page: Page, costly: Journal, width: int) -> None:
    """No label is smaller than twelve pixels or so, and none stands on another one."""
    page.set_viewport_size({"width": width, "height": 800})
    open_page(page, costly)
    assert page.evaluate(SMALLEST) > 11.5
    assert page.evaluate(COLLISIONS) == []


def test_every_chart_is_a_picture_with_a_name_of_its_own(page: Page, costly: Journal) -> None:
    """By month, by category, two budgets, and the cash."""
    open_page(page, costly)
    heard = re.findall(r'img "([^"]*)"', page.locator("main").aria_snapshot())
    expected = (
        "Spending by month and category",
        "Spending by category",
        "Living against its budget",
        "Education against its budget",
        "Cash and how long it lasts",
    )
    assert len(heard) == len(expected)
    assert all(name.startswith(title) for name, title in zip(heard, expected, strict=True)), heard


def test_what_is_drawn_can_be_read_as_a_table(page: Page, costly: Journal) -> None:
    """A month with its budget; the part of the budget for the days that have passed."""
    open_page(page, costly)
    table = page.get_by_role("region", name="Living against its budget")
    row = table.get_by_role("row", name=re.compile("^Jun 2017, so far"))
    assert row.inner_text().split("\t") == [
        "Jun 2017, so far",
        "$300.00",
        "$600.00",
        "$300.00 over",
    ]
