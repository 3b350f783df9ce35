"""The results as tables for the terminal, and as one JSON object."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from rich.console import Console
from rich.table import Table

from plugins.bench.figures import Conversion, Figure

Profiles = Mapping[int, Mapping[str, float]]


@dataclass(frozen=True)
class Report:
    """All of a run. `profiles` has our cold build's seconds by part, for each number of posts."""

    machine: Mapping[str, str]
    versions: Mapping[str, str]
    figures: tuple[Figure, ...] = ()
    profiles: Profiles | None = None
    conversion: Conversion | None = None


def as_json(report: Report) -> str:
    """The report as JSON: times in seconds, memory in bytes."""
    found = asdict(report)
    if report.conversion:
        found["conversion"]["ratio"] = report.conversion.ratio
    return json.dumps(found, indent=2) + "\n"


def show(report: Report, out: Console) -> None:
    """The tables, and under them what it was measured on."""
    for total in dict.fromkeys(figure.total for figure in report.figures):
        out.print(_figures([one for one in report.figures if one.total == total]))
        out.print()
    if report.profiles:
        out.print(_profiles(report.profiles))
        out.print()
    if report.conversion:
        out.print(_conversion(report.conversion))
    on = report.machine
    out.print(f"{on['processor']}, {on['cores']} cores, {on['system']}, Python {on['python']}")
    out.print(", ".join(f"{name} {version}" for name, version in report.versions.items()))


def _figures(rows: Sequence[Figure]) -> Table:
    table = Table(title=f"{rows[0].total:,} posts", title_justify="left", box=None, pad_edge=False)
    for heading in ("What", "Generator"):
        table.add_column(heading, no_wrap=True)
    for heading in ("CPU s", "Wall s", "MB", "Ours / it, CPU", "wall"):
        table.add_column(heading, justify="right", no_wrap=True)
    for row in rows:
        table.add_row(
            row.scenario,
            row.generator,
            f"{row.cpu:.2f}",
            f"{row.wall:.2f}",
            f"{row.memory / 1e6:.0f}",
            _ratio(row.cpu_ratio),
            _ratio(row.wall_ratio),
        )
    table.caption = f"Medians of {rows[0].rounds}; MB: the largest process"
    table.caption_justify = "left"
    return table


def _profiles(profiles: Profiles) -> Table:
    """Our cold build: a row a part, two columns a size."""
    title = "Our cold build by part, CPU"
    table = Table(title=title, title_justify="left", box=None, pad_edge=False)
    table.add_column("Part", no_wrap=True)
    for total in profiles:
        table.add_column(f"{total:,} posts, s", justify="right", no_wrap=True)
        table.add_column("%", justify="right", no_wrap=True)
    sums = {total: sum(parts.values()) for total, parts in profiles.items()}
    for part in next(iter(profiles.values())):
        cells: list[str] = []
        for total, parts in profiles.items():
            cells += (f"{parts[part]:.2f}", f"{100 * parts[part] / sums[total]:.0f}")
        table.add_row(part, *cells)
    whole = [cell for total in profiles for cell in (f"{sums[total]:.2f}", "100")]
    table.add_row("whole", *whole)
    return table


def _conversion(found: Conversion) -> str:
    return (
        f"Markdown of {found.total:,} posts, CPU: ours {min(found.ours):.2f} to"
        f" {max(found.ours):.2f} s, plain {min(found.plain):.2f} to {max(found.plain):.2f} s;"
        f" ours is {found.ratio:.2f} of plain (median of {len(found.ours)})."
    )


def _ratio(ratio: float | None) -> str:
    return "" if ratio is None else f"{ratio:.2f}"
