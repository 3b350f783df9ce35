"""What one plugin gives to the site, and the data that all of them have read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import TypeVar

from plugins.problems import Problem
from plugins.site.config import Config
from plugins.site.output import SiteFile
from plugins.site.view import MenuItem

T = TypeVar("T")


@dataclass(frozen=True)
class Reading:
    """What was read from the author's files: a value (None where there are no such files), and
    what was wrong in them."""

    value: object | None = None
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class Data:
    """All that was read, at most one value of a type, and the day that every figure is as of."""

    as_of: date
    values: tuple[object, ...] = ()

    def get(self, kind: type[T]) -> T | None:
        """The value of this type, or None where nothing of the kind was read."""
        for value in self.values:
            if isinstance(value, kind):
                return value
        return None


def _read_nothing(folder: Path) -> Reading:
    del folder
    return Reading()


def _no_last_day(value: object) -> date | None:
    del value
    return None


def _no_problems(data: Data) -> Iterable[Problem]:
    del data
    return ()


def _no_offers(data: Data, config: Config) -> Iterable[object]:
    del data, config
    return ()


def _no_outputs(data: Data, config: Config) -> Iterable[SiteFile]:
    del data, config
    return ()


def _no_menu(data: Data, config: Config) -> Iterable[MenuItem]:
    del data, config
    return ()


def _no_figures(data: Data) -> Mapping[str, object]:
    del data
    return {}


@dataclass(frozen=True)
class Part:
    """What one plugin gives to the site; the host finds it as `part` in the plugin's module.

    `read` takes the data folder (`content/data`) and reads the plugin's own files, without looking
    at another plugin's. `last_day` takes what was read and says on which day the journal ended, if
    it did. `examine` finds what is wrong between files of different plugins. `offers` makes values
    out of all that was read, for the outputs of every part: so a part shows what another one knows,
    without importing it, by asking `Data` for a type of its own. `outputs` makes the pages, `menu`
    and `footer` their entries in the navigation, `figures` the plugin's keys of
    `invoke status --json`. Each of them is pure apart from `read`.
    """

    name: str
    read: Callable[[Path], Reading] = _read_nothing
    last_day: Callable[[object], date | None] = _no_last_day
    examine: Callable[[Data], Iterable[Problem]] = _no_problems
    offers: Callable[[Data, Config], Iterable[object]] = _no_offers
    outputs: Callable[[Data, Config], Iterable[SiteFile]] = _no_outputs
    menu: Callable[[Data, Config], Iterable[MenuItem]] = _no_menu
    footer: Callable[[Data, Config], Iterable[MenuItem]] = _no_menu
    figures: Callable[[Data], Mapping[str, object]] = _no_figures


def parts_of(modules: Iterable[ModuleType]) -> tuple[Part, ...]:
    """The parts of the plugins that have one, in the plugins' order."""
    found = (getattr(module, "part", None) for module in modules)
    return tuple(part for part in found if isinstance(part, Part))
