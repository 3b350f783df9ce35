"""Gives the costs page, its menu entry and the figures about money to the site."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from plugins.costs.model import Ledger, Publish
from plugins.costs.privacy import redact
from plugins.costs.read import read
from plugins.costs.rounding import to_minor
from plugins.costs.spending import Spending, spend
from plugins.costs.view import PATH, costs_view
from plugins.site import Config, Data, MenuItem, Output, Part, words


def _outputs(data: Data, config: Config) -> Iterable[Output]:
    ledger = data.get(Ledger)
    if ledger is not None and _has_page(ledger, config):
        yield Output(PATH, "costs.html", costs_view(redact(ledger, data.as_of), config))


def _menu(data: Data, config: Config) -> Iterable[MenuItem]:
    ledger = data.get(Ledger)
    if ledger is not None and _has_page(ledger, config):
        yield MenuItem(words("Costs"), config.address(PATH))


def _has_page(ledger: Ledger, config: Config) -> bool:
    """A preview has a page even where nothing is published: it says just that."""
    return config.preview or ledger.settings.publish is not Publish.NONE


def _figures(data: Data) -> Mapping[str, object]:
    """Exact, with the private rows: they are for the terminal and never leave the machine."""
    ledger = data.get(Ledger)
    if ledger is None:
        return {}
    return {"money": _money(spend(ledger.expenses, data.as_of), ledger.settings.base)}


def _money(spending: Spending, base: str) -> dict[str, object]:
    average = spending.average_month
    figures: dict[str, object] = {
        "base": base,
        "spent": str(to_minor(spending.total, base)),
        "income": str(to_minor(spending.income, base)),
        "by_category": {
            name: str(to_minor(amount, base)) for name, amount in spending.by_category().items()
        },
        "by_month": {
            f"{month:%Y-%m}": str(to_minor(amount, base))
            for month, amount in spending.by_month().items()
        },
        "average_month": None if average is None else str(to_minor(average, base)),
        "months_averaged": spending.months_averaged,
    }
    if average is None:
        figures["average_month_why"] = "too little history: no complete month with spending"
    return figures


part = Part(name="costs", read=read, outputs=_outputs, menu=_menu, figures=_figures)


def register() -> None:
    """Does nothing: Pelican asks every plugin for one, and the host finds `part` by itself."""
