"""Against budget: a chart a category, its table with what is left or over."""

from datetime import date
from decimal import Decimal

from plugins.charts import TableRow
from plugins.costs.amounts import BudgetMonth
from plugins.costs.view_budgets import BudgetsView, budgets_view
from tests.costs.viewed import AS_OF, OCTOBER, SEPTEMBER, WRITE, sums


def months(*each: tuple[str, date, str, str], as_of: date = AS_OF) -> BudgetsView:
    """The view of these months: category, month, budget, actual."""
    budgets = tuple(
        BudgetMonth(name, month, Decimal(budget), Decimal(actual))
        for name, month, budget, actual in each
    )
    found = budgets_view(sums(budgets=budgets, as_of=as_of), WRITE)
    assert found is not None
    return found


def test_variance_is_said_in_words() -> None:
    """What is left of a month's budget, or how much it is over."""
    (one,) = months(
        ("living", SEPTEMBER, "900", "850"),
        ("living", OCTOBER, "900", "950.50"),
    ).charts
    assert one.chart.header == ("Budget", "Spent", "Left or over")
    assert one.chart.rows == (
        TableRow("Sep 2016", ("$900.00", "$850.00", "$50.00 left")),
        TableRow("Oct 2016", ("$900.00", "$950.50", "$50.50 over")),
    )


def test_what_is_over_is_drawn_apart_from_what_is_within() -> None:
    """It begins where the mark of the budget lies."""
    (one,) = months(("living", SEPTEMBER, "900", "950")).charts
    within, over = one.chart.bars
    assert within.y == one.chart.marks[0].y
    assert over.y + over.height == within.y
    assert over.text == "Sep 2016, Over it: $50.00"


def test_budgets_that_change_have_marks_at_their_heights() -> None:
    """A mark a month."""
    (one,) = months(("living", SEPTEMBER, "900", "0"), ("living", OCTOBER, "1000", "0")).charts
    first, second = one.chart.marks
    assert first.y > second.y


def test_how_often_it_was_over_is_the_sentence() -> None:
    """Or that it never was."""
    found = months(
        ("a", SEPTEMBER, "9", "10"), ("a", OCTOBER, "9", "1"), ("b", OCTOBER, "5", "5")
    )  # fmt: skip
    assert [one.chart.description for one in found.charts] == [
        "Over it in 1 of 2 months.",
        "Never over it in 1 month.",
    ]


def test_a_refund_is_no_overspending() -> None:
    """A negative actual hangs below the axis."""
    (one,) = months(("living", SEPTEMBER, "900", "-50")).charts
    assert [bar.text for bar in one.chart.bars] == ["Sep 2016, Within the budget: -$50.00"]
    assert one.chart.rows[0].cells[2] == "$950.00 left"


def test_largest_budget_comes_first_under_its_whole_name() -> None:
    """A part stands alone here."""
    found = months(("travel", SEPTEMBER, "50", "0"), ("living/food", SEPTEMBER, "200", "0"))
    assert [one.name for one in found.charts] == ["Living: Food", "Travel"]


def test_charts_have_ids_of_their_own() -> None:
    """Also where two categories read alike."""
    found = months(("a-b", SEPTEMBER, "50", "0"), ("a/b", SEPTEMBER, "50", "0"))
    assert len({one.chart.slug for one in found.charts}) == 2


def test_a_month_that_is_not_over_says_so() -> None:
    """In the table, and above the charts."""
    found = months(("living", OCTOBER, "300", "100"), as_of=date(2016, 10, 10))
    assert found.part_month == "Oct 2016"
    assert found.charts[0].chart.rows[0].name == "Oct 2016, so far"
    assert months(("living", OCTOBER, "300", "100")).part_month == ""


def test_no_budgets_no_section() -> None:
    """Nothing to hold the spending against."""
    assert budgets_view(sums(), WRITE) is None
