"""`invoke bench`: what is wanted, measured in a folder of its own, and shown."""

from __future__ import annotations

import tempfile
from pathlib import Path

from rich.console import Console

from plugins.bench.figures import figures
from plugins.bench.generators import OURS, Generator
from plugins.bench.machine import machine, versions
from plugins.bench.profiling import profile_site
from plugins.bench.report import Report, as_json, show
from plugins.bench.rounds import Result, Tell, compare
from plugins.bench.site import write_site
from plugins.bench.wanted import Wanted
from plugins.problems import TaskFailedError

_INSTALL = "python -m pip install --require-hashes -r requirements-bench.txt"
# Before anything counts, each generator builds so many posts: its code is compiled then.
_FEW = 10


def run_bench(wanted: Wanted, out: Console, json_file: Path | None = None) -> Report:
    """Measure what is wanted and show it on `out`; as JSON it goes to `json_file`, if one is given.

    A generator that is not installed is left out, with a line that says how to install it. Raises
    `TaskFailedError` where none is left, and where one fails.
    """
    with out.status("") as status:
        if wanted.markdown:
            report = markdown_report(wanted, status.update)
        else:
            report = builds_report(wanted, out, status.update)
    show(report, out)
    if json_file:
        json_file.write_text(as_json(report), encoding="utf-8")
    return report


def markdown_report(wanted: Wanted, tell: Tell) -> Report:
    """Our Markdown against plain Markdown, on the first of the sizes."""
    # Here, because it imports Pelican: what this process holds counts as memory of what it starts.
    from plugins.bench.conversion import compare_conversion  # noqa: PLC0415 - see above

    conversion = compare_conversion(wanted.sizes[0], wanted.rounds, tell)
    return Report(machine(), versions(()), conversion=conversion)


def builds_report(wanted: Wanted, out: Console, tell: Tell) -> Report:
    """Every size with every scenario and generator; and the profile of our own cold build."""
    generators = _installed(wanted.generators, out)
    results: list[Result] = []
    profiles = {}
    with tempfile.TemporaryDirectory(prefix="open-masters-bench-") as name:
        folder = Path(name).resolve()
        for each in generators:
            tell(f"Warming up: {each.title}")
            write_site(each, folder / f"{each.name}-first", _FEW).build()
        for total in wanted.sizes:
            results += compare(
                generators,
                wanted.scenarios,
                total=total,
                rounds=wanted.rounds,
                folder=folder,
                tell=tell,
            )
            if OURS in generators:
                tell(f"{total:,} posts: our cold build by part")
                profiles[total] = profile_site(write_site(OURS, folder / f"parts-{total}", total))
    return Report(machine(), versions(generators), figures(results), profiles)


def _installed(generators: tuple[Generator, ...], out: Console) -> tuple[Generator, ...]:
    for each in generators:
        if not each.is_installed:
            out.print(f"{each.title} is left out: it is not installed. To install it: {_INSTALL}")
    there = tuple(each for each in generators if each.is_installed)
    if not there:
        raise TaskFailedError("There is nothing to measure.")
    return there
