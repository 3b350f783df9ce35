"""The costs page: what may be shown, as text and a chart for one template."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from plugins.charts import ColumnChart, Series, stacked_columns
from plugins.costs.model import Publish
from plugins.costs.shown import Figure, Shown
from plugins.formats import money, month, percent
from plugins.site import Config, PageView, words

PATH = "costs/index.html"
_UNKNOWN = "\N{EM DASH}"


@dataclass(frozen=True)
class FigureRow:
    """A row of a table: its name, how deep it lies below another, its amount and its share.

    `amount` is nothing where only shares may be shown.
    """

    name: str
    depth: int
    amount: str
    share: str


@dataclass(frozen=True, kw_only=True)
class CostsView(PageView):
    """What the costs page shows; every amount in it may leave the machine.

    `publish` is the value in force, for the preview's line about it. `spent`, `average` and
    `rounded_to` are nothing where there is no such figure.
    """

    publish: str
    spent: str
    average: str
    months_averaged: str
    categories: tuple[FigureRow, ...]
    months: tuple[FigureRow, ...]
    chart: ColumnChart | None
    rounded_to: str
    private_left_out: bool


def costs_view(shown: Shown, config: Config) -> CostsView:
    """The page of what may be shown, in the site's language."""
    lang = config.lang

    def amount(value: Decimal | None) -> str:
        return "" if value is None else money(value, shown.base, lang)

    def row(name: str, depth: int, figure: Figure) -> FigureRow:
        share = _UNKNOWN if figure.share is None else percent(figure.share, lang)
        return FigureRow(name, depth, amount(figure.amount), share)

    label = _label(shown, lang)
    return CostsView(
        frame=config.frame(PATH, title=words("Costs"), description=words("What the studies cost.")),
        publish=shown.publish.value,
        spent=amount(shown.total),
        average=amount(shown.average_month),
        months_averaged=str(shown.months_averaged),
        categories=tuple(
            row(_display(path), path.count("/"), figure) for path, figure in _largest_first(shown)
        ),
        months=tuple(row(month(first, lang), 0, figure) for first, figure in shown.months),
        chart=_chart(shown, lang, label) if shown.cells else None,
        rounded_to=amount(shown.round_to),
        private_left_out=shown.private_left_out,
    )


def _label(shown: Shown, lang: str) -> Callable[[Decimal], str]:
    """How a value of the chart is written: as money, or as a share of the whole."""
    if shown.publish is Publish.PERCENT:
        return lambda value: percent(value, lang)
    return lambda value: money(value, shown.base, lang)


def _chart(shown: Shown, lang: str, label: Callable[[Decimal], str]) -> ColumnChart:
    values = {(path, first): value for path, first, value in shown.cells}
    months = tuple(first for first, _ in shown.months)
    series = tuple(
        Series(_display(path), tuple(_value(values, path, first) for first in months))
        for path, _ in _largest_first(shown)
        if "/" not in path
    )
    columns = tuple(month(first, lang) for first in months)
    title = words("Spending by month and category")
    description = words(
        "One column a month, %(first)s to %(last)s, stacked by category.",
        first=columns[0],
        last=columns[-1],
    )
    return stacked_columns(title, description, columns, series, label)


def _value(values: dict[tuple[str, date], Decimal], path: str, first: date) -> Decimal:
    return values.get((path, first), Decimal(0))


def _largest_first(shown: Shown) -> Iterator[tuple[str, Figure]]:
    """Categories by what they cost, each with its own parts right below it."""
    figures = dict(shown.categories)

    def cost(path: str) -> Decimal:
        figure = figures[path]
        return (figure.amount if figure.amount is not None else figure.share) or Decimal(0)

    def place(path: str) -> tuple[tuple[Decimal, str], ...]:
        words = path.split("/")
        above = ("/".join(words[:count]) for count in range(1, len(words) + 1))
        return tuple((-cost(parent), parent) for parent in above)

    for path in sorted(figures, key=place):
        yield path, figures[path]


def _display(path: str) -> str:
    """A category's name for readers: `living/everything-else` is `Everything else`."""
    words = path.rpartition("/")[2].replace("-", " ")
    return words[:1].upper() + words[1:]
