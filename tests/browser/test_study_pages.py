"""The pages of the plan and the log in a real browser: what is heard, and what moves in itself."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page

from tests.journals import Journal

PATHS = ("log", "curriculum", "curriculum/dl", "curriculum/dl/goodfellow")
WIDTHS = (320, 390, 640, 1024, 1280)


def open_page(page: Page, journal: Journal, path: str) -> None:
    """Open a page of a preview from disk, with everything on it unfolded."""
    page.goto((journal.output / path / "index.html").as_uri())
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")


@pytest.mark.parametrize("path", PATHS)
def test_nothing_moves_the_page_sideways(page: Page, built: Journal, path: str) -> None:
    """Charts shrink, tables and the calendar move in themselves, at every width."""
    open_page(page, built, path)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        wider = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert wider == 0, width


def test_a_long_address_breaks_on_a_phone(page: Page, built: Journal) -> None:
    """A resource may have one of 60 characters without a hyphen."""
    open_page(page, built, "curriculum/dl/goodfellow")
    page.set_viewport_size({"width": 320, "height": 800})
    words = page.locator(".curriculum-sum").first
    words.evaluate("one => { one.innerHTML = '<a>http://' + 'long/'.repeat(12) + '</a>' }")
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_the_calendar_is_heard_day_by_day(page: Page, built: Journal) -> None:
    """Rows of a table in the order of time, every day of the program with its hours."""
    open_page(page, built, "log")
    heard = page.locator("table.calendar").aria_snapshot()
    cells = re.findall(r'cell "(\d+ \w+ \d+): (rest day|[\d.]+ h)"', heard)
    assert [day for day, _ in cells] == [
        *(f"{number} Sep 2016" for number in range(12, 31)),
        *(f"{number} Oct 2016" for number in range(1, 10)),
    ]
    assert dict(cells)["14 Sep 2016"] == "14 h"
    assert dict(cells)["15 Sep 2016"] == "0 h"
    assert dict(cells)["17 Sep 2016"] == "rest day"
    assert heard.count("rowheader") == 4


def test_the_calendar_is_seen_with_a_column_for_each_week(page: Page, built: Journal) -> None:
    """Monday stands above Tuesday, and the next week beside it; what has no room scrolls."""
    open_page(page, built, "log")
    days = page.locator("table.calendar td")
    monday, tuesday, next_monday = (days.nth(number).bounding_box() for number in (0, 1, 7))
    assert monday is not None
    assert tuesday is not None
    assert next_monday is not None
    assert (tuesday["x"], tuesday["y"] > monday["y"]) == (monday["x"], True)
    assert (next_monday["y"], next_monday["x"] > monday["x"]) == (monday["y"], True)
    frame = page.locator(".scroll", has=page.locator("table.calendar"))
    frame.evaluate("one => { one.style.inlineSize = '4rem' }")
    assert frame.evaluate("one => one.scrollWidth > one.clientWidth")
    assert frame.evaluate("one => getComputedStyle(one).overflowX") == "auto"


def test_charts_are_named_and_their_data_is_a_table(page: Page, built: Journal) -> None:
    """The burn-up is one picture with a name, and each of its weeks can be read."""
    open_page(page, built, "curriculum")
    burnup = page.get_by_role("img", name=re.compile("^Burn-up"))
    assert burnup.count() == 1
    row = page.get_by_role("row", name=re.compile("^9 Oct 2016"))
    assert row.inner_text().split("\t")[1:4] == ["40 h", "32 h", "22 h"]


def test_the_place_of_a_unit_can_be_linked_to(page: Page, built: Journal) -> None:
    """From the page of its track to the place on the page of its resource."""
    open_page(page, built, "curriculum/dl")
    page.get_by_role("link", name="RNNs").first.click()
    assert page.url.endswith("curriculum/dl/goodfellow/index.html#unit-ch10")
    assert page.locator(":target").get_by_role("heading").inner_text() == "RNNs"
