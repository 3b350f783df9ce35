"""The journal that comes with this repository: what its posts say of money is what its rows say."""

from __future__ import annotations

import csv
import json
import tomllib
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from plugins.terminal.journal import read_journal
from plugins.terminal.status import as_json
from tests.journals import ROOT, Journal

DATA = ROOT / "content" / "data"
PLAN = DATA / "curriculum.toml"
IS_SAMPLE = PLAN.is_file() and "A self-made masters in machine learning" in PLAN.read_text("utf-8")

pytestmark = pytest.mark.skipif(not IS_SAMPLE, reason="the journal here is somebody's own")


@pytest.fixture
def money(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> Any:
    """What `invoke status --json` says of the sample's money on its last day."""
    assert journal.content.is_dir()  # its settings are in use, the content is the sample's
    monkeypatch.setenv("STUDY_AS_OF", "2017-06-30")
    return json.loads(as_json(read_journal(ROOT / "content")))["money"]


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a data file of the sample."""
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def rate(day: date, currency: str) -> Fraction:
    """What one unit of a currency was worth in dollars by the last rate of rates.csv."""
    if currency == "USD":
        return Fraction(1)
    known = [row for row in rows("rates.csv") if row["from"] == currency]
    last = max(
        (row for row in known if row["date"] <= day.isoformat()), key=lambda row: row["date"]
    )
    assert (day - date.fromisoformat(last["date"])).days <= 31
    return Fraction(last["rate"])


def spent_on(category: str) -> Fraction:
    """My part of all rows of a category and below it in dollars, not rounded anywhere."""
    return sum(
        (
            Fraction(row["amount"])
            * Fraction(row["share"] or 1)
            * rate(date.fromisoformat(row["date"]), row["currency"])
            for row in rows("costs.csv")
            if f"{row['category']}/".startswith(f"{category}/")
        ),
        Fraction(0),
    )


def test_the_ten_months(money: Any) -> None:
    """12,000.00 in all, 1,200.00 in an average month of ten."""
    assert (money["spent"], money["average_month"]) == ("12000.00", "1200.00")
    assert money["months_averaged"] == 10
    assert sum(map(Decimal, money["by_month"].values())) == pytest.approx(
        12000, abs=Decimal("0.05")
    )


@pytest.mark.parametrize(
    ("category", "amount"),
    [
        ("living/rent", "6000.00"),
        ("living/coworking", "600.00"),
        ("education", "1100.00"),
        ("education/course", "800.00"),
    ],
)
def test_a_category(money: Any, category: str, amount: str) -> None:
    """The categories that the posts name come to what the posts say."""
    assert money["by_category"][category] == amount


def test_what_came_in(money: Any) -> None:
    """200.00 from tutoring, which is in no total of what was spent."""
    assert money["income"] == "200.00"


def test_no_rounding_was_needed() -> None:
    """The rows come to these sums exactly, in three currencies and with a rent that is shared."""
    tops = {row["category"].split("/")[0] for row in rows("costs.csv")} - {"income"}
    assert sum(map(spent_on, tops)) == 12000
    assert [spent_on(category) for category in ("living/rent", "living/coworking")] == [6000, 600]
    assert [spent_on(category) for category in ("education", "education/course")] == [1100, 800]
    assert {row["currency"] for row in rows("costs.csv")} == {"MAD", "EUR", "USD"}


def test_cash_at_the_end() -> None:
    """Of 15,000.00 and the tutoring 3,200.00 are left, as the last post says."""
    settings = tomllib.loads((DATA / "money.toml").read_text("utf-8"))
    tops = {row["category"].split("/")[0] for row in rows("costs.csv")} - {"income"}
    spent = sum(map(spent_on, tops))
    assert Fraction(settings["opening_cash"]) + spent_on("income") - spent == 3200


def test_private_rows_do_not_move_what_the_posts_say() -> None:
    """There are private rows, and 12,000 without them still rounds to 12,000."""
    private = sum(
        Fraction(row["amount"]) * rate(date.fromisoformat(row["date"]), row["currency"])
        for row in rows("costs.csv")
        if row["visibility"] == "private"
    )
    assert 0 < private < 25


def test_no_category_rounds_to_nothing() -> None:
    """Every category that is shown comes to half a step of fifty at least."""
    shown = {row["category"] for row in rows("costs.csv") if row["visibility"] != "private"}
    assert [category for category in shown if spent_on(category) < 25] == []


def test_nothing_is_wrong_with_the_files(journal: Journal, monkeypatch: pytest.MonkeyPatch) -> None:
    """costs.csv, rates.csv and money.toml of the sample have neither errors nor warnings."""
    assert journal.content.is_dir()
    monkeypatch.setenv("STUDY_AS_OF", "2017-06-30")  # before that, rows are still to come
    problems = read_journal(ROOT / "content").problems
    ours = ("costs.csv", "rates.csv", "money.toml")
    assert [problem for problem in problems if problem.path.endswith(ours)] == []
