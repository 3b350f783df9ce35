"""Where it went: two charts, and all of their data as tables."""

from decimal import Decimal

from plugins.charts import TableRow
from plugins.costs.redacted import Basis, Shares
from plugins.costs.view_spending import SpendingView, spending_view
from plugins.costs.view_writing import Writing
from plugins.studylog.unknown import Unknown
from tests.costs.viewed import AS_OF, OCTOBER, SEPTEMBER, WRITE, decimals, sums


def spent_on(**amounts: str) -> SpendingView:
    """The charts of these categories, all in September."""
    by_category = decimals(**amounts)
    cells = {(path, SEPTEMBER): one for path, one in by_category.items() if "/" not in path}
    whole = sum(cells.values(), Decimal(0))
    found = spending_view(
        sums(
            spent=whole, by_category=by_category, by_month={SEPTEMBER: whole}, by_cell=cells
        ),
        WRITE,
    )  # fmt: skip
    assert found is not None
    return found


def test_columns_are_stacked_by_category_with_the_sum_in_the_table() -> None:
    """One column a month, also where a category has nothing in it."""
    found = spending_view(
        sums(
            spent=Decimal(15),
            by_category=decimals(education="5", living="10"),
            by_month={SEPTEMBER: Decimal(10), OCTOBER: Decimal(5)},
            by_cell={("living", SEPTEMBER): Decimal(10), ("education", OCTOBER): Decimal(5)},
        ),
        WRITE,
    )
    assert found is not None
    chart = found.by_month
    assert chart.header == ("All", "Living", "Education")
    assert chart.rows == (
        TableRow("Sep 2016", ("$10.00", "$10.00", "$0.00")),
        TableRow("Oct 2016", ("$5.00", "$0.00", "$5.00")),
    )
    assert chart.description == "One column a month, Sep 2016 to Oct 2016, stacked by category."
    assert chart.ticks[-1].label == "$10"


def test_one_month_is_no_period() -> None:
    """It is named once."""
    assert spent_on(living="1").by_month.description == "Sep 2016, stacked by category."


def test_table_by_category_has_every_depth() -> None:
    """With amounts and their shares, each below what it is a part of."""
    found = spent_on(living="75", living_rent="70", living_rent_deposit="20", education="25")
    assert found.by_category.header == ("Spent", "Share")
    assert found.by_category.rows == (
        TableRow("Living", ("$75.00", "75%")),
        TableRow("Rent", ("$70.00", "70%"), 1),
        TableRow("Deposit", ("$20.00", "20%"), 2),
        TableRow("Education", ("$25.00", "25%")),
    )


def test_bars_are_those_that_matter() -> None:
    """Every first word, of its parts the larger ones, and none of what is deeper."""
    found = spent_on(
        living="95", living_rent="70", living_rent_deposit="20", living_phone="1", gifts="5"
    )
    assert [bar.name for bar in found.by_category.bars] == ["Living", "Rent", "Gifts"]
    assert found.by_category.description.startswith("What each category cost, the largest first")


def test_a_part_that_is_the_whole_has_no_bar() -> None:
    """It would say the same again."""
    found = spent_on(language="5", language_french="5")
    assert [bar.name for bar in found.by_category.bars] == ["Language"]
    assert [row.name for row in found.by_category.rows] == ["Language", "French"]


def test_bars_have_the_colours_of_the_columns() -> None:
    """A part has that of its whole."""
    found = spent_on(living="95", living_rent="70", gifts="5")
    assert [bar.series for bar in found.by_category.bars] == [1, 1, 2]
    assert [item.name for item in found.by_month.legend] == ["Living", "Gifts"]


def test_very_many_categories_are_all_in_the_table_alone() -> None:
    """As many bars as can be taken in."""
    amounts = {f"c{number:02}": str(100 - number) for number in range(30)}
    found = spent_on(**amounts)
    assert len(found.by_category.bars) == 20
    assert len(found.by_category.rows) == 30


def test_very_many_categories_are_one_series_in_the_end() -> None:
    """A chart has eight colours, and one for the rest."""
    amounts = {f"c{number:02}": str(100 - number) for number in range(11)}
    chart = spent_on(**amounts).by_month
    assert [item.name for item in chart.legend][-2:] == ["C07", "All others"]
    assert chart.rows[0].cells[-1] == "$273.00"
    del amounts["c09"], amounts["c10"]
    assert [item.name for item in spent_on(**amounts).by_month.legend][-2:] == ["C07", "C08"]


def test_net_refund_is_drawn_to_the_other_side_and_explained() -> None:
    """More came back than was spent."""
    chart = spent_on(living="100", education="-20").by_category
    living, education = chart.bars
    assert living.x == chart.zero
    assert education.x + education.width == chart.zero
    assert "more came back than was spent" in chart.description
    assert chart.rows[1].cells == ("-$20.00", "-25%")


def test_shares_are_all_that_percent_shows() -> None:
    """No amount in text, table or drawing."""
    one = Decimal(1)
    found = spending_view(
        Shares(
            AS_OF,
            by_category={"living": one},
            by_month={SEPTEMBER: one},
            by_cell={("living", SEPTEMBER): one},
            runway_months=Unknown("no cash"),
            basis=Basis(),
        ),
        Writing("en"),
    )
    assert found is not None
    assert found.by_month.rows == (TableRow("Sep 2016", ("100%", "100%")),)
    assert found.by_category.header == ("Share",)
    assert found.by_category.rows == (TableRow("Living", ("100%",)),)
    assert "$" not in repr(found)


def test_nothing_spent_has_no_charts() -> None:
    """An empty ledger is a page of words."""
    assert spending_view(sums(), WRITE) is None
