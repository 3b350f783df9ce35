"""What is measured, one after another in the same folders: the table.

A measure of another kind (a process that lives on and shows each saved file) is one more scenario,
with a `measure` of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from plugins.bench.edits import add_tag, edit_body, edit_template
from plugins.bench.site import Site
from plugins.bench.usage import Usage


def _remove_all(site: Site, time: int) -> None:
    del time
    site.clear()


def _change_nothing(site: Site, time: int) -> None:
    del site, time


@dataclass(frozen=True)
class Scenario:
    """What is done to a site that has been built, for the so-many-th time, and what is then
    measured; the time of `prepare` is not."""

    name: str
    title: str
    prepare: Callable[[Site, int], None]
    measure: Callable[[Site], Usage] = Site.build


COLD = Scenario("cold", "cold", _remove_all)
SCENARIOS = (
    COLD,
    Scenario("warm", "nothing changed", _change_nothing),
    Scenario("body", "one body edit", edit_body),
    Scenario("tag", "one new tag", add_tag),
    Scenario("template", "a template edit", edit_template),
)
