"""Gives the costs page, its menu entry and the figures about money to the site."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from plugins.costs.amounts_of import amounts_of
from plugins.costs.examine import examine
from plugins.costs.figures import money_figures
from plugins.costs.model import Ledger, Publish
from plugins.costs.privacy import redact
from plugins.costs.read import read
from plugins.costs.study_of import study_of
from plugins.costs.view import PATH, costs_view
from plugins.site import Config, Data, MenuItem, Output, Part, words


def _outputs(data: Data, config: Config) -> Iterable[Output]:
    ledger = data.get(Ledger)
    if ledger is not None and _has_page(ledger, config):
        redacted = redact(ledger, study_of(data), data.as_of)
        view = costs_view(redacted, ledger.settings.publish, config)
        yield Output(PATH, "costs.html", view)


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
    amounts = amounts_of(ledger, data.as_of)
    base = ledger.settings.base
    return {"money": money_figures(amounts, study_of(data), base, data.as_of)}


part = Part(
    name="costs", read=read, examine=examine, outputs=_outputs, menu=_menu, figures=_figures
)


def register() -> None:
    """Does nothing: Pelican asks every plugin for one, and the host finds `part` by itself."""
