"""The costs page: what may be shown, in sections that are each made by a module of their own.

1. `view_writing.py`: how amounts, shares and days are written.
2. `view_figures.py`: the figures that tell most, and a sentence.
3. `view_spending.py`, `view_budgets.py`, `view_lasts.py`, `view_hours.py`, `view_comparison.py`:
   where it went, against budget, how long it lasts, what an hour cost, against a degree.
4. `view_basis.py`: where the figures come from.
"""

from __future__ import annotations

from dataclasses import dataclass

from plugins.costs.model import Publish
from plugins.costs.redacted import Hidden, Redacted, Shares, Sums
from plugins.costs.view_basis import BasisView, basis_view
from plugins.costs.view_budgets import BudgetsView, budgets_view
from plugins.costs.view_comparison import ComparisonView, comparison_view
from plugins.costs.view_figures import (
    Figure,
    figures,
    figures_of_shares,
    sentences,
    sentences_of_shares,
)
from plugins.costs.view_hours import HoursView, hours_view
from plugins.costs.view_lasts import LastsView, lasts_view
from plugins.costs.view_spending import SpendingView, spending_view
from plugins.costs.view_writing import Writing
from plugins.formats import Day
from plugins.site import Config, Frame, PageView, words

PATH = "costs/index.html"


@dataclass(frozen=True, kw_only=True)
class CostsView(PageView):
    """What the costs page shows; every amount in it may leave the machine.

    `publish` is the value in force, for the preview's line about it. A section is None where there
    is nothing to show in it; under `percent` only `spending` and `basis` are there, and with
    nothing published none.
    """

    publish: str
    sentences: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()
    as_of: Day | None = None
    spending: SpendingView | None = None
    budgets: BudgetsView | None = None
    lasts: LastsView | None = None
    hours: HoursView | None = None
    comparison: ComparisonView | None = None
    basis: BasisView | None = None


def costs_view(shown: Redacted, publish: Publish, config: Config) -> CostsView:
    """The page of what may be shown, in the site's language."""
    frame = config.frame(PATH, title=words("Costs"), description=words("What the studies cost."))
    if isinstance(shown, Hidden):
        return CostsView(frame=frame, publish=publish.value)
    if isinstance(shown, Shares):
        return _of_shares(shown, publish, frame, Writing(config.lang))
    return _of_sums(shown, publish, frame, Writing(config.lang, shown.base))


def _of_shares(shown: Shares, publish: Publish, frame: Frame, write: Writing) -> CostsView:
    return CostsView(
        frame=frame,
        publish=publish.value,
        sentences=sentences_of_shares(shown),
        figures=figures_of_shares(shown),
        as_of=write.day(shown.as_of),
        spending=spending_view(shown, write),
        basis=basis_view(shown, write),
    )


def _of_sums(shown: Sums, publish: Publish, frame: Frame, write: Writing) -> CostsView:
    return CostsView(
        frame=frame,
        publish=publish.value,
        sentences=sentences(shown, write),
        figures=figures(shown, write),
        as_of=write.day(shown.as_of),
        spending=spending_view(shown, write),
        budgets=budgets_view(shown, write),
        lasts=lasts_view(shown, write),
        hours=hours_view(shown, write),
        comparison=comparison_view(shown, write),
        basis=basis_view(shown, write),
    )
