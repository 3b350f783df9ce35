"""Where the journal stands: as JSON for programs, as one short table for people."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from rich.console import Console
from rich.table import Table

from plugins.terminal.journal import Journal

_MONEY = " {base}"  # the currency of the figures; `months` are those of the net burn

# What a row says: its words, the group and the key of the figure, what stands behind the value.
_ROWS = (
    ("Earned value", "plan", "ev", " h"),
    ("  of a plan of", "plan", "bac", " h"),
    ("  planned by now", "plan", "pv", " h"),
    ("Studied on the plan", "plan", "ac", " h"),
    ("  hours earned per hour studied", "plan", "cpi", ""),
    ("Pace against the plan, SPI(t)", "plan", "spi_t", ""),
    ("Velocity a week", "plan", "velocity", " h"),
    ("  needed for the target", "plan", "required_pace", " h"),
    ("Forecast", "plan", "forecast", ""),
    ("Studied in all", "log", "hours", " h"),
    ("  this week", "log", "hours_this_week", " h"),
    ("Consistency, 30 days", "log", "consistency_30", ""),
    ("  90 days", "log", "consistency_90", ""),
    ("Streak", "log", "streak", " days"),
    ("Spent", "money", "spent", _MONEY),
    ("  in an average month", "money", "average_month", _MONEY),
    ("  net of income", "money", "net_burn", _MONEY + " a month, in the last {months}"),
    ("  for an hour of study", "money", "cost_per_hour", _MONEY),
    ("Cash", "money", "cash", _MONEY),
)


def as_json(journal: Journal) -> str:
    """One JSON object, exact, for `invoke status --json`."""
    return json.dumps(journal.figures(), ensure_ascii=False, indent=2)


def show_status(journal: Journal, out: Console) -> None:
    """The figures that say where one stands, and the units that are begun; `--json` has all."""
    figures: Mapping[str, Any] = journal.figures()
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column()
    table.add_column(overflow="fold")
    for words, group, key, unit in _ROWS:
        if key in figures.get(group, {}):
            table.add_row(words, _said(figures[group], key, unit))
    for words, value in _money(figures.get("money", {}), figures["as_of"]):
        table.add_row(words, value)
    for path, words in _begun(figures.get("plan", {})):
        table.add_row("Begun", f"{path}, {words}")
    out.print(f"As of {figures['as_of']}")
    out.print(table)


def _said(group: Mapping[str, Any], key: str, unit: str) -> str:
    """The figure's value, or why it is unknown."""
    value = group[key]
    if value is None:
        return f"unknown: {group[f'{key}_why']}"
    if isinstance(value, Mapping):
        return ", ".join(f"{name.upper()} {day}" for name, day in value.items())
    burned = group.get("months_burned")
    months = "month" if burned == 1 else f"{burned} months"
    return f"{value}{unit.format(base=group.get('base', ''), months=months)}"


def _money(money: Mapping[str, Any], as_of: str) -> Iterator[tuple[str, str]]:
    """How long the money lasts, and what is left of this month's budgets by now."""
    if "runway_months" in money:
        said = _said(money, "runway_months", " month" if money["runway_months"] == 1 else " months")
        day = money["runway_date"]
        yield "Money until", f"{day}, {said}" if day else said
    for category, months in money.get("budgets", {}).items():
        month = months[as_of[:7]]  # they go through the month of the figures
        words = f"{month['actual']} of {month['budget']} {money['base']} by now"
        yield f"Budget of {as_of[:7]}, {category}", words


def _begun(plan: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The units that are begun and not finished, each with its hours and its estimate."""
    for path, unit in plan.get("units", {}).items():
        if unit["status"] == "started":
            of = f" of {unit['estimate']}" if unit["estimate"] is not None else ""
            yield path, f"{unit['hours']}{of} h"
